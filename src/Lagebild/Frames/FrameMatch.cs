using System.Collections.Immutable;
using Lagebild.Events;
using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>A frame that fired.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Sense">Its sense, after negation.</param>
/// <param name="Trigger">The token of the verb or noun.</param>
/// <param name="Clause">The index of the clause, or -1.</param>
/// <param name="Passage">The words that tell it.</param>
/// <param name="Fillers">The roles found.</param>
/// <param name="Time">The index of the time expression, or -1.</param>
/// <param name="Reality">How real it is.</param>
/// <param name="Rule">Frame and way, for <c>--explain</c>.</param>
internal sealed record FrameMatch(Frame Frame, string Sense, int Trigger, int Clause, TextSpan Passage, ImmutableArray<Filler> Fillers, int Time, Reality Reality, string Rule)
{
    /// <summary>Returns the filler of a role, or null.</summary>
    public Filler? this[string role]
    {
        get
        {
            foreach (var filler in Fillers)
            {
                if (string.Equals(filler.Role, role, StringComparison.Ordinal))
                {
                    return filler;
                }
            }

            return null;
        }
    }

    /// <summary>Returns the entities of a role.</summary>
    public ImmutableArray<int> EntitiesOf(string role) => this[role]?.Entities ?? [];
}
