using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>What stands before the verb of the first of two joined clauses and holds for both: "In Leipzig durchsuchte die Polizei Wohnungen und nahm zwei Männer fest".</summary>
internal static class SharedField
{
    /// <summary>Returns the clause whose first field a clause shares, or -1: the one before, joined by "und", where this one has no subject of its own.</summary>
    public static int Of(DocumentLayout layout, int clause)
    {
        if (clause <= 0)
        {
            return -1;
        }

        var own = layout.Clauses[clause];
        var before = layout.Clauses[clause - 1];
        return own.Connector >= 0 && layout.Tokens[own.Connector].Upos == Upos.CCONJ && before.Sentence == own.Sentence && before.Finite > before.FirstToken && before.Kind == ClauseKind.Main
            && (own[ComplementRole.Subject] is not { Head: >= 0 } subject || subject.Span.End <= own.Span.Start) ? clause - 1 : -1;
    }

    /// <summary>Says whether a token stands in the first field of a main clause: before its verb.</summary>
    /// <remarks>Where the second clause has no finite verb of its own, what stands after that of the first holds as well: "haben in Jerusalem auf einen Bus geschossen und sechs Menschen getötet".</remarks>
    public static bool Holds(DocumentLayout layout, int clause, int token) =>
        token >= layout.Clauses[clause].FirstToken && (token < layout.Clauses[clause].Finite || (clause + 1 < layout.Clauses.Length && SharesAuxiliary(layout.Clauses[clause], layout.Clauses[clause + 1])));

    private static bool SharesAuxiliary(Clause before, Clause own) => before.Verb > before.Finite && (own.Finite < own.FirstToken || own.Finite >= own.EndToken);
}
