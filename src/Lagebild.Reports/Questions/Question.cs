using System.Collections.Immutable;

namespace Lagebild.Reports.Questions;

/// <summary>A question, read: what it asks for, whom it names, what it is about.</summary>
internal sealed record Question
{
    /// <summary>Gets what it asks for.</summary>
    public required Asked Asked { get; init; }

    /// <summary>Gets the prepositions or units of what is asked for; empty for any.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>Gets the lemma of its verb with its prefix, or "".</summary>
    public string Verb { get; init; } = "";

    /// <summary>Gets what the verb means, or 0.</summary>
    public ulong VerbConcept { get; init; }

    /// <summary>Gets a value indicating whether its verb is negated.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Gets a value indicating whether it asks for what is planned ("Wann soll …").</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Gets the entities of the picture that it names, in its order, with what they do.</summary>
    public ImmutableArray<(int Entity, NameRole Role)> Names { get; init; } = [];

    /// <summary>Gets what else it is about: nouns and adjectives, and the verbs of clauses below its own.</summary>
    public ImmutableArray<QuestionTerm> Terms { get; init; } = [];

    /// <summary>Gets the noun right after the question words, which is what "wie viele" counts; null for none.</summary>
    public QuestionTerm? Head { get; init; }

    /// <summary>Gets the numbers that it names, which the reports must name as well.</summary>
    public ImmutableArray<decimal> Numbers { get; init; } = [];

    /// <summary>Gets its time expressions: words in lower case and ISO value, years open as X.</summary>
    public ImmutableArray<(string Words, string Value)> Times { get; init; } = [];

    /// <summary>Gets the question on its content clause ("Wer sagte, dass …"), or null where it has none.</summary>
    public Question? Content { get; init; }

    /// <summary>Gets a value indicating whether it names somebody or something that the picture does not know.</summary>
    public bool HasUnknownName { get; init; }

    /// <summary>Gets the entities that it names.</summary>
    public IEnumerable<int> Entities => Names.Select(name => name.Entity);
}
