using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Positions;

namespace Lagebild.Pictures;

/// <summary>Collects what does not fit together: figures, denials, dates, places, actors.</summary>
internal static class ContradictionFinder
{
    public static ImmutableArray<Contradiction> Find(DocumentSet set, ImmutableArray<Figure> figures, ImmutableArray<ContestedClaim> positions, ImmutableArray<PictureTransfer> transfers)
    {
        var denials = positions.Select(claim => Denial(set, claim, transfers)).OfType<Contradiction>().ToList();
        return
        [
            .. OutlyingDates.Find(set), .. DifferingDates.Find(set), .. DifferingPlaces.Find(set), .. OpposedActors.Find(set),
            .. figures.Where(figure => figure.Verdict == FigureVerdict.Conflict).Select(Conflict),
            .. denials, .. OpposedStatements.Find(set, denials),
        ];
    }

    private static Contradiction Conflict(Figure figure)
    {
        var sides = figure.Values
            .GroupBy(value => FigureWords.Of(value, figure.Unit), StringComparer.Ordinal)
            .Select(same => new ContradictionSide(same.Key, [.. same.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. same.SelectMany(value => value.Evidence)]))
            .OrderByDescending(side => side.Origins.Length);
        return new(ContradictionKind.Figure, figure.About, [.. sides], "Die Zahlen schließen einander aus, auch wenn man Rundung und Schranken bedenkt.");
    }

    /// <summary>Returns the contradiction between those who hold a claim, or flows that it denies, and those who deny it; null where one side is empty.</summary>
    private static Contradiction? Denial(DocumentSet set, ContestedClaim claim, ImmutableArray<PictureTransfer> transfers)
    {
        var holding = claim.By.Where(position => position.Stance is Stance.Asserts or Stance.Confirms).ToList();
        var denying = claim.By.Where(position => position.Stance is Stance.Denies or Stance.Doubts).ToList();
        if (denying.Count == 0)
        {
            return null;
        }

        if (holding.Count > 0)
        {
            return new(ContradictionKind.Polarity, claim.Claim, [Side(set, "ja", holding), Side(set, "nein", denying)], "Die Beteiligten widersprechen einander; die Berichte entscheiden es nicht.");
        }

        var flows = transfers.Where(transfer => DeniedFlows.Contradicts(set, transfer, denying)).ToList();
        return flows.Count == 0 ? null : new(
            ContradictionKind.Polarity,
            claim.Claim,
            [DeniedFlows.Side(set, flows), Side(set, "nein", denying)],
            "Die Berichte erzählen von dem, was die Beteiligten bestreiten.");
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
