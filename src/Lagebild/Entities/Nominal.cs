using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>A noun phrase whose head is a role noun or a demonym.</summary>
internal sealed record Nominal
{
    /// <summary>Gets the phrase with article, attributes and genitive, without the name that may follow.</summary>
    public required TextSpan Span { get; init; }

    public required int First { get; init; }

    public required int Head { get; init; }

    public required int End { get; init; }

    /// <summary>Gets the role noun, or null for a demonym.</summary>
    public RoleNoun? Noun { get; init; }

    public Gender Gender { get; init; }

    public Number Number { get; init; }

    /// <summary>Gets a value indicating whether "der", "dieser" or a genitive in front makes the phrase stand for something known.</summary>
    public bool IsDefinite { get; init; }

    public bool IsIndefinite { get; init; }

    /// <summary>Gets a value indicating whether the office is over: "der frühere Präsident", "Ex-Kanzler".</summary>
    public bool IsFormer { get; init; }

    /// <summary>Gets a value indicating whether the office is still to come: "der gewählte Präsident".</summary>
    public bool IsNext { get; init; }

    /// <summary>Gets the entry of the state or body that compound, adjective or genitive name, or -1.</summary>
    public int Body { get; init; } = -1;

    /// <summary>Gets what the person leads ("Leiter der amerikanischen Diplomatie"), or null.</summary>
    public RoleNoun? Leads { get; init; }

    /// <summary>Gets the length of what stands before the role noun in a compound: 3 in "US-Außenminister".</summary>
    public int Prefix { get; init; }

    /// <summary>Gets the index of the person's name that goes with it ("Präsident Putin", "der Sprecher, Pat Ryder,"), or -1.</summary>
    public int Name { get; init; } = -1;

    /// <summary>Gets a value indicating whether the name follows at once, without comma.</summary>
    public bool NameFollows { get; init; }

    /// <summary>Gets where the phrase starts without its article.</summary>
    public required int Bare { get; init; }
}
