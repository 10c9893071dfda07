using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>The tokens of one sentence after another with what the tagger says of them, in arrays that are used again. Not thread-safe.</summary>
/// <param name="text">The document's text.</param>
/// <param name="tagger">The tagger.</param>
internal sealed class TaggedSentence(string text, Tagger tagger)
{
    private SurfaceToken[] _tokens = new SurfaceToken[64];
    private TextSpan[] _spans = new TextSpan[64];
    private TokenAnalysis[] _analyses = new TokenAnalysis[64];
    private AnalysedWord[] _words = new AnalysedWord[64];
    private int _count;

    /// <summary>Gets the tokens.</summary>
    public ReadOnlySpan<SurfaceToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Gets the tagger's analysis of each token.</summary>
    public ReadOnlySpan<TokenAnalysis> Analyses => _analyses.AsSpan(0, _count);

    /// <summary>Gets each token as phrases and clauses see it.</summary>
    public ReadOnlySpan<AnalysedWord> Words => _words.AsSpan(0, _count);

    /// <summary>Gets the text from the first token to the last.</summary>
    public TextSpan Span => _spans[0].Cover(_spans[_count - 1]);

    /// <summary>Tags the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Read(List<SurfaceToken> tokens, int first, int end)
    {
        _count = end - first;
        Reserve(_count);
        for (var at = 0; at < _count; at++)
        {
            _tokens[at] = tokens[first + at];
            _spans[at] = _tokens[at].Span;
        }

        tagger.Tag(text, _spans.AsSpan(0, _count), _analyses);
        for (var at = 0; at < _count; at++)
        {
            _words[at] = WordOf(at);
        }
    }

    private AnalysedWord WordOf(int at)
    {
        ref readonly var analysis = ref _analyses[at];
        return new(at, Adpositions.Decide(_analyses, at, _count), analysis.Upos, analysis.Morphology, analysis.FormAgreement, analysis.Lemma, QuoteRules.Of(text, _tokens[at]), analysis.Traits, MayBeFinite(at, analysis.Stts));
    }

    private bool MayBeFinite(int at, Stts stts) =>
        stts is Stts.VVPP or Stts.ADJD && text[_spans[at].End - 1] == 't' && Lexicon.German.Lookup(text.AsSpan(_spans[at].Start, _spans[at].Length)).Has(Stts.VVFIN);

    private void Reserve(int count)
    {
        if (_tokens.Length < count)
        {
            var size = Math.Max(count, _tokens.Length * 2);
            (_tokens, _spans, _analyses, _words) = (new SurfaceToken[size], new TextSpan[size], new TokenAnalysis[size], new AnalysedWord[size]);
        }
    }
}
