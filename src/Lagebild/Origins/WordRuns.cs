using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Origins;

/// <summary>The runs of words that a report shares with what it was copied from.</summary>
/// <remarks>Runs of four words, lower case, outside boilerplate and direct speech: independent reports quote the same words.</remarks>
internal static class WordRuns
{
    /// <summary>The words in a run. Four is long enough that independent reports on one event share few, and short enough to survive an editor's pen.</summary>
    private const int RunLength = 4;

    /// <summary>Returns the first place of each run by its hash.</summary>
    public static Dictionary<ulong, TextSpan> Of(Document document)
    {
        var runs = new Dictionary<ulong, TextSpan>();
        var tokens = document.All<Token>();
        var quoted = document.All<Statement>().Where(statement => statement.Type == StatementType.Direct).SelectMany(statement => statement.Quote).Order().ToList();
        foreach (var sentence in document.All<Sentence>().Where(sentence => sentence.Block is BlockKind.Paragraph or BlockKind.List))
        {
            var words = new List<Token>();
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (tokens[at].Upos != Upos.PUNCT && !quoted.Exists(quote => quote.Contains(tokens[at].Span)))
                {
                    words.Add(tokens[at]);
                }
            }

            for (var at = 0; at + RunLength <= words.Count; at++)
            {
                runs.TryAdd(Hash(document, words, at), words[at].Span.Cover(words[at + RunLength - 1].Span));
            }
        }

        return runs;
    }

    /// <summary>Returns the longest stretch of text that both share, run after run.</summary>
    public static (TextSpan Later, TextSpan Earlier) LongestShared(Document later, Document earlier)
    {
        var there = Of(earlier);
        (TextSpan Later, TextSpan Earlier) best = default, current = default;
        foreach (var (hash, span) in Of(later).OrderBy(run => run.Value))
        {
            if (!there.TryGetValue(hash, out var other))
            {
                current = default;
                continue;
            }

            var goesOn = current.Later.Overlaps(span) && current.Earlier.Overlaps(other);
            current = goesOn ? (current.Later.Cover(span), current.Earlier.Cover(other)) : (span, other);
            best = current.Later.Length > best.Later.Length ? current : best;
        }

        return best;
    }

    private static ulong Hash(Document document, List<Token> words, int first)
    {
        var hash = 14695981039346656037UL;
        for (var at = first; at < first + RunLength; at++)
        {
            foreach (var character in document[words[at].Span])
            {
                hash = (hash ^ char.ToLowerInvariant(character)) * 1099511628211UL;
            }

            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
