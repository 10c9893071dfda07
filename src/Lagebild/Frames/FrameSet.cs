using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>The frames of one file, by trigger.</summary>
/// <remarks>
/// Columns: trigger, sense, roles, example. A trigger is a verb (<c>liefern</c>, <c>sich treffen</c>, with its participle for
/// attributes: <c>liefern (geliefert)</c>), a verb with a noun (<c>üben + Kritik</c>, <c>treten + in Streik</c>) or a noun
/// (<c>Besuch</c>; <c>-besuch</c> with compounds). Several triggers with the same parts are joined by ", ". Immutable.
/// </remarks>
internal sealed class FrameSet
{
    private readonly FrozenDictionary<string, ImmutableArray<Frame>> _verbs;
    private readonly FrozenDictionary<string, ImmutableArray<Frame>> _nouns;
    private readonly FrozenDictionary<string, ImmutableArray<Frame>>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly FrozenDictionary<string, ImmutableArray<Frame>>.AlternateLookup<ReadOnlySpan<char>> _participles;
    private readonly int _shortestHead = int.MaxValue;

    private FrameSet(List<(Frame Frame, string Participle)> frames)
    {
        _verbs = Group(frames.Where(entry => entry.Frame.Verb.Length > 0), entry => entry.Frame.Verb);
        _nouns = Group(frames.Where(entry => entry.Frame.Verb.Length == 0 && !entry.Frame.IsHead), entry => entry.Frame.Noun);
        var heads = Group(frames.Where(entry => entry.Frame.Verb.Length == 0 && entry.Frame.IsHead), entry => entry.Frame.Noun);
        _heads = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        _participles = Group(frames.Where(entry => entry.Participle.Length > 0), entry => entry.Participle).GetAlternateLookup<ReadOnlySpan<char>>();
        States = [.. frames.Select(entry => entry.Frame).Where(frame => frame.IsState)];
        foreach (var head in heads.Keys)
        {
            _shortestHead = Math.Min(_shortestHead, head.Length);
        }
    }

    /// <summary>Gets a value indicating whether a phrase inside an object may fill a role of the verb: so for transfers, where "Geld für die Ukraine" is one phrase.</summary>
    public bool LooksInside { get; private init; }

    /// <summary>Reads a frame file.</summary>
    /// <exception cref="FormatException">A line has too few columns or a broken role.</exception>
    public static FrameSet Read(string file)
    {
        var frames = new List<(Frame, string)>();
        foreach (var line in DataFile.Lines(file))
        {
            var columns = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (columns.Length < 4)
            {
                throw new FormatException($"{file}: '{line}' has fewer than four columns.");
            }

            foreach (var trigger in columns[0].Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                frames.Add(Parse(file[..file.IndexOf('/', StringComparison.Ordinal)], trigger, columns[1], columns[2]));
            }
        }

        return new(frames) { LooksInside = file.StartsWith("Transfers/", StringComparison.Ordinal) };
    }

    /// <summary>Returns the frames of a verb, light verb constructions included; they may not hold.</summary>
    public ImmutableArray<Frame> OfVerb(string lemma) => _verbs.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>Gets the frames of predicative adjectives ("ist insolvent"), of which a headline leaves out the verb.</summary>
    public ImmutableArray<Frame> States { get; }

    /// <summary>Returns the frames of a noun of action: its own, else those of the longest head that it ends in.</summary>
    public ImmutableArray<Frame> OfNoun(ReadOnlySpan<char> lemma)
    {
        if (_nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out var own))
        {
            return own;
        }

        if (lemma.Length < _shortestHead || lemma.Length > 60) // no German word of the press is longer
        {
            return [];
        }

        Span<char> lower = stackalloc char[lemma.Length];
        lemma.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        for (var at = 0; at <= lower.Length - _shortestHead; at++)
        {
            // A hyphen may stand before a capital: "Nato-Gipfel".
            lower[at] = char.ToLowerInvariant(lower[at]);
            if (_heads.TryGetValue(lower[at..], out var frames))
            {
                return frames;
            }
        }

        return [];
    }

    /// <summary>Returns the frames whose participle is <paramref name="form"/> without its ending ("geliefert").</summary>
    public ImmutableArray<Frame> OfParticiple(ReadOnlySpan<char> form) => _participles.TryGetValue(form, out var frames) ? frames : [];

    private static FrozenDictionary<string, ImmutableArray<Frame>> Group(IEnumerable<(Frame Frame, string Participle)> frames, Func<(Frame Frame, string Participle), string> key) =>
        frames.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Frame).ToImmutableArray(), StringComparer.Ordinal);

    private static (Frame Frame, string Participle) Parse(string feature, string trigger, string sense, string roles)
    {
        var id = $"{feature.ToLowerInvariant()}:{trigger}";
        var participle = "";
        var open = trigger.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            participle = trigger[(open + 1)..].TrimEnd(')', ' ');
            trigger = trigger[..open].Trim();
        }

        var parts = trigger.Split(" + ");
        var isNoun = parts.Length == 1 && (parts[0][0] == '-' || char.IsUpper(parts[0][0]));
        var verb = isNoun ? "" : parts[0];
        var reflexive = verb.StartsWith("sich ", StringComparison.Ordinal);
        var noun = isNoun ? parts[0] : parts.Length > 1 ? parts[1] : "";
        var blank = noun.IndexOf(' ', StringComparison.Ordinal);
        var preposition = blank < 0 ? "" : noun[..blank];
        noun = noun[(blank + 1)..];
        var head = noun.StartsWith('-');
        var promise = sense.EndsWith(" planned", StringComparison.Ordinal);
        var senses = (promise ? sense[..^8] : sense).Split(" neg=");
        var frame = new Frame(
            id, reflexive ? verb[5..] : verb, reflexive, head ? noun[1..] : noun, head, preposition, senses[0],
            [.. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(role => role != "-").Select(Role.Parse)], senses.Length > 1 ? senses[1] : "", promise);
        return (frame, participle);
    }
}
