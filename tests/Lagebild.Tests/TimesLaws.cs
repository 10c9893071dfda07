using FsCheck;
using FsCheck.Fluent;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Text;
using Lagebild.Times;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What holds of times and quantities on every text.</summary>
public sealed class TimesLaws
{
    private static readonly Pipeline Pipeline = new PipelineBuilder().UseTimes().UseQuantities().Build();

    private static readonly string[] Pieces =
    [
        "am", "Montag", "Mittwochabend", "13.", "11.", "2024", "(13.11.2024)", "Januar", "bis", "zum", "und", ",", "-", "–", "/", ":", "20.15", "Uhr", "heute", "gestern", "Jahr", "letzten",
        "zwei", "mehr als", "10.000", "9,2", "Milliarden", "Dollar", "davon", "%", "Prozent", "zweihundertfünfzigtausend", "Dutzend", "zig", "ein", "der", "32", "Soldaten", "½", "1/2", "-5", "°C", "$", "€", "999999999999999999999999999999",
        "jeden", "Ende", "der", "neunziger", "Jahre", "Ostern", "31. Februar", "„", "“", "\n", "\n\n", " ", "\u00AD", "\uD83D", "İ", "ſ", "0", "00", "29. Februar", "Nacht zum", "halb", "vor", "seit", "Jahren", "9999-12-31", "0001-01-01", "32.13.2024",
    ];

    [Fact]
    public void Spans_lie_inside_the_text_sorted_apart_and_are_the_same_twice() => Prop.ForAll(Texts(), text =>
    {
        foreach (var published in (DateOnly?[])[null, new(2024, 2, 29), DateOnly.MinValue, DateOnly.MaxValue])
        {
            var document = Analyse(text, published);
            AssertOrdered(text, document.Times.Select(time => time.Span));
            AssertOrdered(text, document.Quantities.Select(quantity => quantity.Span));
            Assert.Equal(document.Times, Analyse(text, published).Times);
            Assert.All(document.Quantities, quantity => Assert.True((quantity.Upper ?? quantity.Value) >= quantity.Value && quantity.PartOf < document.Quantities.Length));
            Assert.All(document.Times, time => Assert.False(string.IsNullOrEmpty(time.Value)));
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1.000.000.", 10_000)]
    [InlineData("1.", 30_000)]
    [InlineData("1., ", 15_000)]
    [InlineData("9", 100_000)]
    [InlineData("zwei", 20_000)]
    [InlineData("hundert", 10_000)]
    [InlineData("am Montag ", 6_000)]
    [InlineData("und ", 20_000)]
    [InlineData("„", 50_000)]
    [InlineData("13.11.2024", 6_000)]
    [InlineData("1-", 30_000)]
    [InlineData("1/", 30_000)]
    [InlineData("heute „", 6_000)]
    [InlineData("mehr als ", 8_000)]
    [InlineData("http://a1", 6_000)]
    [InlineData("@", 40_000)]
    public void Hostile_repetitions_are_read_or_refused_and_take_linear_memory(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        Analyse(text, new(2024, 11, 13));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Analyse(text, new(2024, 11, 13));
        var perCharacter = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)text.Length;
        Assert.True(perCharacter < 120, $"{perCharacter} bytes per character");
    }

    [Fact]
    public void Ordinary_news_costs_few_bytes_per_character()
    {
        var text = string.Concat(Enumerable.Repeat("Am Mittwoch sagte die Ministerin, dass mehr als 10.000 Menschen seit dem 6. August geflohen seien. Der Sprecher lehnte es ab, sich dazu zu äußern, und verwies auf die Sitzung der Kommission. ", 500));
        Analyse(text, new(2024, 11, 13));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Analyse(text, new(2024, 11, 13));
        var perCharacter = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)text.Length;
        Assert.True(perCharacter < 25, $"{perCharacter} bytes per character");
    }

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();

    private static Document Analyse(string text, DateOnly? published) =>
        Pipeline.Run(new(new("sha256:law"), new() { Published = published }, text, text, OffsetMap.Identity(text.Length)));

    private static void AssertOrdered(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Length, $"{span.Start}-{span.End} after {end} of {text.Length}");
            end = span.End;
        }
    }
}
