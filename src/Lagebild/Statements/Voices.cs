using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Tells what can speak: persons, groups, bodies and texts, not things, acts and thoughts; nouns by <c>Data/voices.tsv</c>.</summary>
internal static class Voices
{
    private static readonly Lazy<(FrozenDictionary<string, VoiceKind> Words, FrozenSet<string> Endings)> Data = new(Read);

    /// <summary>Says whether a phrase can name a speaker: its head is no thing, and it is more than "es" or "das".</summary>
    public static bool CanSpeak(Reading reading, TokenRange phrase)
    {
        if (phrase.IsEmpty || (phrase.Length == 1 && reading.Is(phrase.From, WordClass.Expletive)))
        {
            return false;
        }

        // "seine Haltung, die er zeigt": a relative pronoun stands for what is before its comma.
        if (phrase.Length == 1 && reading.Is(phrase.From, WordClass.Relative) && reading.AntecedentOf(phrase.From) is { IsEmpty: false } antecedent && antecedent.From < phrase.From)
        {
            phrase = antecedent;
        }

        var head = Head(reading, phrase);
        if (head >= 0 && reading.Is(head, WordClass.Duration | WordClass.MonthDay))
        {
            return false;
        }

        return head < 0 || reading.Tokens[head].Upos == Upos.PROPN || CueLexicon.Noun(reading[head]) is { Attributes: true } || KindOf(reading[head]) != VoiceKind.Mute;
    }

    /// <summary>Says whether a phrase stands for somebody of whom nothing more is told: "jemand", "niemand".</summary>
    public static bool IsAnybody(Reading reading, TokenRange phrase) => phrase.Length == 1 && KindOf(reading[phrase.From]) == VoiceKind.Anybody;

    /// <summary>Says whether a noun names a thing, an act or a thought, which cannot speak.</summary>
    public static bool IsMute(ReadOnlySpan<char> noun) => KindOf(noun) == VoiceKind.Mute;

    /// <summary>Says whether a phrase names a speaker for sure, where no cue says that somebody speaks: a person, a role or body, a pronoun; not a place.</summary>
    public static bool IsSure(Reading reading, TokenRange phrase)
    {
        if (!CanSpeak(reading, phrase))
        {
            return false;
        }

        var head = Head(reading, phrase);
        return reading.IsPerson(phrase) || reading.Is(phrase.From, WordClass.Personal)
            || (head >= 0 && !reading.IsPlace(head) && (reading.IsName(head) || KindOf(reading[head]) == VoiceKind.Body || PersonNouns.Contains(reading.Tokens[head].Lemma)));
    }

    /// <summary>Says whether a phrase behind "in", "aus", "von" names where words come from ("in dem Schreiben", "von der Polizei"), not an occasion or a place ("im Gespräch", "auf der Brücke").</summary>
    public static bool IsSource(Reading reading, TokenRange phrase)
    {
        var head = Head(reading, phrase);
        return head < 0 || (!OccasionNouns.TryFind(reading[head], out _) && (IsSure(reading, phrase) || KindOf(reading[head]) == VoiceKind.Text || CueLexicon.Noun(reading[head]) is { Attributes: true }));
    }

    /// <summary>Returns the head noun of a phrase: its first noun, or the one that a name in the genitive stands before ("Bergs Auftrag"); -1 where it has none.</summary>
    public static int Head(Reading reading, TokenRange phrase)
    {
        for (var at = Math.Max(phrase.From, phrase.IsEmpty ? -1 : reading.NounOf(phrase.From, phrase.To)); at < phrase.To; at++)
        {
            if (reading.Is(at, WordClass.Preposition) && at > phrase.From)
            {
                return -1;
            }

            if (reading.PassageOf(at) >= 0 || !NounPhrases.IsNounLike(reading, at) || (reading.Is(at, WordClass.Article | WordClass.Pronoun) && at == phrase.From))
            {
                continue;
            }

            var next = at + 1;
            while (next < phrase.To && reading.Tokens[next].Upos == Upos.ADJ)
            {
                next++;
            }

            var isGenitive = reading.Tokens[at].Upos == Upos.PROPN && reading[at][^1] is 's' or '’' && next < phrase.To && reading.Tokens[next].Upos == Upos.NOUN;
            return isGenitive ? next : at;
        }

        return -1;
    }

    private static VoiceKind KindOf(ReadOnlySpan<char> noun)
    {
        var (words, endings) = Data.Value;
        var (listed, ends) = (words.GetAlternateLookup<ReadOnlySpan<char>>(), endings.GetAlternateLookup<ReadOnlySpan<char>>());

        // The longest listed part counts; three letters are the shortest first part of a compound.
        for (var at = 0; at <= noun.Length - 3; at = at == 0 ? 3 : at + 1)
        {
            if (listed.TryGetValue(noun[at..], out var kind))
            {
                return kind;
            }
        }

        for (var length = 2; length <= Math.Min(5, noun.Length - 3); length++)
        {
            if (ends.Contains(noun[^length..]) || (length > 2 && noun.EndsWith("en", StringComparison.Ordinal) && ends.Contains(noun[^(length + 2)..^2])))
            {
                return VoiceKind.Mute;
            }
        }

        return VoiceKind.None;
    }

    private static (FrozenDictionary<string, VoiceKind> Words, FrozenSet<string> Endings) Read()
    {
        var (words, endings) = (new Dictionary<string, VoiceKind>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var line in DataFile.Lines("Statements/voices.tsv"))
        {
            var columns = line.Split('\t');
            foreach (var word in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[0] == '-')
                {
                    endings.Add(word[1..]);
                }
                else
                {
                    words[word] = Enum.Parse<VoiceKind>(columns[0], ignoreCase: true);
                }
            }
        }

        // Plurals of feminine nouns: "Regierungen", "Universitäten".
        foreach (var (word, kind) in words.ToArray())
        {
            words.TryAdd(word + (word[^1] == 'e' ? "n" : "en"), kind);
        }

        return (words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), endings.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
