using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

public sealed class LexiconSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Examples => SpecExample.In("lexicon.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_lexicon_reads_words(SpecExample example) => example.Check(example.Text.Split([' ', '\n']).SelectMany(Print));

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        string[] words = ["Außenminister", "sagte", "sei", "angekündigt", "Pjöngjang", "gibtesnicht", "der", "großen"];
        var found = Sum(words);
        Assert.Equal(0, Allocations.Least(() => found += Sum(words)));
        Assert.True(found > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0001")]
    [InlineData("\ud800")]
    [InlineData("ſſſ")]
    [InlineData("한국")]
    public void Nonsense_is_unknown(string word)
    {
        Assert.False(Lexicon.German.IsKnown(word));
        Assert.Equal(0, Lexicon.German.Lookup(word).Count);
        Assert.Equal(0, Lexicon.German.Frequency(word));
    }

    [Fact]
    public void Letters_may_be_read_in_another_case()
    {
        Assert.True(Lexicon.German.Lookup("DASS", LetterCase.Small).Has(Stts.KOUS));
        Assert.True(Lexicon.German.Lookup("Heute", LetterCase.SmallFirst).Has(Upos.ADV));
        Assert.True(Lexicon.German.IsKnown("MINISTER", LetterCase.Capitalised));
        Assert.True(Lexicon.German.IsKnown("minister", LetterCase.CapitalFirst));
    }

    private static long Sum(string[] words)
    {
        var sum = 0L;
        foreach (var word in words)
        {
            foreach (var reading in Lexicon.German.Lookup(word))
            {
                sum += reading.Lemma.Length + (int)reading.Agreement.Bits;
            }
        }

        return sum;
    }

    private static List<string> Print(string word)
    {
        var lines = new List<string>();
        foreach (var reading in Lexicon.German.Lookup(word))
        {
            lines.Add($"{word} {reading.Lemma} {reading.Stts} {reading.Morphology.ToFeats()}");
        }

        return lines;
    }
}
