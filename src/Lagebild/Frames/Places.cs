using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Finds the place of what a match tells, in its own clause or noun phrase only.</summary>
internal static class Places
{
    /// <summary>Returns the entity after "in", "bei", "vor" or "an" in the clause of the trigger, or -1.</summary>
    public static int In(DocumentLayout layout, FrameMatch match, ImmutableArray<int> recipients)
    {
        if (match.Frame.Verb.Length == 0 || match.Clause < 0)
        {
            return -1;
        }

        foreach (var complement in layout.Clauses[match.Clause].Complements)
        {
            if (complement.Role == ComplementRole.Prepositional && complement.Preposition is "in" && complement.Head >= 0 && complement.Case != Case.Acc
                && layout.MentionOver(complement.Head) is { Type: EntityType.Loc, Entity: >= 0 } mention && !recipients.Contains(mention.Entity))
            {
                return mention.Entity;
            }
        }

        return -1;
    }
}
