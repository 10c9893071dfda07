using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Positions;

namespace Lagebild.Pictures;

/// <summary>Collects what does not fit together: figures, denials, dates, actors.</summary>
internal static class ContradictionFinder
{
    public static ImmutableArray<Contradiction> Find(DocumentSet set, ImmutableArray<Figure> figures, ImmutableArray<ContestedClaim> positions) =>
        [.. OutlyingDates.Find(set), .. OpposedActors.Find(set), .. figures.Where(figure => figure.Verdict == FigureVerdict.Conflict).Select(Conflict), .. positions.Select(claim => Denial(set, claim)).OfType<Contradiction>()];

    private static Contradiction Conflict(Figure figure)
    {
        var sides = figure.Values
            .GroupBy(value => FigureWords.Of(value, figure.Unit), StringComparer.Ordinal)
            .Select(same => new ContradictionSide(same.Key, [.. same.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. same.SelectMany(value => value.Evidence)]))
            .OrderByDescending(side => side.Origins.Length);
        return new(ContradictionKind.Figure, figure.About, [.. sides], "Die Zahlen schließen einander aus, auch wenn man Rundung und Schranken bedenkt.");
    }

    /// <summary>Returns the contradiction between those who hold a claim and those who deny it, or null where nobody does one of both.</summary>
    private static Contradiction? Denial(DocumentSet set, ContestedClaim claim)
    {
        var holding = claim.By.Where(position => position.Stance is Stance.Asserts or Stance.Confirms).ToList();
        var denying = claim.By.Where(position => position.Stance is Stance.Denies or Stance.Doubts).ToList();
        return denying.Count == 0 ? null : new(
            ContradictionKind.Polarity,
            claim.Claim,
            [.. new[] { ("ja", holding), ("nein", denying) }.Where(side => side.Item2.Count > 0).Select(side => Side(set, side.Item1, side.Item2))],
            holding.Count == 0
                ? "Bestritten wird, was in den Berichten niemand ausdrücklich behauptet."
                : "Die Beteiligten widersprechen einander; die Berichte entscheiden es nicht.");
    }

    private static ContradictionSide Side(DocumentSet set, string word, List<HeldPosition> positions)
    {
        var actors = string.Join(", ", positions.Select(position => position.Actor).Distinct().Select(actor => set.Entities.All[actor].Name));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{word}: {actors}"),
            [.. positions.SelectMany(position => position.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. positions.SelectMany(position => position.Evidence)]);
    }
}
