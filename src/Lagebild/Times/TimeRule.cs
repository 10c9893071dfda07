using System.Collections.Immutable;

namespace Lagebild.Times;

/// <summary>One line of grammar.txt, compiled.</summary>
/// <param name="Name">The rule's name, which its time expressions carry.</param>
/// <param name="Kind">The resolver that gives the value.</param>
/// <param name="Entry">The first node in the grammar's program.</param>
/// <param name="Order">The place in the file: of equals, the first wins.</param>
/// <param name="Constants">Slots that the rule itself fills.</param>
internal sealed record TimeRule(string Name, string Kind, int Entry, int Order, ImmutableArray<(TimeSlot Slot, int Value)> Constants);
