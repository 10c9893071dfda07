using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Frames;

/// <summary>A document laid out by tokens: for each token its clause, mention, statement, time and quantity.</summary>
/// <remarks>Built once for a run of a stage, in time linear in the text but for sorting. Immutable after construction.</remarks>
internal sealed class DocumentLayout
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly Dictionary<string, int> _byKb = new(StringComparer.Ordinal);

    /// <summary>Initializes the layout of a document that has the layers of <see cref="Needed"/>.</summary>
    public DocumentLayout(Document document)
    {
        Document = document;
        Tokens = document.All<Token>();
        Sentences = document.All<Sentence>();
        Clauses = document.All<Clause>();
        Mentions = document.All<Mention>();
        Entities = document.All<Entity>();
        Times = document.All<TimeExpression>();
        Quantities = document.Has<Quantity>() ? document.All<Quantity>() : [];
        Statements = document.All<Statement>();
        ClauseOf = Cover.Innermost(Tokens, Clauses);
        MentionOf = Cover.Innermost(Tokens, Mentions);
        WholeMentionOf = Cover.Innermost(Tokens, [.. Mentions.Index().Where(mention => IsWhole(mention.Item.Span)).Select(mention => (mention.Item.Span, mention.Index))]);
        TimeOf = Cover.Innermost(Tokens, Times);
        QuantityOf = Cover.Innermost(Tokens, Quantities);
        StatementOf = Cover.Innermost(Tokens, Parts(Statements, statement => statement.Quote));
        CueOf = Cover.Innermost(Tokens, Parts(Statements, statement => statement.Cue));
        (_firstChild, _nextSibling) = Children(Clauses);
        for (var at = 0; at < Entities.Length; at++)
        {
            if (Entities[at].Kb is { } kb)
            {
                _byKb.TryAdd(kb, at);
            }
        }
    }

    /// <summary>Gets the layers that a layout needs.</summary>
    public static ImmutableArray<Type> Needed { get; } =
        [typeof(Token), typeof(Sentence), typeof(Clause), typeof(Mention), typeof(Entity), typeof(TimeExpression), typeof(Statement)];

    public Document Document { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    public ImmutableArray<Clause> Clauses { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public ImmutableArray<Entity> Entities { get; }

    public ImmutableArray<TimeExpression> Times { get; }

    public ImmutableArray<Quantity> Quantities { get; }

    public ImmutableArray<Statement> Statements { get; }

    /// <summary>Gets for each token the innermost clause, or -1.</summary>
    public int[] ClauseOf { get; }

    /// <summary>Gets for each token the innermost mention that touches it, or -1.</summary>
    public int[] MentionOf { get; }

    /// <summary>Gets for each token the innermost mention of whole words over it, or -1: not "Audi" in "Audi-Chef".</summary>
    public int[] WholeMentionOf { get; }

    /// <summary>Gets for each token the time expression, or -1.</summary>
    public int[] TimeOf { get; }

    /// <summary>Gets for each token the quantity, or -1.</summary>
    public int[] QuantityOf { get; }

    /// <summary>Gets for each token the innermost statement in whose quote it stands, or -1.</summary>
    public int[] StatementOf { get; }

    /// <summary>Gets for each token the statement whose cue it is, or -1.</summary>
    public int[] CueOf { get; }

    /// <summary>Returns the text of a token.</summary>
    public ReadOnlySpan<char> this[int token] => Document[Tokens[token].Span];

    /// <summary>Returns the span from the first token up to but not including <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[Math.Max(first, end - 1)].Span.End);

    /// <summary>Returns the first token that ends after a position; the number of tokens where none does.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Returns the phrase of a complement.</summary>
    public Wording PhraseOf(Complement complement)
    {
        var first = TokenAt(complement.Span.Start);
        var end = TokenAt(complement.Span.End - 1) + 1;
        return new(first, Math.Min(end, Tokens.Length), complement.Head);
    }

    /// <summary>Returns the mention that covers the whole token, or null.</summary>
    public Mention? MentionOver(int token) =>
        WholeMentionOf[token] is >= 0 and var mention && Mentions[mention].Span.Contains(Tokens[token].Span) ? Mentions[mention] : null;

    private bool IsWhole(TextSpan span) =>
        TokenAt(span.Start) is var first && first < Tokens.Length && Tokens[first].Span.Start == span.Start && TokenAt(span.End - 1) is var last && last < Tokens.Length && Tokens[last].Span.End == span.End;

    /// <summary>Returns the clauses that depend directly on a clause, in text order.</summary>
    public IEnumerable<int> ChildrenOf(int clause)
    {
        for (var child = _firstChild[clause]; child >= 0; child = _nextSibling[child])
        {
            yield return child;
        }
    }

    /// <summary>Returns the entity of the document with an identifier of the knowledge base, or -1.</summary>
    public int EntityOf(string? kb) => kb is not null && _byKb.TryGetValue(kb, out var entity) ? entity : -1;

    /// <summary>Returns the first time expression with an ISO value, or -1.</summary>
    public int TimeWith(string? value)
    {
        for (var at = 0; value is not null && at < Times.Length; at++)
        {
            if (string.Equals(Times[at].Value, value, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    private static (TextSpan Span, int Index)[] Parts(ImmutableArray<Statement> statements, Func<Statement, ImmutableArray<TextSpan>> parts)
    {
        var result = new List<(TextSpan, int)>();
        for (var at = 0; at < statements.Length; at++)
        {
            foreach (var span in parts(statements[at]))
            {
                // A reported act ("Putin lobte Nordkorea") holds its own speaker: the reporter tells it.
                if (statements[at].Type != StatementType.Reported || !statements[at].Speaker.Any(span.Contains))
                {
                    result.Add((span, at));
                }
            }
        }

        return [.. result];
    }

    private static (int[] First, int[] Next) Children(ImmutableArray<Clause> clauses)
    {
        var (first, next) = (new int[clauses.Length], new int[clauses.Length]);
        Array.Fill(first, -1);
        Array.Fill(next, -1);
        for (var at = clauses.Length - 1; at >= 0; at--)
        {
            if (clauses[at].Parent is var parent && parent >= 0 && parent < clauses.Length && parent != at)
            {
                (next[at], first[parent]) = (first[parent], at);
            }
        }

        return (first, next);
    }
}
