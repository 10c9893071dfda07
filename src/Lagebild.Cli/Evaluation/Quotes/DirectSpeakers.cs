using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Quotes;

/// <summary>Measures whether direct speech is given to the right speaker: of the direct statements whose quote is annotated and for which both name a speaker, how many name the same.</summary>
/// <remarks>
/// Same words: both spans share a token. Same speaker: they do, or both read the same, or both stand for one entity by our
/// coreference ("er" against the name a sentence before). A statement without a speaker makes no claim and counts in the share that
/// names one; where the annotation names none there is nothing to compare with, and such statements are counted apart.
/// </remarks>
internal sealed class DirectSpeakers(TextWriter details)
{
    private int _annotated;
    private int _named;
    private int _sameWords;
    private int _same;
    private int _unannotated;
    private int _found;

    /// <summary>Adds one document.</summary>
    public void Add(Document document, ImmutableArray<TextSpan> tokens, ImmutableArray<QuotedStatement> gold, ImmutableArray<QuotedStatement> found, int[] pairs)
    {
        _found += found.Count(statement => statement.Type == "Direct" && !statement.Parts[1].IsEmpty);
        for (var at = 0; at < gold.Length; at++)
        {
            if (pairs[at] < 0 || found[pairs[at]] is not { Type: "Direct" } ours)
            {
                continue;
            }

            var (expected, named) = (gold[at].Parts[1], ours.Parts[1]);
            if (expected.IsEmpty)
            {
                _unannotated += named.IsEmpty ? 0 : 1;
                continue;
            }

            _annotated++;
            if (named.IsEmpty)
            {
                continue;
            }

            _named++;
            var sameWords = expected.Overlaps(named);
            var same = sameWords || EntitiesOf(document, tokens, expected).Overlaps(ours.Speakers)
                || QuotesErrors.Words(document.Text, tokens, expected).Equals(QuotesErrors.Words(document.Text, tokens, named), StringComparison.OrdinalIgnoreCase);
            _sameWords += sameWords ? 1 : 0;
            _same += same ? 1 : 0;
            if (!sameWords)
            {
                details.WriteLine($"SPEAKER {(same ? "same" : "other")} rule={ours.Rule}");
                details.WriteLine($"   {QuotesErrors.Words(document.Text, tokens, ours.Quote)}");
                details.WriteLine($"   annotated: {QuotesErrors.Words(document.Text, tokens, expected)}; found: {QuotesErrors.Words(document.Text, tokens, named)}");
            }
        }
    }

    /// <summary>Returns the scores in per cent.</summary>
    public IEnumerable<Score> Scores() =>
    [
        new("direct: quote and speaker annotated", _annotated),
        new("direct: of these we name a speaker", 100.0 * _named / Math.Max(1, _annotated)),
        new("direct: right speaker (precision, same words)", 100.0 * _sameWords / Math.Max(1, _named)),
        new("direct: right speaker (precision)", 100.0 * _same / Math.Max(1, _named)),
        new("direct: right speaker, of all that we found and named", 100.0 * _same / Math.Max(1, _found)),
        new("direct: we name a speaker, the annotation none", _unannotated),
    ];

    // A person in the words is who speaks; else whatever is named there.
    private static ImmutableHashSet<int> EntitiesOf(Document document, ImmutableArray<TextSpan> tokens, ImmutableHashSet<int> words)
    {
        var inside = document.All<Mention>().Where(mention => mention.Entity >= 0 && words.Any(word => tokens[word].Overlaps(mention.Span))).ToList();
        var persons = inside.FindAll(mention => mention.Type == EntityType.Per);
        return [.. (persons.Count > 0 ? persons : inside).Select(mention => mention.Entity)];
    }
}
