using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Collects the analysis of one text, block by block. Not thread-safe.</summary>
/// <param name="text">The document's text.</param>
/// <param name="tagger">The tagger; the engine's own if none is given.</param>
internal sealed class LanguageAnalysis(string text, Tagger? tagger = null)
{
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 6);
    private readonly ImmutableArray<Clause>.Builder _clauses = ImmutableArray.CreateBuilder<Clause>();
    private readonly Tokenizer _tokenizer = new(text);
    private readonly SentenceSplitter _splitter = new(text);
    private readonly Tagger _tagger = tagger ?? Tagger.German;
    private readonly SentenceReader _reader = new();
    private readonly List<int> _ends = [];
    private int _count;
    private SurfaceToken[] _surface = new SurfaceToken[64];
    private TextSpan[] _spans = new TextSpan[64];
    private TokenAnalysis[] _tags = new TokenAnalysis[64];
    private AnalysedWord[] _words = new AnalysedWord[64];

    /// <summary>Gets the sentences so far, in text order.</summary>
    public ImmutableArray<Sentence> Sentences => _sentences.ToImmutable();

    /// <summary>Gets the tokens so far, in text order.</summary>
    public ImmutableArray<Token> Tokens => _tokens.ToImmutable();

    /// <summary>Gets the clauses so far, sorted by span.</summary>
    public ImmutableArray<Clause> Clauses => _clauses.ToImmutable();

    /// <summary>Analyses one block.</summary>
    public void Add(TextSpan block, BlockKind kind)
    {
        _tokenizer.Scan(block);
        _ends.Clear();
        _splitter.Split(_tokenizer.Tokens, _ends);
        var first = 0;
        foreach (var end in _ends)
        {
            AddSentence(first, end, kind);
            first = end;
        }
    }

    private void AddSentence(int first, int end, BlockKind kind)
    {
        var count = end - first;
        _count = count;
        Reserve(count);
        for (var at = 0; at < count; at++)
        {
            _surface[at] = _tokenizer.Tokens[first + at];
            _spans[at] = _surface[at].Span;
        }

        _tagger.Tag(text, _spans.AsSpan(0, count), _tags);
        for (var at = 0; at < count; at++)
        {
            _words[at] = WordOf(at);
        }

        var (firstToken, sentence) = (_tokens.Count, _sentences.Count);
        _reader.Read(_surface.AsSpan(0, count), _words.AsSpan(0, count), firstToken, sentence, _clauses);
        AddTokens(count, firstToken, sentence);
        _sentences.Add(new(_spans[0].Cover(_spans[count - 1]), firstToken, count, kind));
    }

    private AnalysedWord WordOf(int at)
    {
        ref readonly var tag = ref _tags[at];
        return new(at, Adpositions.Decide(_tags, at, _count), tag.Upos, tag.Morphology, tag.FormAgreement, tag.Lemma, QuoteRules.Of(text, _surface[at]), tag.Traits, MayBeFinite(at, tag.Stts));
    }

    private bool MayBeFinite(int at, Stts stts) =>
        stts is Stts.VVPP or Stts.ADJD && text[_spans[at].End - 1] == 't' && Lexicon.German.Lookup(text.AsSpan(_spans[at].Start, _spans[at].Length)).Has(Stts.VVFIN);

    private void AddTokens(int count, int firstToken, int sentence)
    {
        for (var at = 0; at < count; at++)
        {
            ref readonly var tag = ref _tags[at];
            _tokens.Add(new(_spans[at], tag.Lemma, tag.Upos, _reader.Decided(at, tag.Morphology), sentence, firstToken + _reader.Heads[at], _reader.Relations[at]));
        }

        foreach (var name in _reader.Names)
        {
            _tokens[firstToken + name] = _tokens[firstToken + name] with { Upos = Upos.PROPN };
        }

        foreach (var (token, lemma) in _reader.Joined)
        {
            _tokens[firstToken + token] = _tokens[firstToken + token] with { Lemma = lemma };
        }
    }

    private void Reserve(int count)
    {
        if (_surface.Length < count)
        {
            var size = Math.Max(count, _surface.Length * 2);
            (_surface, _spans, _tags, _words) = (new SurfaceToken[size], new TextSpan[size], new TokenAnalysis[size], new AnalysedWord[size]);
        }
    }
}
