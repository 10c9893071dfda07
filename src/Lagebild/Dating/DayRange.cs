namespace Lagebild.Dating;

/// <summary>The days on which a document may have been published; null where open to one side.</summary>
/// <param name="Earliest">The first possible day.</param>
/// <param name="Latest">The last possible day.</param>
internal readonly record struct DayRange(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>Gets a value indicating whether both sides are known and they leave a day.</summary>
    public bool IsBounded => Earliest is { } from && Latest is { } to && from <= to;

    /// <summary>Gets the number of days between the sides, or the greatest number where one is open.</summary>
    public int Width => IsBounded ? Latest!.Value.DayNumber - Earliest!.Value.DayNumber : int.MaxValue;

    /// <summary>Returns the days that both allow.</summary>
    public DayRange And(DayRange other) => new(Later(Earliest, other.Earliest), Earlier(Latest, other.Latest));

    /// <summary>Says whether a day lies in the range.</summary>
    public bool Contains(DateOnly day) => (Earliest is not { } from || from <= day) && (Latest is not { } to || day <= to);

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null ? right : right is null || left > right ? left : right;

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null ? right : right is null || left < right ? left : right;
}
