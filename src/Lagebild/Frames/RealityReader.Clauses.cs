using Lagebild.Events;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>What the clause above makes of a clause.</content>
internal sealed partial class RealityReader
{
    // What the clause above makes of a dass-clause, an infinitive or a relative clause's noun.
    private Reality Governed(int clause, int depth)
    {
        var own = layout.Clauses[clause];
        if (own.Parent < 0 || depth >= LongestChain || own.Kind is ClauseKind.Relative or ClauseKind.Participial || IsAdverbial(own))
        {
            return Reality.Actual;
        }

        // "die Zusage, Panzer zu liefern"
        if (own.Antecedent >= 0 && FrameData.Of("noun", layout.Tokens[own.Antecedent].Lemma) is { } byNoun)
        {
            return byNoun;
        }

        var parent = layout.Clauses[own.Parent];
        if (parent.Finite == own.Finite && own.Finite >= 0)
        {
            return Reality.Actual;
        }

        var isInfinitive = own.Kind == ClauseKind.Infinitive;
        if (FrameData.Of("verb", parent.Lemma) is { } operated)
        {
            return operated != Reality.Negated || !IsNegated(parent) ? operated : FrameData.LeavesOpen(parent.Lemma) ? Reality.Possible : Reality.Actual;
        }

        // "ist nicht bereit zu liefern", "ist bereit zu liefern"
        if (isInfinitive && (parent.IsNegated || parent[ComplementRole.Predicative] is not null))
        {
            return parent.IsNegated ? Reality.Negated : Reality.Planned;
        }

        return isInfinitive ? OfClause(own.Parent) : Governed(own.Parent, depth + 1);
    }

    private bool IsNegated(Clause own) =>
        own.IsNegated || (own[ComplementRole.Subject] is { Head: >= 0 } subject && FrameData.IsNobody(layout.Tokens[subject.Head].Lemma));

    private bool IsAdverbial(Clause own) =>
        own.Kind == ClauseKind.Subordinate && own.Connector >= 0 && !FrameWordSets.ContentConnectors.HasSmall(layout[own.Connector]);
}
