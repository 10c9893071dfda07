using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>One document as the readers of statements see it: tokens with their classes, marked passages, and units of narration.</summary>
internal sealed partial class Reading
{
    private readonly WordClass[] _classes;
    private readonly int[] _passageOf;
    private readonly bool[] _isName;
    private readonly bool[] _isPersonName;
    private readonly ImmutableArray<Mention> _mentions;
    private readonly ImmutableArray<Clause> _allClauses;
    private readonly Dictionary<int, Clause> _clauses = [];
    private readonly Dictionary<int, int> _antecedents = [];

    public Reading(Document document)
    {
        (Document, Tokens) = (document, document.All<Token>());
        Sentences = document.All<Sentence>();
        _mentions = document.All<Mention>();
        _classes = new WordClass[Tokens.Length];
        for (var at = 0; at < _classes.Length; at++)
        {
            _classes[at] = WordClasses.Of(document[Tokens[at].Span]);
        }

        (_isName, _isPersonName) = (Names(persons: false), Names(persons: true));
        _allClauses = document.All<Clause>();
        foreach (var clause in _allClauses)
        {
            if (clause.Finite >= 0)
            {
                _clauses.TryAdd(clause.Finite, clause);
            }

            if (clause is { Kind: ClauseKind.Relative, Antecedent: >= 0 })
            {
                _antecedents.TryAdd(clause.Connector, clause.Antecedent);
            }
        }

        Passages = QuotationMarks.In(document.Text, Paragraphs(document));
        _passageOf = OuterPassages();
        Units = Statements.Units.Of(this);
    }

    /// <summary>Gets the document.</summary>
    public Document Document { get; }

    /// <summary>Gets the tokens of the document.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Gets the sentences of the document.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Gets the passages between marks, sorted by span.</summary>
    public ImmutableArray<MarkedPassage> Passages { get; }

    /// <summary>Gets the first and the last token of each passage.</summary>
    public ImmutableArray<TokenRange> PassageTokens { get; private set; }

    /// <summary>Gets the units: sentences, joined where a marked passage or a colon before one holds them together.</summary>
    public ImmutableArray<TokenRange> Units { get; }

    /// <summary>Gets the surface of a token.</summary>
    public ReadOnlySpan<char> this[int token] => Document[Tokens[token].Span];

    /// <summary>Says whether a token has one of the classes.</summary>
    public bool Is(int token, WordClass classes) => (_classes[token] & classes) != 0;

    /// <summary>Says whether a token is this word, without regard to case.</summary>
    public bool Is(int token, string word) => this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the outermost marked passage that a token lies in, or -1.</summary>
    public int PassageOf(int token) => _passageOf[token];

    /// <summary>Says whether a token begins with a capital letter or a digit.</summary>
    public bool IsCapital(int token) => char.IsUpper(this[token][0]);

    /// <summary>Says whether a token is a word or a number, not a mark.</summary>
    public bool IsWord(int token) => char.IsLetterOrDigit(this[token][0]) || (this[token].Length > 1 && char.IsLetterOrDigit(this[token][^1]));

    /// <summary>Says whether a token is the given mark.</summary>
    public bool IsMark(int token, char mark) => this[token].Length == 1 && this[token][0] == mark;

    /// <summary>Says whether a token closes a quotation.</summary>
    public bool IsClosing(int token) => this[token] is "“" or "”" or "\"" or "«" or "»";

    /// <summary>Says whether a token is a dash between blanks.</summary>
    public bool IsDash(int token) => this[token].Length == 1 && this[token][0] is '–' or '—' or '-';

    /// <summary>Says whether a token ends a sentence.</summary>
    public bool IsStop(int token) => this[token][0] is '.' or '!' or '?' or '…' && !IsWord(token);

    /// <summary>Says whether a token is the first of its sentence.</summary>
    public bool BeginsSentence(int token) => Sentences[Tokens[token].Sentence].FirstToken == token;

    /// <summary>Says whether a line ends between a token and the one before it.</summary>
    public bool BeginsLine(int token) =>
        token == 0 || Document.Text.AsSpan(Tokens[token - 1].Span.End, Tokens[token].Span.Start - Tokens[token - 1].Span.End).Contains('\n');

    /// <summary>Says whether a token is a finite verb; auxiliaries and modals by list, others by their analysis.</summary>
    public bool IsFinite(int token)
    {
        var kind = Tokens[token];
        if (kind.Upos is Upos.VERB or Upos.AUX)
        {
            return kind.Morphology.VerbForm is VerbForm.Fin || (kind.Morphology.VerbForm == VerbForm.None && Is(token, WordClass.Indicative | WordClass.Konjunktiv1 | WordClass.Konjunktiv2));
        }

        return kind.Upos == Upos.X && !IsCapital(token) && Is(token, WordClass.Indicative | WordClass.Konjunktiv1 | WordClass.Konjunktiv2);
    }

    /// <summary>Says whether a finite verb is Konjunktiv I, the mood of reported speech.</summary>
    public bool IsKonjunktiv1(int token) => !SpeaksInFirstPerson(token) && ((Tokens[token].Morphology.IsKonjunktiv1 && !Is(token, WordClass.Indicative)) || Is(token, WordClass.Konjunktiv1));

    /// <summary>Says whether a finite verb is Konjunktiv II: by list, or by analysis where the form differs from the indicative (umlaut, or -e of a strong verb).</summary>
    public bool IsKonjunktiv2(int token) =>
        Is(token, WordClass.Konjunktiv2)
        || (Tokens[token].Morphology.IsKonjunktiv2 && !Is(token, WordClass.Indicative | WordClass.Modal)
            && (this[token].ContainsAny('ä', 'ö', 'ü') || (this[token][^1] == 'e' && !this[token].EndsWith("te", StringComparison.Ordinal))));

    // "habe ich", "ich halte": the first person looks like Konjunktiv I.
    private bool SpeaksInFirstPerson(int token) =>
        (token + 1 < Tokens.Length && Is(token + 1, WordClass.First)) || (token > 0 && Is(token - 1, WordClass.First)) || (token > 1 && Is(token - 2, WordClass.First));

    /// <summary>Returns the span of a range of tokens.</summary>
    public TextSpan Span(TokenRange range) => new(Tokens[range.From].Span.Start, Tokens[range.To - 1].Span.End);

    private static TextSpan[] Paragraphs(Document document)
    {
        var paragraphs = new List<TextSpan>();
        foreach (var block in document.All<Block>())
        {
            if (!block.IsReport)
            {
                continue;
            }

            var from = block.Span.Start;
            while (from < block.Span.End)
            {
                var line = document.Text.IndexOf('\n', from, block.Span.End - from);
                var end = line < 0 ? block.Span.End : line;
                if (end > from)
                {
                    paragraphs.Add(new(from, end));
                }

                from = end + 1;
            }
        }

        return [.. paragraphs];
    }

    private int[] OuterPassages()
    {
        var of = new int[Tokens.Length];
        Array.Fill(of, -1);
        var ranges = ImmutableArray.CreateBuilder<TokenRange>(Passages.Length);
        var (from, outerEnd) = (0, 0);
        for (var number = 0; number < Passages.Length; number++)
        {
            var span = Passages[number].Span;
            while (from < Tokens.Length && Tokens[from].Span.End <= span.Start)
            {
                from++;
            }

            var to = Math.Max(from, LowerBound(span.End));
            if (Passages[number].Lacks == MissingMark.Closing)
            {
                to = Math.Min(to, EndWithoutMark(from, to));
            }

            // Where the opening mark is lost nobody knows what it opened: the words stay the narrator's.
            if (Passages[number].Depth == 0 && from >= outerEnd && Passages[number].Lacks != MissingMark.Opening)
            {
                Array.Fill(of, number, from, to - from);
                outerEnd = to;
            }

            ranges.Add(new(from, to));
        }

        PassageTokens = ranges.MoveToImmutable();
        return of;
    }

    // A lost closing mark: speech ends before ", sagte er", at the latest with the sentence.
    private int EndWithoutMark(int from, int to)
    {
        for (var at = from + 1; at + 1 < to; at++)
        {
            if (Tokens[at].Sentence != Tokens[from].Sentence)
            {
                return at;
            }

            if (IsMark(at, ',') && at > from + 2 && !CueLexicon.Of(this[at + 1]).IsEmpty && IsFinite(at + 1) && CueLexicon.Of(this[at + 1])[0].Verb.Takes(CueFrames.Direct))
            {
                return at;
            }
        }

        return to;
    }

    private int LowerBound(int position)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
