using System.Collections.Immutable;

namespace Lagebild.Frames;

/// <summary>A part in a frame: <c>recipient=dat:agent|an+acc:agent!</c> is filled by a dative or by "an" with accusative, must be of the class <c>agent</c>, and must be there.</summary>
/// <param name="Name">The part: actor, recipient, place, what, claim …</param>
/// <param name="Slots">The ways to fill it, first that holds, each with the classes of which the filler must have one; no class for any.</param>
/// <param name="IsRequired">Whether the frame fires only with it.</param>
internal sealed record Role(string Name, ImmutableArray<(Slot Slot, ImmutableArray<string> Classes)> Slots, bool IsRequired)
{
    /// <summary>Gets a value indicating whether its words may fill another role, too: a place that is received, a number of victims, what a complaint is about and against whom; and roles that a frame writes with "~".</summary>
    public bool MayShare { get; private init; }

    /// <summary>Reads a role.</summary>
    /// <exception cref="FormatException"><paramref name="word"/> has no "=".</exception>
    public static Role Parse(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            throw new FormatException($"'{word}' is no role; write name=slot.");
        }

        return new(word[..equals].TrimEnd('~'), [.. word[(equals + 1)..].TrimEnd('!').Split('|').Select(ParseSlot)], word.EndsWith('!')) { MayShare = word[equals - 1] == '~' || word[..equals] is var name && FrameWordSets.SharingRoles.Has(name) };
    }

    private static (Slot Slot, ImmutableArray<string> Classes) ParseSlot(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (Slot.Parse(word), []) : (Slot.Parse(word[..colon]), [.. word[(colon + 1)..].Split('/')]);
    }
}
