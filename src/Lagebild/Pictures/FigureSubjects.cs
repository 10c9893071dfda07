using Lagebild.Language;

namespace Lagebild.Pictures;

/// <summary>Says what a sum or measure tells of, where nothing is counted: "eine Lücke von 1,9 Milliarden Euro", "schätzt den Schaden auf", "Die Turbine wog 118 Tonnen".</summary>
internal static class FigureSubjects
{
    /// <summary>Returns the noun as it stands, or null where the clause has none.</summary>
    public static string? Of(DocumentSet set, FigureEntry entry)
    {
        var document = set.Documents[entry.Document];
        var tokens = document.All<Token>();
        var first = tokens.Index().FirstOrDefault(pair => pair.Item.Span.Start >= entry.Quantity.Span.Start).Index;
        if (first >= 2 && tokens[first - 1].Upos == Upos.ADP && tokens[first - 2].Upos == Upos.NOUN)
        {
            return document[tokens[first - 2].Span].ToString();
        }

        var clause = document.AllIfMade<Clause>().LastOrDefault(clause => clause.Span.Contains(entry.Quantity.Span));
        return Noun(set, entry, clause?[ComplementRole.DirectObject]) ?? Noun(set, entry, clause?[ComplementRole.Subject]);
    }

    private static string? Noun(DocumentSet set, FigureEntry entry, Complement? phrase) =>
        phrase is { Head: >= 0 } && !phrase.Span.Overlaps(entry.Quantity.Span) && set.Documents[entry.Document].All<Token>()[phrase.Head] is { Upos: Upos.NOUN } head && set.Documents[entry.Document][head.Span].ToString() is var noun && !FlowWords.IsSum(noun) ? noun : null;
}
