using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Positions;
using Lagebild.Statements;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>Groups positions on the same claim, over documents, and lists what each actor holds on it.</summary>
internal static class PositionMatrix
{
    /// <summary>The share of the smaller claim's meaning that two claims must share to be one.</summary>
    private const double SameClaim = 0.55;

    /// <summary>The concepts from which the words of a claim stand for themselves.</summary>
    private const int OwnConcepts = 2;

    private sealed record Held(int Document, Position Position, int Actor, string? When, ConceptBag Claim);

    public static ImmutableArray<ContestedClaim> Make(DocumentSet set)
    {
        var held = Collect(set).ToList();
        var weights = new ConceptWeights(held.Select(one => one.Claim));
        var groups = new List<List<Held>>();
        foreach (var one in held)
        {
            var home = groups.Where(group => group.Exists(other => AreOne(one, other, weights))).ToList();
            var joined = home.SelectMany(group => group).Append(one).OrderBy(other => other.Document).ThenBy(other => other.Position.Span).ToList();
            groups.RemoveAll(home.Contains);
            groups.Add(joined);
        }

        return [.. groups
            .Select(group => new ContestedClaim(Words(set, group, weights), By(set, group)))
            .OrderByDescending(claim => claim.By.Select(position => position.Actor).Distinct().Count())
            .ThenByDescending(claim => claim.By.Sum(position => position.Evidence.Length))
            .ThenBy(claim => claim.Claim, StringComparer.Ordinal)];
    }

    private static IEnumerable<Held> Collect(DocumentSet set) =>
        from pair in set.Documents.Index()
        from position in pair.Item.AllIfMade<Position>()
        select new Held(
            pair.Index,
            position,
            set.ActorOf(pair.Index, position.Actor),
            set.TimeValue(pair.Index, position.Time) ?? Said(pair.Item, position),
            ClaimOf(set, pair.Index, position));

    /// <summary>Returns what a claim is about; words that only point ("Fragen dazu") take in their sentence and the one before.</summary>
    private static ConceptBag ClaimOf(DocumentSet set, int document, Position position)
    {
        var own = set.Concepts(document, position.Claim);
        var sentence = set.SentenceAt(document, position.Claim.Start);
        return own.Concepts.Length >= OwnConcepts ? own : set.Concepts(document, sentence, set.SentenceAt(document, Math.Max(0, sentence.Start - 2)));
    }

    private static string? Said(Document document, Position position) =>
        position.According is { } statement ? document.All<Statement>()[statement].Said : null;

    private static bool AreOne(Held left, Held right, ConceptWeights weights) =>
        left.Claim.SharedWith(right.Claim).Take(2).Count() == 2 && weights.Overlap(left.Claim, right.Claim) >= SameClaim;

    private static ImmutableArray<HeldPosition> By(DocumentSet set, List<Held> group) =>
        [.. group
            .GroupBy(held => (held.Actor, held.Position.Stance, held.When))
            .OrderBy(same => same.Key.Actor).ThenBy(same => same.Key.When, StringComparer.Ordinal).ThenBy(same => same.Key.Stance)
            .Select(same => new HeldPosition(
                same.Key.Actor,
                same.Key.Stance,
                same.Key.When,
                set.OriginsOf(same.Select(held => held.Document)),
                [.. same.Select(held => set.Cite<Position>(held.Document, held.Position.Span)).Distinct()]))];

    /// <summary>Returns the words of the claim that the others are most like; among equals the shortest.</summary>
    private static string Words(DocumentSet set, List<Held> group, ConceptWeights weights)
    {
        var best = group
            .OrderByDescending(held => set.Concepts(held.Document, held.Position.Claim).Concepts.Length >= OwnConcepts)
            .ThenBy(held => set.Documents[held.Document].All<TimeExpression>().Any(time => held.Position.Claim.Contains(time.Span)))
            .ThenByDescending(held => Math.Round(group.Sum(other => weights.Dice(held.Claim, other.Claim)), 6))
            .ThenBy(held => held.Position.Claim.Length)
            .ThenBy(held => held.Document).ThenBy(held => held.Position.Claim)
            .First();
        return Standing(set.Documents[best.Document], best.Position.Claim);
    }

    /// <summary>Makes words of a report fit to stand alone: without leading preposition, a noun phrase in the nominative, in one line.</summary>
    private static string Standing(Document document, TextSpan claim)
    {
        while (ClaimOpeners.All.FirstOrDefault(opener => document[claim].StartsWith(opener, StringComparison.OrdinalIgnoreCase)) is { } opener)
        {
            claim = new(claim.Start + opener.Length, claim.End);
        }

        var words = PhraseForms.InCase(document, claim, Case.Nom);
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', '.', ':', '„', '“', '"');
        return line.Length == 0 ? words : GermanWords.Opening(line);
    }
}
