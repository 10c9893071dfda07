namespace Lagebild.Sources.Html;

/// <summary>What the class and id of an element say of its content, from the weakest to the strongest.</summary>
internal enum NamedRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It holds the report.</summary>
    Body,

    /// <summary>It is not the report.</summary>
    Drop,

    /// <summary>Answers of readers.</summary>
    Reply,
}
