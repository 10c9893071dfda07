using System.Collections.Immutable;
using Lagebild.Pictures;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Stories;

/// <summary>Scores utterances, figures and contradictions of a picture against the gold of all affairs.</summary>
internal sealed class FindingScores(Picture picture, ImmutableArray<Affair> affairs, TextWriter details)
{
    private readonly PassageFinder _passages = new(picture);

    /// <summary>Returns precision and recall of the pairs of wordings, in different reports, put together as one utterance.</summary>
    /// <remarks>A pair counts where at least one of the two is in the gold; two places with the same words of which neither is are no finding.</remarks>
    public Measure Utterances()
    {
        var gold = affairs.SelectMany(affair => affair.Utterances.Select(wordings => wordings.SelectMany(wording => _passages.Find(affair, wording)).ToList())).ToList();
        var wanted = gold.SelectMany((places, group) => Pairs([.. places.Select(place => place.Document).Distinct().Order()]).Select(pair => (group, pair))).ToHashSet();
        var right = new HashSet<(int, (int, int))>();
        var wrong = new HashSet<(string, string)>();
        foreach (var utterance in picture.Utterances)
        {
            var groups = utterance.Variants.Select(variant => gold.FindIndex(places => places.Exists(place => _passages.Meets(variant.Evidence[0], place)))).ToList();
            foreach (var (one, other) in Pairs([.. Enumerable.Range(0, groups.Count)]))
            {
                var (left, next) = (utterance.Variants[one], utterance.Variants[other]);
                if (left.Document == next.Document || (groups[one] < 0 && groups[other] < 0))
                {
                    continue;
                }

                if (groups[one] == groups[other])
                {
                    right.Add((groups[one], (Math.Min(left.Document, next.Document), Math.Max(left.Document, next.Document))));
                }
                else if (wrong.Add((left.Evidence[0].ToString(), next.Evidence[0].ToString())))
                {
                    details.WriteLine($"utterance wrong: {Name(left.Document)} {left.Evidence[0].Exact} = {Name(next.Document)} {next.Evidence[0].Exact}");
                }
            }
        }

        foreach (var (group, pair) in wanted.Except(right).Order())
        {
            details.WriteLine($"utterance missing: {Name(pair.Item1)} = {Name(pair.Item2)}: {Words(gold[group], pair.Item1)} = {Words(gold[group], pair.Item2)}");
        }

        return Measure.Of(right.Count, right.Count + wrong.Count, wanted.Count);
    }

    /// <summary>Returns precision and recall of the pairs of passages entered under one figure, and the share of figures with the right verdict.</summary>
    public (Measure Pairs, double Verdicts) Figures()
    {
        var items = new List<((int Document, TextSpan Span) Place, int Right)>();
        var (group, verdicts, all) = (0, 0, 0);
        foreach (var affair in affairs)
        {
            foreach (var (verdict, passages) in affair.Figures)
            {
                var places = passages.SelectMany(passage => _passages.Find(affair, passage)).ToList();
                items.AddRange(places.Select(place => (place, group)));
                group++;
                all++;
                var figure = picture.Figures.MaxBy(figure => places.Count(place => Holds(figure, place)))!;
                var isRight = ContractWord(figure.Verdict) == verdict && places.Exists(place => Holds(figure, place));
                verdicts += isRight ? 1 : 0;
                if (!isRight)
                {
                    details.WriteLine($"figure verdict: {affair.Name} {string.Join(" | ", passages)}: {ContractWord(figure.Verdict)} for {verdict}");
                }
            }
        }

        // A passage that is in no figure is alone.
        var found = items.Select((item, at) => Array.FindIndex([.. picture.Figures], figure => Holds(figure, item.Place)) is >= 0 and var index ? index : -1 - at).ToList();
        var pairs = Groupings.Pairwise(found, items.ConvertAll(item => item.Right), (one, other, isFound) =>
            details.WriteLine($"figure {(isFound ? "wrong" : "missing")}: {Name(items[one].Place.Document)} {Words(items[one].Place)} = {Name(items[other].Place.Document)} {Words(items[other].Place)}"));
        return (pairs, (double)verdicts / Math.Max(1, all));
    }

    /// <summary>Returns precision and recall of contradictions. One is right where it has the kind of the gold and two of its sides stand on two of the gold's passages.</summary>
    public Measure Contradictions()
    {
        var gold = affairs.SelectMany(affair => affair.Contradictions.Select(one => (affair.Name, one.Kind, Passages: one.Passages.Select(passage => _passages.Find(affair, passage)).ToImmutableArray(), Words: string.Join(" <> ", one.Passages)))).ToList();
        var met = gold.ConvertAll(_ => false);
        var right = 0;
        foreach (var contradiction in picture.Contradictions)
        {
            var matches = Enumerable.Range(0, gold.Count).Where(at => gold[at].Kind == ContractWord(contradiction.Kind) && Opposes(contradiction, gold[at].Passages)).ToList();
            matches.ForEach(at => met[at] = true);
            right += matches.Count > 0 ? 1 : 0;
            if (matches.Count == 0)
            {
                details.WriteLine($"contradiction wrong: {ContractWord(contradiction.Kind)} {contradiction.About}: {string.Join(" <> ", contradiction.Sides.Select(side => $"{side.Value} [{string.Join(", ", side.Evidence.Select(piece => $"{picture.Documents.First(document => document.Id == piece.Document).Metadata.Name} {piece.Exact}"))}]"))}");
            }
        }

        foreach (var missed in gold.Where((_, at) => !met[at]))
        {
            details.WriteLine($"contradiction missing: {missed.Name} {missed.Kind} {missed.Words}");
        }

        return new(picture.Contradictions.IsEmpty ? 1 : (double)right / picture.Contradictions.Length, gold.Count == 0 ? 1 : (double)met.Count(one => one) / gold.Count);
    }

    private bool Opposes(Contradiction contradiction, ImmutableArray<ImmutableArray<(int Document, TextSpan Span)>> passages)
    {
        var sides = contradiction.Sides.Select(side => Enumerable.Range(0, passages.Length).Where(at => side.Evidence.Any(piece => passages[at].Any(place => _passages.Meets(piece, place)))).ToHashSet()).ToList();
        return Pairs([.. Enumerable.Range(0, sides.Count)]).Any(pair => sides[pair.Item1].Any(one => sides[pair.Item2].Any(other => other != one)));
    }

    private bool Holds(Figure figure, (int Document, TextSpan Span) place) => figure.Values.Any(value => value.Evidence.Any(piece => _passages.Meets(piece, place)));

    private string Name(int document) => picture.Documents[document].Metadata.Name;

    private string Words((int Document, TextSpan Span) place) => picture.Documents[place.Document][place.Span].ToString();

    private string Words(List<(int Document, TextSpan Span)> places, int document) => Words(places.Find(place => place.Document == document));

    private static string ContractWord<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static IEnumerable<(int, int)> Pairs(IReadOnlyList<int> numbers) =>
        numbers.SelectMany((one, at) => numbers.Skip(at + 1).Select(other => (one, other)));
}
