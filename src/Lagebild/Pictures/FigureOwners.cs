using Lagebild.Concepts;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Pictures;

/// <summary>Tells whose the soldiers or goods are that reports of one affair count without saying it ("10.000 Soldaten").</summary>
/// <remarks>
/// They are the only owner's whose things of that noun the affair counts about that time, where the report names that owner and no
/// rival's things of that noun.
/// </remarks>
internal static class FigureOwners
{
    /// <summary>The days within which another report may tell the owner.</summary>
    private const int DaysApart = 31;

    /// <summary>Returns the figures of one storyline in their order, the owners filled in.</summary>
    public static List<FigureEntry> Complete(DocumentSet set, List<FigureEntry> entries)
    {
        var owned = entries.Where(entry => entry.Owner >= 0 && entry.Head != 0).ToLookup(entry => (entry.Quantity.Unit, entry.Head));
        return entries.ConvertAll(entry => IsBare(set, entry) && OnlyOwner(set, entry, [.. owned[(entry.Quantity.Unit, entry.Head)]]) is >= 0 and var owner ? entry with { Owner = owner } : entry);
    }

    /// <summary>Says whether a number counts persons or things by nothing but a noun.</summary>
    private static bool IsBare(DocumentSet set, FigureEntry entry) =>
        entry is { Owner: < 0, Head: not 0, Quantity: { Unit: null or "person", CountedSpan: { } counted } }
        && !set.Text(entry.Document, counted).Any(char.IsWhiteSpace);

    private static int OnlyOwner(DocumentSet set, FigureEntry bare, List<FigureEntry> owned) =>
        owned.Count > 0
        && owned[0].Owner is var owner
        && owned.TrueForAll(other => other.Owner == owner)
        && owned.Exists(other => DaysApartOf(set, bare, other) <= DaysApart && FigureGroups.IsOfOneOrder(bare, other))
        && Names(set, bare.Document, owner)
        && !OwnersIn(set, bare).Any(other => other != owner)
            ? owner
            : -1;

    /// <summary>Returns the days between two reports; 0 where one has no day.</summary>
    private static int DaysApartOf(DocumentSet set, FigureEntry left, FigureEntry right) =>
        set.Day(left.Document) is { } one && set.Day(right.Document) is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : 0;

    private static bool Names(DocumentSet set, int document, int actor) =>
        set.Documents[document].All<Mention>().Any(mention => mention.Entity >= 0 && set.Entities.ActorOf(document, mention.Entity) == actor);

    /// <summary>Returns the states whose things of a figure's noun its report tells of by an adjective ("ukrainische Soldaten").</summary>
    private static IEnumerable<int> OwnersIn(DocumentSet set, FigureEntry figure)
    {
        var tokens = set.Documents[figure.Document].All<Token>();
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Upos == Upos.NOUN
                && KnowledgeBase.German.TryAdjective(tokens[at - 1].Lemma.ToLowerInvariant(), out var state)
                && ConceptLexicon.German[tokens[at].Lemma.ToLowerInvariant()] == figure.Head
                && set.Entities.IndexOf(KnowledgeBase.German.Entries[state].Id) is >= 0 and var owner)
            {
                yield return owner;
            }
        }
    }
}
