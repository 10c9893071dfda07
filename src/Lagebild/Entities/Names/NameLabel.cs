namespace Lagebild.Entities;

/// <summary>The labels of the name tagger: 0 outside; then for each type begin, inside, last and single, in the order of <see cref="EntityType"/>.</summary>
internal static class NameLabel
{
    public const int Count = 17;

    public const int Outside = 0;

    public const int Begin = 0, Inside = 1, Last = 2, Single = 3;

    public static int Of(EntityType type, int position) => 1 + ((int)type * 4) + position;

    public static EntityType TypeOf(int label) => (EntityType)((label - 1) / 4);

    public static int PositionOf(int label) => (label - 1) % 4;

    /// <summary>Says whether one label may follow another; -1 stands for the edge of the sentence.</summary>
    public static bool MayFollow(int before, int after)
    {
        var isOpen = before > 0 && PositionOf(before) is Begin or Inside && before > 0;
        var goesOn = after > 0 && PositionOf(after) is Inside or Last && after > 0;
        return isOpen ? goesOn && TypeOf(before) == TypeOf(after) : !goesOn;
    }
}
