namespace Lagebild.Statements;

/// <summary>Whether what a noun names can speak; the lines of <c>Data/voices.tsv</c>.</summary>
internal enum VoiceKind : byte
{
    /// <summary>Not listed: it can, but nothing says that it does.</summary>
    None,

    /// <summary>A thing, an act or a thought.</summary>
    Mute,

    /// <summary>A text or utterance: what stands in it is said by it.</summary>
    Text,

    /// <summary>A person, group or body.</summary>
    Body,

    /// <summary>Somebody of whom nothing more is told.</summary>
    Anybody,

    /// <summary>A medium with a feminine name, spoken to where "der" stands before it.</summary>
    Press,

    /// <summary>Who works for a medium, which is then no addressee.</summary>
    Journalist,
}
