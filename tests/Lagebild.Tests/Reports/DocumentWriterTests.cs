using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Reports.Json;
using Lagebild.Statements;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests.Reports;

public sealed class DocumentWriterTests
{
    private static readonly StageId Stage = new("test", 1);

    [Fact]
    public void Every_span_is_given_in_the_clean_text_and_in_the_source()
    {
        var cleaner = new TextCleaner("Die Ministerin  fÃ¼rchtet nichts.");
        var (text, map) = cleaner.Copy(15).Skip(1).Copy(1).Replace(2, "ü").CopyTo(33).Build();
        var document = new Document(new("sha256:0"), new(), "Die Ministerin  fÃ¼rchtet nichts.", text, map)
            .With(new Layer<Repair>(Stage, [new(new(15, 23), RepairKind.Encoding, "fÃ¼rchtet", "fürchtet", "")]));

        var repair = Written(document).GetProperty("repairs")[0];

        Assert.Equal("encoding", repair.GetProperty("kind").GetString());
        Assert.Equal([15, 23], Range(repair.GetProperty("span").GetProperty("text")));
        Assert.Equal([16, 25], Range(repair.GetProperty("span").GetProperty("source")));
    }

    [Fact]
    public void Layers_that_no_stage_has_produced_are_left_out()
    {
        var written = Written(Plain("Ein Satz."));

        Assert.False(written.TryGetProperty("statements", out _));
        Assert.Equal("unknown", written.GetProperty("published").GetProperty("basis").GetString());
    }

    [Fact]
    public void Words_are_those_of_the_contract()
    {
        var document = Plain("Rund 9,20 Mio., sagte sie.")
            .With(new Layer<Quantity>(Stage, [new() { Span = new(0, 14), Value = 9_200_000.00m, Modifier = QuantityModifier.MoreThan, Rule = "number" }]))
            .With(new Layer<Statement>(Stage, [new() { Type = StatementType.IndirectFreeIndirect, Medium = StatementMedium.Speech | StatementMedium.Writing, Quote = [new(0, 14)], Rule = "cue" }]))
            .With(new Layer<Mention>(Stage, [new(new(22, 25), EntityType.Per, MentionKind.Pronoun, 11, "pronoun")]));

        var written = Written(document);

        Assert.Equal("9200000", written.GetProperty("quantities")[0].GetProperty("value").GetRawText());
        Assert.Equal("more_than", written.GetProperty("quantities")[0].GetProperty("modifier").GetString());
        Assert.Equal("IndirectFreeIndirect", written.GetProperty("statements")[0].GetProperty("type").GetString());
        Assert.Equal("SW", written.GetProperty("statements")[0].GetProperty("medium").GetString());
        Assert.Equal("PER", written.GetProperty("mentions")[0].GetProperty("type").GetString());
        Assert.Equal("e12", written.GetProperty("mentions")[0].GetProperty("entity").GetString());
        Assert.False(written.GetProperty("mentions")[0].TryGetProperty("rule", out _));
    }

    [Fact]
    public void Heads_count_from_one_within_the_sentence_and_relations_are_those_of_UD()
    {
        Token Word(int start, int end, int head, DependencyRelation relation) => new(new(start, end), "x", Upos.NOUN, default, start < 4 ? 0 : 1, head, relation);
        var document = Plain("Ja. Er geht.")
            .With(new Layer<Sentence>(Stage, [new(new(0, 3), 0, 2, BlockKind.Paragraph), new(new(4, 12), 2, 3, BlockKind.Paragraph)]))
            .With(new Layer<Token>(Stage, [Word(0, 2, 0, DependencyRelation.Root), Word(2, 3, 0, DependencyRelation.Punct), Word(4, 6, 3, DependencyRelation.NsubjPass), Word(7, 11, 3, DependencyRelation.Root), Word(11, 12, -1, DependencyRelation.Dep)]));

        var tokens = Written(document, DocumentLayers.Tokens).GetProperty("tokens");

        Assert.Equal(["0", "1", "2", "0", "null"], tokens.EnumerateArray().Select(token => token.GetProperty("head").GetRawText()));
        Assert.Equal("nsubj:pass", tokens[2].GetProperty("deprel").GetString());
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_output()
    {
        Assert.Equal("a\ufffdb", Written(Plain("a\ud83db")).GetProperty("text").GetString());
        Assert.Equal("a\ud83d\ude00", Written(Plain("a\ud83d\ude00")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("sentences,tokens", DocumentLayers.Sentences | DocumentLayers.Tokens)]
    [InlineData(" blocks , blocks", DocumentLayers.Blocks)]
    [InlineData("all", DocumentLayers.All)]
    public void Layers_are_named_as_in_the_contract(string names, DocumentLayers expected)
    {
        Assert.True(DocumentLayerNames.TryParse(names, out var layers, out _));
        Assert.Equal(expected, layers);
    }

    private static Document Plain(string text) => new(new("sha256:0"), new(), text, text, OffsetMap.Identity(text.Length));

    private static JsonElement Written(Document document, DocumentLayers layers = DocumentLayers.Default) =>
        JsonDocument.Parse(new DocumentWriter(layers).ToLine(document)).RootElement;

    private static int[] Range(JsonElement range) => [.. range.EnumerateArray().Select(number => number.GetInt32())];
}
