namespace Lagebild.Language;

/// <summary>A clause while it is being found; positions count in the sequence, -1 means none.</summary>
internal sealed class ClauseDraft
{
    /// <summary>How it is built.</summary>
    public ClauseKind Kind { get; set; }

    /// <summary>Its first word.</summary>
    public int Start { get; set; }

    /// <summary>The word after its last one, clauses inside it included.</summary>
    public int End { get; set; }

    /// <summary>The clause that it depends on.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>The clause that it is joined to by "und" or a comma, and whose subject it may share.</summary>
    public int Coordinated { get; set; } = -1;

    /// <summary>The word that opens it.</summary>
    public int Connector { get; set; } = -1;

    /// <summary>The word in the parent that it belongs to.</summary>
    public int Antecedent { get; set; } = -1;

    /// <summary>The finite verb; in a coordinated predicate that shares it, the verb of the first one.</summary>
    public int Finite { get; set; } = -1;

    /// <summary>The verb that carries the meaning.</summary>
    public int Verb { get; set; } = -1;

    /// <summary>The separated prefix.</summary>
    public int Prefix { get; set; } = -1;

    /// <summary>Whether the finite verb stands last.</summary>
    public bool IsVerbFinal => Kind is ClauseKind.Subordinate or ClauseKind.Relative or ClauseKind.Infinitive || (Kind == ClauseKind.Interrogative && !IsDirectQuestion);

    /// <summary>Whether it is a question with the verb second.</summary>
    public bool IsDirectQuestion { get; set; }

    /// <summary>Whether its last verb has been read, so that a comma may end it.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The base form of the verb, prefix included.</summary>
    public string Lemma { get; set; } = "";

    /// <summary>The base form of the modal.</summary>
    public string? Modal { get; set; }

    /// <summary>The mood.</summary>
    public Mood Mood { get; set; }

    /// <summary>The tense.</summary>
    public ClauseTense Tense { get; set; }

    /// <summary>The voice.</summary>
    public Voice Voice { get; set; }

    /// <summary>Whether the predicate is negated.</summary>
    public bool IsNegated { get; set; }

    /// <summary>The phrase that is its subject, its own or one shared with the clause before; -1 for none.</summary>
    public int Subject { get; set; } = -1;

    /// <summary>The phrase or word that is the predicative: its head, or -1.</summary>
    public int Predicative { get; set; } = -1;

    /// <summary>Its complements in text order, as phrases; a shared subject stands first.</summary>
    public List<(ComplementRole Role, int Phrase, Case Case)> Complements { get; } = [];

    /// <summary>The verbs of the bracket that are not finite, in text order.</summary>
    public List<int> NonFinite { get; } = [];
}
