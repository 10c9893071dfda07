using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Collects the analysis of one text, block by block. Not thread-safe.</summary>
internal sealed class LanguageAnalysis(string text)
{
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 6);
    private readonly ImmutableArray<Clause>.Builder _clauses = ImmutableArray.CreateBuilder<Clause>();
    private readonly Tokenizer _tokenizer = new(text);
    private readonly SentenceSplitter _splitter = new(text);
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
            AddSentence(first, end, kind);
            first = end;
        }
    }

    private void AddSentence(int first, int end, BlockKind kind)
    {
        var surface = _tokenizer.Tokens;
        var firstToken = _tokens.Count;
        for (var at = first; at < end; at++)
        {
            _tokens.Add(Untagged(surface[at], _sentences.Count));
        }

        _sentences.Add(new(surface[first].Span.Cover(surface[end - 1].Span), firstToken, end - first, kind));
    }

    private Token Untagged(SurfaceToken token, int sentence)
    {
        var upos = token.Kind switch
        {
            TokenKind.Number => token.Dot == AbbreviationKind.None ? Upos.NUM : Upos.ADJ,
            TokenKind.Opening or TokenKind.Closing or TokenKind.Terminal or TokenKind.Mark => Upos.PUNCT,
            TokenKind.Symbol => Upos.SYM,
            TokenKind.Word when char.IsUpper(text[token.Span.Start]) => Upos.NOUN,
            _ => Upos.X,
        };
        return new(token.Span, text.Substring(token.Span.Start, token.Span.Length), upos, default, sentence, -1, DependencyRelation.Dep);
    }
}
