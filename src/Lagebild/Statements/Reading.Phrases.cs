using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <content>What the layers before say of phrases: subjects, antecedents, names.</content>
internal sealed partial class Reading
{
    /// <summary>The most words that are taken before the noun of an antecedent.</summary>
    private const int LongestLead = 8;

    /// <summary>Returns the subject that the clause layer gives to a finite verb, or null.</summary>
    public TokenRange? SubjectOf(int finite) =>
        _clauses.TryGetValue(finite, out var clause) && clause[ComplementRole.Subject] is { } subject ? new(LowerBound(subject.Span.Start), LowerBound(subject.Span.End)) : null;

    /// <summary>Returns the clause that begins with a token, the outermost of several, or null.</summary>
    public Clause? ClauseAt(int token)
    {
        var (low, high) = (0, _allClauses.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _allClauses[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low < _allClauses.Length && _allClauses[low].FirstToken == token ? _allClauses[low] : null;
    }

    /// <summary>Returns the clause of a finite verb, or null.</summary>
    public Clause? ClauseOf(int finite) => _clauses.GetValueOrDefault(finite);

    /// <summary>Returns a clause by its index in the document.</summary>
    public Clause ClauseNumber(int index) => _allClauses[index];

    /// <summary>Says whether the clause of a finite verb is passive ("werden angefahren").</summary>
    public bool IsPassive(int finite) => _clauses.TryGetValue(finite, out var clause) && clause.Voice == Voice.Passive;

    /// <summary>Returns the noun that a determiner belongs to over the attributes between them ("die in New York geborene Sängerin"), or -1 where it is none, or has none up to the limit.</summary>
    public int NounOf(int determiner, int limit)
    {
        var (relation, head) = (Tokens[determiner].Relation, Tokens[determiner].Head);
        return relation is DependencyRelation.Det or DependencyRelation.DetPoss && head > determiner + 1 && head < limit && NounPhrases.IsNounLike(this, head) ? head : -1;
    }

    /// <summary>Returns the phrase that a relative pronoun stands for, up to the comma before it ("ein Kommentar, der"); empty where it is none or that is open.</summary>
    public TokenRange AntecedentOf(int pronoun)
    {
        if (!_antecedents.TryGetValue(pronoun, out var noun) || noun >= pronoun - 1 || !IsMark(pronoun - 1, ','))
        {
            return default;
        }

        // "der Führer Irans, der": a place in the genitive does not speak.
        noun = Tokens[noun].Relation == DependencyRelation.Nmod && Tokens[noun].Head is var head && head >= 0 && head < noun && IsPlace(noun) ? head : noun;
        var from = noun;
        while (from > 0 && noun - from < LongestLead && Tokens[from - 1].Head == noun && Tokens[from - 1].Relation is DependencyRelation.Det or DependencyRelation.DetPoss or DependencyRelation.Amod or DependencyRelation.Nummod)
        {
            from--;
        }

        for (var at = noun; at < pronoun - 1; at++)
        {
            if (IsFinite(at) || IsMark(at, ','))
            {
                return new(from, noun + 1);
            }
        }

        return new(from, pronoun - 1);
    }

    /// <summary>Says whether a phrase holds a person's name or is a pronoun of one.</summary>
    public bool IsPerson(TokenRange range)
    {
        if (range.IsEmpty)
        {
            return false;
        }

        if (Is(range.From, WordClass.Person) && range.Length == 1)
        {
            return true;
        }

        return Holds(Span(range), EntityType.Per);
    }

    /// <summary>Returns the token that a position lies in.</summary>
    public int TokenAt(int position) => Math.Max(0, LowerBound(position + 1) - 1);

    /// <summary>Says whether a token lies in a name.</summary>
    public bool IsName(int token) => _isName[token];

    /// <summary>Says whether a token lies in the name of a person.</summary>
    public bool IsPersonName(int token) => _isPersonName[token];

    /// <summary>Says whether a token lies in the name of a place.</summary>
    public bool IsPlace(int token) => Holds(Tokens[token].Span, EntityType.Loc);

    private bool Holds(TextSpan span, EntityType type)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < _mentions.Length && _mentions[at].Span.Start < span.End; at++)
        {
            if (_mentions[at].Type == type)
            {
                return true;
            }
        }

        return false;
    }

    private bool[] Names(bool persons)
    {
        var names = new bool[Tokens.Length];
        foreach (var mention in _mentions)
        {
            for (var at = mention.Kind == MentionKind.Name && (!persons || mention.Type == EntityType.Per) ? LowerBound(mention.Span.Start) : names.Length; at < names.Length && Tokens[at].Span.End <= mention.Span.End; at++)
            {
                names[at] = true;
            }
        }

        return names;
    }
}
