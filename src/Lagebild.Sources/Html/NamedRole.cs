namespace Lagebild.Sources.Html;

/// <summary>What the class and id of an element say of its content, from the weakest to the strongest.</summary>
internal enum NamedRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is the text under a picture.</summary>
    Caption,

    /// <summary>It is the line over the headline.</summary>
    Kicker,

    /// <summary>It is not the report where a part of its text is links.</summary>
    Linked,

    /// <summary>It says who wrote the report: not the report where it holds little of the text.</summary>
    Author,

    /// <summary>It is not the report.</summary>
    Drop,

    /// <summary>Answers of readers.</summary>
    Reply,
}
