namespace Lagebild.Language;

/// <summary>The kinds of words in <c>unmarked-starts.txt</c>.</summary>
internal enum UnmarkedWord : byte
{
    /// <summary>Capitalised within a sentence too: "Ihnen".</summary>
    Polite,

    /// <summary>A noun before a title or name: "Zeitschrift".</summary>
    Titled,

    /// <summary>The second word of a name that begins with an article: "Die Zeit".</summary>
    Named,

    /// <summary>The sign of an agency: "dpa".</summary>
    Agency,

    /// <summary>A word before a colon that announces what is said: "Botschaft".</summary>
    Announcing,
}
