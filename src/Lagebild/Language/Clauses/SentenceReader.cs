using System.Collections.Immutable;

namespace Lagebild.Language;

/// <summary>Reads phrases, clauses and heads of one sentence after another. Not thread-safe; made once for each run.</summary>
/// <remarks>Brackets and pairs of dashes are read on their own, and the sentence around them as if they were not there.</remarks>
internal sealed partial class SentenceReader
{
    /// <summary>The most words between two dashes that are read as a parenthesis.</summary>
    private const int LongestParenthesis = 40;

    private readonly WordSequence _sequence = new();
    private readonly PhraseChunker _chunker;
    private readonly ClauseFinder _clauses;
    private readonly PredicateReader _predicates;
    private readonly RoleAssigner _roles;
    private readonly HeadAssigner _heads;
    private readonly List<int> _level = [];
    private readonly List<(int Start, int End)> _inner = [];
    private readonly List<int> _order = [];
    private readonly List<int> _place = [];

    /// <summary>Initializes a reader.</summary>
    /// <param name="chooser">Says what the noun phrases of a clause are; the engine's own model if none is given.</param>
    public SentenceReader(IRoleChooser? chooser = null)
    {
        _chunker = new(_sequence);
        _clauses = new(_sequence);
        _predicates = new(_sequence);
        _roles = new(_sequence, chooser ?? RoleModel.Decoder());
        _heads = new(_sequence);
    }

    /// <summary>Gets for each token of the sentence the token it depends on (itself for the root), counted in the sentence.</summary>
    public List<int> Heads { get; } = [];

    /// <summary>Gets for each token its relation.</summary>
    public List<DependencyRelation> Relations { get; } = [];

    /// <summary>Gets the joined lemmas: token of the finite verb, lemma with prefix.</summary>
    public List<(int Token, string Lemma)> Joined { get; } = [];

    /// <summary>Gets the names that the tagger took for nouns: "Mark Rutte".</summary>
    public List<int> Names { get; } = [];

    /// <summary>Reads a sentence and adds its clauses.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="words">Their analyses, quotation marks included, one for each token.</param>
    /// <param name="firstToken">The index of its first token in the document.</param>
    /// <param name="sentence">Its index.</param>
    /// <param name="clauses">Takes the clauses, sorted by span.</param>
    public void Read(ReadOnlySpan<SurfaceToken> tokens, ReadOnlySpan<AnalysedWord> words, int firstToken, int sentence, ImmutableArray<Clause>.Builder clauses)
    {
        Heads.Clear();
        Relations.Clear();
        Joined.Clear();
        Names.Clear();
        for (var at = 0; at < tokens.Length; at++)
        {
            Heads.Add(-1);
            Relations.Add(DependencyRelation.Punct);
        }

        FindParentheses(tokens, words);
        var first = clauses.Count;
        var root = ReadSequence(0, tokens.Length, 0, tokens, words, firstToken, sentence, clauses, -1);
        foreach (var (start, end) in _inner)
        {
            var before = start > 1 && root >= 0 ? start - 2 : -1;
            ReadSequence(start, end, _level[start], tokens, words, firstToken, sentence, clauses, before);
        }

        Complete(words, root);
        Sort(first, clauses);
    }

    private int ReadSequence(
        int start, int end, int level, ReadOnlySpan<SurfaceToken> tokens, ReadOnlySpan<AnalysedWord> words, int firstToken, int sentence, ImmutableArray<Clause>.Builder clauses, int before)
    {
        _sequence.Clear();
        var quote = QuoteMarks.None;
        for (var at = start; at < end; at++)
        {
            if (_level[at] != level || words[at].Quote.HasFlag(QuoteMarks.Bracket))
            {
                continue;
            }

            if (words[at].Quote.HasFlag(QuoteMarks.Mark))
            {
                quote = MarkNeighbour(tokens[at].Kind, quote);
                continue;
            }

            _sequence.Add(words[at] with { Quote = quote });
            quote = QuoteMarks.None;
        }

        if (_sequence.Count == 0)
        {
            return -1;
        }

        TagRepairs.Run(_sequence.Words);
        foreach (var word in _sequence.Words)
        {
            if (word.Stts == Stts.NE && words[word.Token].Stts == Stts.NN)
            {
                Names.Add(word.Token);
            }
        }

        _chunker.Run();
        _clauses.Run();
        _predicates.Run();
        _roles.Run();
        var root = _heads.Run();
        CopyHeads(before, root);
        AddClauses(tokens, firstToken, sentence, clauses);
        return _sequence.Words[root].Token;
    }

    private QuoteMarks MarkNeighbour(TokenKind kind, QuoteMarks quote)
    {
        if (kind == TokenKind.Opening)
        {
            return quote | QuoteMarks.Before;
        }

        if (_sequence.Count > 0)
        {
            var last = _sequence.Words[^1];
            _sequence.Words[^1] = last with { Quote = last.Quote | QuoteMarks.After };
        }

        return quote;
    }

    private void CopyHeads(int before, int root)
    {
        for (var at = 0; at < _sequence.Count; at++)
        {
            var token = _sequence.Words[at].Token;
            Heads[token] = _sequence.Words[_sequence.Heads[at]].Token;
            Relations[token] = _sequence.Relations[at];
        }

        var rootToken = _sequence.Words[root].Token;
        if (before >= 0)
        {
            Heads[rootToken] = before;
            Relations[rootToken] = DependencyRelation.Appos;
        }
    }

    private void AddClauses(ReadOnlySpan<SurfaceToken> tokens, int firstToken, int sentence, ImmutableArray<Clause>.Builder clauses)
    {
        var offset = clauses.Count;
        foreach (var draft in _sequence.Clauses)
        {
            clauses.Add(ClauseOf(draft, tokens, firstToken, sentence, offset));
            if (draft.Prefix >= 0 && draft.Verb == draft.Finite && draft.Verb >= 0)
            {
                Joined.Add((_sequence.Words[draft.Verb].Token, draft.Lemma));
            }
        }
    }

    private Clause ClauseOf(ClauseDraft draft, ReadOnlySpan<SurfaceToken> tokens, int firstToken, int sentence, int offset)
    {
        var start = _sequence.Words[draft.Start].Token;
        var end = _sequence.Words[Math.Max(draft.Start, draft.End - 1)].Token;
        var complements = ImmutableArray.CreateBuilder<Complement>(draft.Complements.Count);
        foreach (var (role, index, @case) in draft.Complements)
        {
            complements.Add(ComplementOf(role, index, @case, tokens, firstToken));
        }

        return new()
        {
            Span = tokens[start].Span.Cover(tokens[end].Span),
            Sentence = sentence,
            FirstToken = firstToken + start,
            EndToken = firstToken + end + 1,
            Kind = draft.Kind,
            Parent = draft.Parent < 0 ? -1 : offset + draft.Parent,
            Connector = TokenOf(draft.Connector, firstToken),
            Antecedent = TokenOf(draft.Antecedent, firstToken),
            Finite = TokenOf(draft.Finite, firstToken),
            Verb = TokenOf(draft.Verb, firstToken),
            Prefix = TokenOf(draft.Prefix, firstToken),
            Lemma = draft.Lemma,
            Modal = draft.Modal,
            Mood = draft.Mood,
            Tense = draft.Tense,
            Voice = draft.Voice,
            IsNegated = draft.IsNegated,
            Complements = complements.MoveToImmutable(),
        };
    }

    private Complement ComplementOf(ComplementRole role, int index, Case @case, ReadOnlySpan<SurfaceToken> tokens, int firstToken)
    {
        var phrase = _sequence.Phrases[index];
        var end = EndWithAttributes(index, phrase.End);
        var span = tokens[_sequence.Words[phrase.Start].Token].Span.Cover(tokens[_sequence.Words[end - 1].Token].Span);
        var preposition = phrase.Preposition < 0 ? "" : _sequence.Words[phrase.Preposition].Lemma;
        return new(role, span, TokenOf(phrase.Head, firstToken), @case, preposition);
    }

    // Attributes attached after the phrase was read, if they follow it closely.
    private int EndWithAttributes(int index, int end)
    {
        for (var next = index + 1; next < _sequence.Phrases.Count; next++)
        {
            var phrase = _sequence.Phrases[next];
            if (phrase.AttachedTo != index || phrase.Start != end)
            {
                break;
            }

            end = phrase.End;
        }

        return end;
    }

    private int TokenOf(int word, int firstToken) => word < 0 ? -1 : firstToken + _sequence.Words[word].Token;

    // Quotation marks, brackets and dashes hang on the root. Where all words stand in brackets, the first of their roots is the root.
    private void Complete(ReadOnlySpan<AnalysedWord> words, int root)
    {
        for (var at = 0; root < 0 && at < words.Length; at++)
        {
            root = Heads[at] == at ? at : root;
        }

        root = Math.Max(0, root);
        for (var at = 0; at < words.Length; at++)
        {
            if (at != root && (Heads[at] < 0 || Heads[at] == at))
            {
                Relations[at] = Heads[at] == at ? DependencyRelation.Parataxis : words[at].IsMark || words[at].Upos == Upos.PUNCT ? DependencyRelation.Punct : DependencyRelation.Dep;
                Heads[at] = root;
            }
        }

        (Heads[root], Relations[root]) = (root, DependencyRelation.Root);
    }

    private void Sort(int first, ImmutableArray<Clause>.Builder clauses)
    {
        var count = clauses.Count - first;
        _order.Clear();
        _place.Clear();
        for (var at = 0; at < count; at++)
        {
            _order.Add(first + at);
            _place.Add(0);
        }

        _order.Sort((left, right) => clauses[left].Span.CompareTo(clauses[right].Span) is not 0 and var order ? order : left.CompareTo(right));
        for (var at = 0; at < count; at++)
        {
            _place[_order[at] - first] = first + at;
        }

        var sorted = new Clause[count];
        for (var at = 0; at < count; at++)
        {
            var clause = clauses[_order[at]];
            sorted[at] = clause.Parent < 0 ? clause : clause with { Parent = _place[clause.Parent - first] };
        }

        for (var at = 0; at < count; at++)
        {
            clauses[first + at] = sorted[at];
        }
    }
}
