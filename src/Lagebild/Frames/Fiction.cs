using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Says whether a film, book or play tells what a clause says: "Im neuen Roman besetzt eine Miliz Leipzig".</summary>
internal sealed class Fiction(DocumentLayout layout)
{
    /// <summary>The clauses looked at above one; what a story tells is rarely put deeper.</summary>
    private const int Depth = 3;

    /// <summary>Says whether the clause, or one above it, is set in a work ("in der neuen Folge") or is what a work shows ("der Film zeigt, wie …").</summary>
    public bool Tells(int clause)
    {
        for (var step = 0; step <= Depth && clause >= 0; step++)
        {
            var own = layout.Clauses[clause];
            foreach (var complement in own.Complements)
            {
                if (complement.Head >= 0 && (complement.Role == ComplementRole.Subject ? step > 0 : complement.Role == ComplementRole.Prepositional && FrameWordSets.Inside.Has(complement.Preposition))
                    && NounClasses.Is(layout.Tokens[complement.Head].Lemma, "fiction"))
                {
                    return true;
                }
            }

            clause = own.Parent == clause ? -1 : own.Parent;
        }

        return false;
    }
}
