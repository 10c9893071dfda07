using System.Collections.Immutable;
using Lagebild.Language;

namespace Lagebild.Bench;

/// <summary>Phrases, clauses and heads alone, on tagged sentences.</summary>
public sealed class ClausesBenchmark : WordBenchmark
{
    private readonly List<(SurfaceToken[] Tokens, AnalysedWord[] Words)> _sentences = [];
    private readonly SentenceReader _reader = new();

    /// <inheritdoc />
    public override int Words => _sentences.Sum(sentence => sentence.Words.Length);

    /// <inheritdoc />
    public override void Prepare()
    {
        foreach (var document in SampleReports.Analysed)
        {
            var (tokenizer, tagged) = (new Tokenizer(document.Text), new TaggedSentence(document.Text, Tagger.German));
            foreach (var sentence in document.Sentences)
            {
                tokenizer.Scan(sentence.Span);
                tagged.Read(tokenizer.Tokens, 0, tokenizer.Tokens.Count);
                _sentences.Add(([.. tagged.Tokens], [.. tagged.Words]));
            }
        }
    }

    /// <inheritdoc />
    public override object Run()
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var (tokens, words) in _sentences)
        {
            _reader.Read(tokens, words, 0, 0, clauses);
        }

        return clauses;
    }
}
