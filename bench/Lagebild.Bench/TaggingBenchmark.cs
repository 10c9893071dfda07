using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Bench;

/// <summary>The tagger alone, on given tokens and sentences.</summary>
public sealed class TaggingBenchmark : WordBenchmark
{
    private readonly List<(string Text, TextSpan[] Spans)> _sentences = [];
    private TokenAnalysis[] _result = [];

    /// <inheritdoc />
    public override int Words => _sentences.Sum(sentence => sentence.Spans.Length);

    /// <inheritdoc />
    public override void Prepare()
    {
        foreach (var document in SampleReports.Analysed)
        {
            foreach (var sentence in document.Sentences)
            {
                _sentences.Add((document.Text, [.. document.Tokens[sentence.FirstToken..sentence.EndToken].Select(token => token.Span)]));
            }
        }

        _result = new TokenAnalysis[_sentences.Max(sentence => sentence.Spans.Length)];
    }

    /// <inheritdoc />
    public override object Run()
    {
        foreach (var (text, spans) in _sentences)
        {
            Tagger.German.Tag(text, spans, _result);
        }

        return _result;
    }
}
