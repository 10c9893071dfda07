using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Tells what can speak: persons, groups, bodies and texts, not things, acts and thoughts; nouns by <c>Data/voices.tsv</c>.</summary>
internal static class Voices
{
    private const string Mute = "mute";
    private static readonly Lazy<(FrozenDictionary<string, bool> Words, FrozenSet<string> Endings)> Data = new(Read);

    /// <summary>Says whether a phrase can name a speaker: its head is no thing, and it is more than "es" or "das".</summary>
    public static bool CanSpeak(Reading reading, TokenRange phrase)
    {
        if (phrase.IsEmpty || (phrase.Length == 1 && reading.Is(phrase.From, WordClass.Expletive)))
        {
            return false;
        }

        var head = Head(reading, phrase);
        return head < 0 || reading.Tokens[head].Upos == Upos.PROPN || CueLexicon.Noun(reading[head]) is { Attributes: true } || IsVoice(reading[head]);
    }

    /// <summary>Returns the head noun of a phrase: its first noun, or the one that a name in the genitive stands before ("Bergs Auftrag"); -1 where it has none.</summary>
    public static int Head(Reading reading, TokenRange phrase)
    {
        for (var at = phrase.From; at < phrase.To; at++)
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

    private static bool IsVoice(ReadOnlySpan<char> noun)
    {
        var (words, endings) = Data.Value;
        var (listed, ends) = (words.GetAlternateLookup<ReadOnlySpan<char>>(), endings.GetAlternateLookup<ReadOnlySpan<char>>());

        // The longest listed part counts; three letters are the shortest first part of a compound.
        for (var at = 0; at <= noun.Length - 3; at = at == 0 ? 3 : at + 1)
        {
            if (listed.TryGetValue(noun[at..], out var speaks))
            {
                return speaks;
            }
        }

        for (var length = 2; length <= Math.Min(5, noun.Length - 3); length++)
        {
            if (ends.Contains(noun[^length..]) || (length > 2 && noun.EndsWith("en", StringComparison.Ordinal) && ends.Contains(noun[^(length + 2)..^2])))
            {
                return false;
            }
        }

        return true;
    }

    private static (FrozenDictionary<string, bool> Words, FrozenSet<string> Endings) Read()
    {
        var (words, endings) = (new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
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
                    words[word] = columns[0] != Mute;
                }
            }
        }

        // Plurals of feminine nouns: "Regierungen", "Universitäten".
        foreach (var (word, speaks) in words.ToArray())
        {
            words.TryAdd(word + (word[^1] == 'e' ? "n" : "en"), speaks);
        }

        return (words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), endings.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
