using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>A clause: one predicate with what belongs to it, found by commas, subordinators and the place of the finite verb (topological fields).</summary>
/// <remarks>
/// A clause's span may enclose the spans of its subordinate clauses; <see cref="Parent"/> tells which clause a token belongs
/// to first. Clauses are sorted by span; those of one sentence are consecutive. All token numbers are indexes in the document.
/// </remarks>
public sealed record Clause : IAnnotation
{
    /// <inheritdoc />
    public required TextSpan Span { get; init; }

    /// <summary>Gets the index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Gets the first token of the clause, its connector included.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Gets the token after its last one.</summary>
    public required int EndToken { get; init; }

    /// <summary>Gets how the clause is built.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>Gets the index in the document of the clause it depends on, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Gets the subordinator, relative pronoun, question word or coordinating conjunction that opens it, or -1.</summary>
    public int Connector { get; init; } = -1;

    /// <summary>Gets the token in the parent clause that a relative clause or an infinitive belongs to, or -1.</summary>
    public int Antecedent { get; init; } = -1;

    /// <summary>Gets the finite verb, or -1.</summary>
    public int Finite { get; init; } = -1;

    /// <summary>Gets the verb that carries the meaning (participle or infinitive in the right bracket, else the finite verb), or -1 in a verbless clause.</summary>
    public int Verb { get; init; } = -1;

    /// <summary>Gets the separated prefix in the right bracket, or -1.</summary>
    public int Prefix { get; init; } = -1;

    /// <summary>Gets the lemma of the verb with its prefix ("ankündigen"), or "".</summary>
    public string Lemma { get; init; } = "";

    /// <summary>Gets the lemma of the modal verb over it ("müssen", "sollen"), or null.</summary>
    public string? Modal { get; init; }

    /// <summary>Gets the mood of the finite verb.</summary>
    public Mood Mood { get; init; }

    /// <summary>Gets the tense of the whole predicate.</summary>
    public ClauseTense Tense { get; init; }

    /// <summary>Gets the voice.</summary>
    public Voice Voice { get; init; }

    /// <summary>Gets a value indicating whether nicht, kein, nie, niemand or the like negates the predicate.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Gets subject, objects, predicative and adverbials in text order.</summary>
    public ImmutableArray<Complement> Complements { get; init; } = [];

    /// <summary>Returns the first complement with the given role, or null.</summary>
    public Complement? this[ComplementRole role] => Complements.FirstOrDefault(complement => complement.Role == role);
}
