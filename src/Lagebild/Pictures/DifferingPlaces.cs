using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>Finds the same past event told of different towns by reports of one event: "traf sich in Genf" against "traf sich in Wien".</summary>
/// <remarks>
/// Only clauses with one town, after "in" or "bei" as a phrase of their own, are compared, and only within a story: a later stage may well happen elsewhere. Regions
/// and states may hold a town and exclude nothing.
/// </remarks>
internal static class DifferingPlaces
{
    public static IEnumerable<Contradiction> Find(DocumentSet set) =>
        from differing in ClauseDetail.Differing(set, [.. Enumerable.Range(0, set.Documents.Length).SelectMany(at => Collect(set, at))], (one, other) => set.InOneStory(one.Document, other.Document))
        select new Contradiction(
            ContradictionKind.Place,
            set.Text(differing.One.Document, differing.One.Clause.Span),
            [.. new[] { differing.One.Side(set, differing.All), differing.Other.Side(set, differing.All) }.OrderByDescending(side => side.Origins.Length)],
            "Die Berichte geben für dasselbe Geschehen verschiedene Orte an.");

    private static IEnumerable<ClauseDetail> Collect(DocumentSet set, int document)
    {
        var mentions = set.Documents[document].All<Mention>();
        foreach (var clause in set.Documents[document].AllIfMade<Clause>())
        {
            if (clause is { Tense: ClauseTense.Preterite or ClauseTense.Perfect or ClauseTense.Pluperfect, IsNegated: false }
                && mentions.Where(mention => clause.Span.Contains(mention.Span) && set.IsTown(document, mention)).ToList() is [var town] && IsWhere(clause, town.Span))
            {
                yield return new(document, clause, town.Span, set.Entities.All[set.Entities[document, town.Entity]].Name, set.Concepts(document, new TextSpan(clause.Span.Start, town.Span.Start), new TextSpan(town.Span.End, clause.Span.End)));
            }
        }
    }

    // Not "der Bürgermeister von Genf" and not "aus Genf".
    private static bool IsWhere(Clause clause, TextSpan town) =>
        clause.Complements.Any(complement => complement is { Role: ComplementRole.Prepositional, Preposition: "in" or "bei" } && complement.Case != Case.Acc && complement.Span.Contains(town));
}
