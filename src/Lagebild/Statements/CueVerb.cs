using System.Collections.Immutable;

namespace Lagebild.Statements;

/// <summary>A verb that says that something is said, alone or with certain words of its clause.</summary>
/// <param name="Lemma">The infinitive with its prefix ("mitteilen").</param>
/// <param name="Prefix">The separable prefix ("mit"), or "".</param>
/// <param name="Frames">What it introduces.</param>
/// <param name="Medium">Spoken, thought or written.</param>
/// <param name="Prepositions">Those whose object is the topic of a reported act ("warnte vor").</param>
/// <param name="Words">Words of which one must stand in the clause ("deutlich" with "machen"); empty for a verb that is a cue alone.</param>
internal sealed record CueVerb(string Lemma, string Prefix, CueFrames Frames, StatementMedium Medium, ImmutableArray<string> Prepositions, ImmutableArray<string> Words)
{
    /// <summary>A verb of which nothing is known.</summary>
    public static readonly CueVerb Any = new("", "", CueFrames.None, StatementMedium.Speech, [], []);

    /// <summary>Says whether it can introduce one of these.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
