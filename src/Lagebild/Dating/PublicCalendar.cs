using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Dating;

/// <summary>The events of public record that the engine knows (<c>Dating/calendar.tsv</c>), in file order.</summary>
internal static class PublicCalendar
{
    private static readonly Lazy<ImmutableArray<PublicEvent>> Events = new(() => [.. DataFile.Lines("Dating/calendar.tsv").Select(Parse)]);

    /// <summary>Returns the events that a sentence names.</summary>
    public static IEnumerable<PublicEvent> NamedIn(Document document, Sentence sentence)
    {
        var tokens = document.All<Token>().AsSpan()[sentence.FirstToken..sentence.EndToken];
        var words = new string[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            words[at] = document[tokens[at].Span].ToString().ToLowerInvariant();
        }

        return Events.Value.Where(known => known.Terms.All(term => term.Any(part => Array.Exists(words, word => Holds(word, part)))));
    }

    /// <summary>Says whether a word, or a part of it after a hyphen, begins with a term.</summary>
    private static bool Holds(string word, string term)
    {
        for (var at = word.IndexOf(term, StringComparison.Ordinal); at >= 0; at = word.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || word[at - 1] == '-')
            {
                return true;
            }
        }

        return false;
    }

    private static PublicEvent Parse(string line)
    {
        var columns = line.Split('\t');
        return new(
            Day(columns[0]),
            Day(columns[1]),
            [.. columns[2].Split(' ').Select(term => term.Split('|').ToImmutableArray())],
            columns[3]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
