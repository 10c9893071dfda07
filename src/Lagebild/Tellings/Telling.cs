using System.Collections.Immutable;
using Lagebild.Events;
using Lagebild.Text;

namespace Lagebild.Tellings;

/// <summary>What one predicate tells, of whatever kind: who does what to whom, when, in what number. The predicate is the verb of a clause or a noun of action.</summary>
/// <remarks>Events, transfers and positions know what an act means; a telling only knows its words and is there for every clause. Not a layer: it is read when questions are asked.</remarks>
public sealed record Telling
{
    /// <summary>Gets the words that tell it: the clause without closing mark, or the noun phrase.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Gets the index of the clause, or -1.</summary>
    public required int Clause { get; init; }

    /// <summary>Gets the index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Gets the verb or noun of action (index of the token).</summary>
    public required int Trigger { get; init; }

    /// <summary>Gets the lemma of the verb with its prefix ("eintreffen"), or of the noun.</summary>
    public required string Lemma { get; init; }

    /// <summary>Gets what the lemma means (<see cref="Concepts.ConceptReader"/>), or 0 where it means nothing by itself.</summary>
    public required ulong Concept { get; init; }

    /// <summary>Gets a value indicating whether the predicate is a noun of action.</summary>
    public bool IsNominal { get; init; }

    /// <summary>Gets the phrases in text order, a shared subject first.</summary>
    public ImmutableArray<TellingPart> Parts { get; init; } = [];

    /// <summary>Gets the indexes of the time expressions that stand in it, in text order.</summary>
    public ImmutableArray<int> Times { get; init; } = [];

    /// <summary>Gets the indexes of the quantities that stand in it, in text order.</summary>
    public ImmutableArray<int> Quantities { get; init; } = [];

    /// <summary>Gets its content: the clause with dass or ob, the infinitive, or the words quoted; null where there is none.</summary>
    public TextSpan? Content { get; init; }

    /// <summary>Gets how real it is.</summary>
    public Reality Reality { get; init; }

    /// <summary>Gets a value indicating whether its own predicate is negated; <see cref="Reality"/> may be negated from above.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Gets the index of the statement in which it stands, or null where the reporter tells it.</summary>
    public int? According { get; init; }
}
