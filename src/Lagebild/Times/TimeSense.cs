namespace Lagebild.Times;

/// <summary>One meaning of a word in time expressions.</summary>
/// <param name="Category">What the grammar calls it.</param>
/// <param name="Slot">What it says.</param>
/// <param name="Value">The value of the slot; see <see cref="TimeNames"/>.</param>
/// <param name="IsCapital">Whether the word must begin with a capital.</param>
internal readonly record struct TimeSense(int Category, TimeSlot Slot, int Value, bool IsCapital);
