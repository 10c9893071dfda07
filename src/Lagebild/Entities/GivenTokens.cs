using System.Collections.Immutable;
using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Documents made of sentences whose tokens are given, for data that comes with its own.</summary>
public static class GivenTokens
{
    /// <summary>Returns a document with blocks, sentences, tagged tokens and no clauses; tokens are joined by one blank, each sentence is a line and a block.</summary>
    public static Document ToDocument(IEnumerable<IReadOnlyList<string>> sentences)
    {
        var text = new StringBuilder();
        var sentenceLayer = ImmutableArray.CreateBuilder<Sentence>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var spans = new List<TextSpan>();
        foreach (var tokens in sentences)
        {
            var first = spans.Count;
            foreach (var token in tokens)
            {
                spans.Add(new(text.Length, text.Length + token.Length));
                text.Append(token).Append(' ');
            }

            text[^1] = '\n';
            var span = spans[first].Cover(spans[^1]);
            sentenceLayer.Add(new(span, first, tokens.Count, BlockKind.Paragraph));
            blocks.Add(new(span, BlockKind.Paragraph, "given"));
        }

        var whole = text.ToString();
        var stage = new StageId("given-tokens", 1);
        return new Document(new("sha256:given-tokens"), new(), whole, whole, OffsetMap.Identity(whole.Length))
            .With(new Layer<Block>(stage, blocks.ToImmutable()))
            .With(new Layer<Sentence>(stage, sentenceLayer.ToImmutable()))
            .With(new Layer<Token>(stage, Tagged(whole, spans, sentenceLayer)))
            .With(new Layer<Clause>(stage, []));
    }

    private static ImmutableArray<Token> Tagged(string text, List<TextSpan> spans, ImmutableArray<Sentence>.Builder sentences)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var own = spans.GetRange(sentences[sentence].FirstToken, sentences[sentence].TokenCount).ToArray();
            var analyses = new TokenAnalysis[own.Length];
            Tagger.German.Tag(text, own, analyses);
            for (var at = 0; at < own.Length; at++)
            {
                tokens.Add(new(own[at], analyses[at].Lemma, analyses[at].Upos, analyses[at].Morphology, sentence, -1, DependencyRelation.Dep));
            }
        }

        return tokens.MoveToImmutable();
    }
}
