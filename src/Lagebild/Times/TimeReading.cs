using System.Runtime.CompilerServices;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>One rule matched on one passage, before it has a value.</summary>
internal struct TimeReading
{
    private Slots _slots;

    public TimeReading()
    {
        for (var slot = 0; slot < (int)TimeSlot.Count; slot++)
        {
            _slots[slot] = int.MinValue;
        }
    }

    /// <summary>Gets or sets the rule.</summary>
    public TimeRule Rule { get; set; } = null!;

    /// <summary>Gets or sets the expression, context excluded.</summary>
    public TextSpan Span { get; set; }

    /// <summary>Gets or sets the first word of the expression in the segment.</summary>
    public int FirstWord { get; set; }

    /// <summary>Gets or sets the number of context words that the rule asked for.</summary>
    public int Context { get; set; }

    /// <summary>Gets or sets the number of a duration, or the lower end of a range.</summary>
    public decimal Number { get; set; }

    /// <summary>Gets or sets the upper end of a range.</summary>
    public decimal Upper { get; set; }

    /// <summary>Gets or sets the second number: 4 in "drei Jahre und vier Monate".</summary>
    public decimal Number2 { get; set; }

    /// <summary>Gets the value of a slot.</summary>
    public readonly int this[TimeSlot slot] => _slots[(int)slot];

    /// <summary>Gets the value of a slot that holds a name, or null.</summary>
    public readonly string? Name(TimeSlot slot) => Has(slot) ? TimeNames.Of(_slots[(int)slot]) : null;

    /// <summary>Says whether a slot is filled.</summary>
    public readonly bool Has(TimeSlot slot) => _slots[(int)slot] != int.MinValue;

    /// <summary>Fills a slot unless it is filled.</summary>
    public void Fill(TimeSlot slot, int value)
    {
        if (slot != TimeSlot.None && !Has(slot))
        {
            _slots[(int)slot] = value;
        }
    }

    [InlineArray((int)TimeSlot.Count)]
    private struct Slots
    {
#pragma warning disable IDE0044, IDE0051, CS0169 // The element of an inline array.
        private int _first;
#pragma warning restore IDE0044, IDE0051, CS0169
    }
}
