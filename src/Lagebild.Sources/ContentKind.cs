namespace Lagebild.Sources;

/// <summary>What a source is, told by its content.</summary>
internal enum ContentKind
{
    /// <summary>Running text.</summary>
    PlainText,

    /// <summary>A page.</summary>
    Html,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>One JSON value over several lines, or a list.</summary>
    Json,

    /// <summary>RSS, Atom or another XML that is no page.</summary>
    Feed,

    /// <summary>A web archive.</summary>
    Warc,
}
