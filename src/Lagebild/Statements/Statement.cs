using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Who says what (the annotation scheme of the German quotation data: Papay and Padó; Brunner et al. for the types).</summary>
public sealed record Statement : IAnnotation
{
    /// <summary>Gets the cover of all quote spans; the layer is sorted by it.</summary>
    public TextSpan Span => Quote.Aggregate((whole, part) => whole.Cover(part));

    /// <summary>Gets how the words are rendered.</summary>
    public required StatementType Type { get; init; }

    /// <summary>Gets whether it was said, thought or written; several where the text leaves it open.</summary>
    public StatementMedium Medium { get; init; } = StatementMedium.Speech;

    /// <summary>Gets what is said, marks included; several spans where the frame stands inside. At least one.</summary>
    public required ImmutableArray<TextSpan> Quote { get; init; }

    /// <summary>Gets what the quote asserts one by one, in text order: its sentences, main clauses joined with a subject of their own, dass-clauses in a row, and relative clauses at the end that only add to what stands before them. Empty where it is one assertion, and for reported acts, which are the narrator's words.</summary>
    public ImmutableArray<TextSpan> Assertions { get; init; } = [];

    /// <summary>Gets the words that name the speaker.</summary>
    public ImmutableArray<TextSpan> Speaker { get; init; } = [];

    /// <summary>Gets the words that say that something is said.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>Gets the words that name who is spoken to.</summary>
    public ImmutableArray<TextSpan> Addressee { get; init; } = [];

    /// <summary>Gets the clause that introduces the quote, without the quote.</summary>
    public ImmutableArray<TextSpan> Frame { get; init; } = [];

    /// <summary>Gets the speakers as indexes of the document's entities; empty where open or anonymous.</summary>
    public ImmutableArray<int> Speakers { get; init; } = [];

    /// <summary>Gets the addressees as indexes of the document's entities.</summary>
    public ImmutableArray<int> Addressees { get; init; } = [];

    /// <summary>Gets the index of the statement inside which this one stands, or null.</summary>
    public int? Nested { get; init; }

    /// <summary>Gets the lemma of the cue verb or noun ("sagen", "zufolge"), or "" where there is none.</summary>
    public string CueLemma { get; init; } = "";

    /// <summary>Gets the ISO value of the time at which it was said, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Gets the time expression behind <see cref="Said"/> as an index of the document's times, or -1.</summary>
    public int SaidTime { get; init; } = -1;

    /// <summary>Gets the place, occasion or channel ("auf einer Pressekonferenz", "im ZDF"), or null.</summary>
    public TextSpan? Occasion { get; init; }

    /// <summary>Gets the rules that made it, in order, joined by " → ", for <c>--explain</c>.</summary>
    public required string Rule { get; init; }
}
