using Lagebild.Language;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The tagger alone: the tokens of an example stand between blanks.</summary>
public sealed class TaggerSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Examples => SpecExample.In("tagging.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_tagger_reads_sentences(SpecExample example)
    {
        var spans = Spans(example.Text);
        var result = new TokenAnalysis[spans.Length];
        Tagger.German.Tag(example.Text, spans, result);
        example.Check(result.Select((token, at) => $"{example.Text[spans[at].Start..spans[at].End]} {token.Lemma} {token.Upos} {token.Morphology.ToFeats()}"));
    }

    [Fact]
    public void Tagging_allocates_nothing_once_the_lemmas_are_known()
    {
        const string Text = "Die Außenministerin kündigte am Dienstag an , dass Nordkoreas Bundessonderzuglokführer „ nicht “ gekommen seien .";
        var spans = Spans(Text);
        var result = new TokenAnalysis[spans.Length];
        Assert.Equal(0, Allocations.Least(() => Tagger.German.Tag(Text, spans, result)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 \udfff � \u0001 \u0000")]
    [InlineData("한국 Пхеньян كوريا 😀 ---- '''' -- - ß ſ İ ı")]
    [InlineData("-x x- - - x-y- A-b-C-d --Bürger US--Bürger -Bürger Bürger-")]
    [InlineData("the quick brown fox jumps over the lazy dog")]
    [InlineData("ALLE MENSCHEN WERDEN BRÜDER , SAGTE SCHILLER .")]
    public void Nonsense_gets_some_analysis(string text)
    {
        var spans = Spans(text);
        var result = new TokenAnalysis[spans.Length];
        Tagger.German.Tag(text, spans, result);
        Assert.All(result, token => Assert.NotNull(token.Lemma));
    }

    [Fact]
    public void Long_words_and_long_sentences_are_read()
    {
        var text = string.Join(' ', Enumerable.Repeat("der Donaudampfschifffahrtsgesellschaftskapitän " + new string('s', 300) + " sagte , ", 4000)) + new string('A', 100_000);
        var spans = Spans(text);
        var result = new TokenAnalysis[spans.Length];
        Tagger.German.Tag(text, spans, result);
        Assert.Equal(Upos.NOUN, result[1].Upos);
    }

    [Theory]
    [InlineData("der Minister sagte , dass die Lieferung beginne ")]
    [InlineData("die die die den dem ")]
    [InlineData("Xqzt ylpk MMMM ")]
    [InlineData("ALLES WIRD GUT ")]
    [InlineData("the war was over and he said so ")]
    public void The_work_for_a_word_does_not_grow_with_the_sentence(string piece)
    {
        var (once, tenfold) = (WeightsRead(piece, 1_000), WeightsRead(piece, 10_000));
        Assert.InRange(tenfold, once * 9, once * 11);
        Assert.InRange(tenfold / 10_000, 0, 12_000);
    }

    /// <summary>Counts how many weights the tagger reads for a sentence of so many words: all its work but looking up the words.</summary>
    private static long WeightsRead(string piece, int words)
    {
        var text = string.Join(' ', string.Concat(Enumerable.Repeat(piece, words)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(words));
        var spans = Spans(text);
        var tagger = new SentenceTagger<CountedWeights>(new(Lexicon.German), default, default);
        CountedWeights.Read = 0;
        tagger.Tag(text, spans, new TokenAnalysis[spans.Length]);
        return CountedWeights.Read;
    }

    private readonly struct CountedWeights : IWeights
    {
        [ThreadStatic]
        public static long Read;

        public float this[uint hash]
        {
            get
            {
                Read++;
                return hash % 101;
            }
        }
    }

    private static TextSpan[] Spans(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (range.Start.Value < range.End.Value)
            {
                spans.Add(new(range.Start.Value, range.End.Value));
            }
        }

        return [.. spans];
    }
}
