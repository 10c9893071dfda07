using Lagebild.Events;
using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Positions;

/// <summary>Reads a stance as the contract and the frame file write it.</summary>
internal static class Stances
{
    /// <summary>Returns the stance, or null for no such word.</summary>
    public static Stance? Parse(string word) => word switch
    {
        "asserts" => Stance.Asserts,
        "confirms" => Stance.Confirms,
        "denies" => Stance.Denies,
        "doubts" => Stance.Doubts,
        "refuses_comment" => Stance.RefusesComment,
        "silent" => Stance.Silent,
        _ => null,
    };

    /// <summary>Says whether not answering is an act: "wollte nicht", "mochte nicht", "lehnte es ab", "weigerte sich".</summary>
    public static bool Declines(DocumentLayout layout, int clause)
    {
        if (clause < 0)
        {
            return false;
        }

        var own = layout.Clauses[clause];
        if (FrameWordSets.DecliningModals.Has(own.Modal))
        {
            return true;
        }

        return own.Kind == ClauseKind.Infinitive && own.Parent >= 0 && FrameData.Of("verb", layout.Clauses[own.Parent].Lemma) == Reality.Negated;
    }
}
