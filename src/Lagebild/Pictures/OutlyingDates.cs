using System.Globalization;
using Lagebild.Concepts;
using Lagebild.Positions;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>Finds dates of one report that the others exclude: the same claim, years apart from when all others hold it.</summary>
/// <remarks>
/// A date stands inside the words of a claim. Where the same claim is held by other positions without that date, on days
/// more than <see cref="YearsApart"/> years away, and no other origin gives the date, it is an outlier.
/// </remarks>
internal static class OutlyingDates
{
    private const int YearsApart = 1;

    /// <summary>The share of the smaller claim's meaning that two claims must share to be one; as in <see cref="PositionMatrix"/>.</summary>
    private const double SameClaim = 0.55;

    private sealed record Dated(int Document, TextSpan Claim, ConceptBag Concepts, int Year, TextSpan Time);

    public static IEnumerable<Contradiction> Find(DocumentSet set)
    {
        var claims = Claims(set).ToList();
        var weights = new ConceptWeights(claims.Select(claim => claim.Concepts));
        return claims
            .Where(claim => !claim.Time.IsEmpty)
            .Select(claim => Outlier(set, claim, [.. claims.Where(other => other.Document != claim.Document && weights.Overlap(claim.Concepts, other.Concepts) >= SameClaim && other.Concepts.SharedWith(claim.Concepts).Take(2).Count() == 2)]))
            .OfType<Contradiction>()
            .DistinctBy(contradiction => (contradiction.About, contradiction.Sides[^1].Evidence[0]));
    }

    /// <summary>Yields each claim on which a position is held with the year inside its words, or else the year of publication.</summary>
    private static IEnumerable<Dated> Claims(DocumentSet set)
    {
        foreach (var (number, document) in set.Documents.Index())
        {
            foreach (var position in document.AllIfMade<Position>())
            {
                var inside = document.All<TimeExpression>().FirstOrDefault(time => position.Claim.Contains(time.Span) && Year(time.Value) is not null);
                var year = inside is null ? set.Day(number)?.Year : Year(inside.Value);
                if (year is { } found)
                {
                    yield return new(number, position.Claim, set.Concepts(number, position.Claim), found, inside?.Span ?? default);
                }
            }
        }
    }

    private static Contradiction? Outlier(DocumentSet set, Dated claim, List<Dated> others)
    {
        var origin = set.OriginOf(claim.Document);
        var far = others.Where(other => Math.Abs(other.Year - claim.Year) > YearsApart && set.OriginOf(other.Document) != origin).ToList();
        if (far.Count == 0 || others.Exists(other => Math.Abs(other.Year - claim.Year) <= YearsApart && set.OriginOf(other.Document) != origin))
        {
            return null;
        }

        var years = string.Join(" oder ", far.Select(other => other.Year).Distinct().Order().Select(year => year.ToString(CultureInfo.InvariantCulture)));
        return new(
            ContradictionKind.Date,
            set.Text(claim.Document, claim.Claim),
            [
                new(years, set.OriginsOf(far.Select(other => other.Document)), [.. far.Select(other => set.Cite<Position>(other.Document, other.Claim)).Distinct()]),
                new(set.Text(claim.Document, claim.Time), [origin], [set.Cite<TimeExpression>(claim.Document, claim.Time)]),
            ],
            $"Nur ein Bericht nennt {claim.Year.ToString(CultureInfo.InvariantCulture)}; alle anderen geben dasselbe für {years} wieder.");
    }

    private static int? Year(string value) =>
        value.Length >= 4 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && (value.Length == 4 || value[4] == '-') ? year : null;
}
