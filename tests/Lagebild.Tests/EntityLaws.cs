using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What holds of names and entities on every text.</summary>
public sealed class EntityLaws
{
    private const int BytesPerToken = 700;

    private static readonly string[] Pieces =
    [
        "Putin", "Wladimir", "Angela Merkel", "Merkels", "KIEW", "Kim Jong Un", "von", "der", "Leyen", "die", "Der", "Präsident", "Bundeskanzlerin", "Außenminister", "ukrainische", "frühere", "gewählte", "Sein", "ihr",
        "Vorgänger", "Kollege", "Niederländer", "Truppen", "nordkoreanische", "Regierung", "er", "Er", "sie", "ihn", "ihm", "dieser", "sagte", "traf", "und", ",", ".", "„", "“", "\"", "(", ")", "-", "–", "'", "’", "s", "NATO-Hauptquartier",
        "US-", "-Sprecher", "Dr.", "Frau", "Müller", "Johnson", "Clinton", "\n", "\n\n", " ", "\u00AD", "\uD83D", "İ", "ß", "0", "1.", "A", "Ä", "…",
    ];

    [Fact]
    public void Mentions_lie_in_the_text_sorted_and_lead_to_entities_and_are_the_same_twice() => Prop.ForAll(Texts(), text =>
    {
        foreach (var published in (DateOnly?[])[null, new(2024, 11, 13), DateOnly.MinValue, DateOnly.MaxValue])
        {
            var document = EntityDocument.Analysed(text, published);
            var mentions = document.Mentions;
            Assert.All(mentions, mention => Assert.True(mention.Span.Start >= 0 && mention.Span.End <= text.Length && mention.Span.Start < mention.Span.End && mention.Entity < document.Entities.Length));
            Assert.Equal(mentions.OrderBy(mention => mention.Span).Select(mention => mention.Span), mentions.Select(mention => mention.Span));
            Assert.All(document.Entities.Index(), entity => Assert.True(mentions.FirstOrDefault(mention => mention.Entity == entity.Index) is { } first ? first.Span == entity.Item.Span : entity.Item is { Kb: not null, Type: EntityType.Loc })); // a state that only an adjective names has no mention
            Assert.Equal(document.Entities.Count(entity => entity.Kb is not null), document.Entities.Select(entity => entity.Kb).OfType<string>().Distinct().Count());
            Assert.Equal(Printed(document), Printed(EntityDocument.Analysed(text, published)));
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Angela Merkel ", 4_000)]
    [InlineData("Er ", 20_000)]
    [InlineData("Der Präsident traf Putin. ", 3_000)]
    [InlineData("Kim-", 10_000)]
    [InlineData("von der ", 10_000)]
    [InlineData("„A“ ", 10_000)]
    [InlineData("Sein Vorgänger, ", 5_000)]
    public void Hostile_repetitions_take_linear_memory(string piece, int times)
    {
        var half = Bytes(string.Concat(Enumerable.Repeat(piece, times / 2)));
        var whole = Bytes(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.InRange(whole, 0, (4 * half) + 1_000_000); // buffers double; a square would be more
    }

    [Fact]
    public void The_stage_allocates_no_more_than_its_budget()
    {
        var text = string.Join("\n\n", Directory.GetFiles(SampleFolder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var document = LanguageDocument.Analysed(text);
        var stage = new EntityStage(null);
        var bytes = Allocations.Least(() => stage.Run(document, TestContext.Current.CancellationToken));
        Assert.InRange(bytes / (double)document.Tokens.Length, 0, BytesPerToken);
    }

    private static string SampleFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lagebild.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, "samples", "nordkorea-2024");
    }

    private static long Bytes(string text)
    {
        var document = LanguageDocument.Analysed(text);
        var stage = new EntityStage(null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Run(document, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Printed(Document document) => new StringBuilder().AppendJoin('\n', document.Mentions).AppendJoin('\n', document.Entities.Select(entity => entity with { Aliases = [] })).ToString();

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();
}
