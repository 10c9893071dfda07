using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Collects the analysis of one text, block by block. Not thread-safe.</summary>
/// <param name="text">The document's text.</param>
/// <param name="tagger">The tagger; the engine's own if none is given.</param>
/// <param name="roles">The model of subjects and objects; the engine's own if none is given.</param>
internal sealed class LanguageAnalysis(string text, Tagger? tagger = null, IRoleChooser? roles = null)
{
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 6);
    private readonly ImmutableArray<Clause>.Builder _clauses = ImmutableArray.CreateBuilder<Clause>();
    private readonly Tokenizer _tokenizer = new(text);
    private readonly SentenceSplitter _splitter = new(text);
    private readonly TaggedSentence _tagged = new(text, tagger ?? Tagger.German);
    private readonly SentenceReader _reader = new(roles);
    private readonly List<int> _ends = [];

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
            _tagged.Read(_tokenizer.Tokens, first, end);
            AddSentence(kind);
            first = end;
        }
    }

    private void AddSentence(BlockKind kind)
    {
        var (firstToken, sentence) = (_tokens.Count, _sentences.Count);
        _reader.Read(_tagged.Tokens, _tagged.Words, firstToken, sentence, _clauses);
        AddTokens(firstToken, sentence);
        _sentences.Add(new(_tagged.Span, firstToken, _tagged.Tokens.Length, kind));
    }

    private void AddTokens(int firstToken, int sentence)
    {
        var analyses = _tagged.Analyses;
        for (var at = 0; at < analyses.Length; at++)
        {
            ref readonly var analysis = ref analyses[at];
            _tokens.Add(new(_tagged.Tokens[at].Span, analysis.Lemma, UposOf(analysis, _reader.Relations[at]), analysis.Morphology, sentence, firstToken + _reader.Heads[at], _reader.Relations[at]));
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

    // UD: haben and werden are auxiliaries beside another verb only; the clause knows better than the tagger whether there is one.
    private static Upos UposOf(in TokenAnalysis analysis, DependencyRelation relation) => analysis switch
    {
        { Stts: Stts.VAFIN, Lemma: "haben" or "werden" } when relation != DependencyRelation.Dep =>
            relation is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop ? Upos.AUX : Upos.VERB,
        _ => analysis.Upos,
    };
}
