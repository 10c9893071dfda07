namespace Lagebild.Cleaning;

/// <summary>What a block is; the words of the contract in lower case.</summary>
public enum BlockKind
{
    /// <summary>The headline of the report.</summary>
    Title,

    /// <summary>A heading inside the report.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The text under a picture.</summary>
    Caption,

    /// <summary>An item of a list that belongs to the report.</summary>
    List,

    /// <summary>Text that is not the report: reading time, teasers, related headlines, credits, tags, advertisement.</summary>
    Boilerplate,
}
