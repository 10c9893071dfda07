using Lagebild.Defects;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Frames;
using Lagebild.Positions;
using Lagebild.Text;
using Lagebild.Transfers;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What holds for events, transfers, positions and the inspection of frames on any text.</summary>
public sealed class SituationLaws
{
    private static readonly string[] Hostile =
    [
        "", " ", "„„„„““““", "(((((((((", "geliefert geliefert geliefert geliefert", "der der der der der", "Besuch", "Besuch von", "von Besuch", "liefert", "Russland Russland Russland",
        "Der von von von gelieferte", "die die die liefern liefern", "dass dass dass ob ob", "und und und, und", "Nicht nicht kein keine", "\ud800 liefert \udc00", "ohne ohne zu zu liefern",
        "Russland liefert und liefert und liefert und liefert Waffen Waffen Waffen an an an Iran und Iran und Iran,",
        "Indem es indem es indem es dem Land liefert, liefert es dem Staat Waffen, die die die.",
    ];

    public static IEnumerable<TheoryDataRow<string>> Texts => Hostile.Select(text => new TheoryDataRow<string>(text));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nonsense_gives_an_ordinary_result(string text)
    {
        var document = SituationSpecs.Read(text);
        Check(document);
        Assert.Equal(SituationPrinter.Events(document), SituationPrinter.Events(SituationSpecs.Read(text)));
        Assert.All(FrameInspection.Inspect(document), trace => Assert.NotEmpty(trace.Frame));
    }

    [Fact]
    public void A_long_sentence_of_one_clause_after_another_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("Russland liefert dem Iran Waffen, die der Iran an Russland liefert, und ", 400)) + "Ende.";
        Check(SituationSpecs.Read(text));
    }

    [Fact]
    public void The_plover_table_has_one_line_an_event_and_as_many_cells_as_its_header()
    {
        var document = SituationSpecs.Read("Emmanuel Macron traf am Montag in Paris Olaf Scholz. Donald Trump gewann die Wahl.", new DateOnly(2024, 11, 14));
        var lines = PloverTable.Of(document).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Single(lines);
        Assert.Equal(PloverTable.Header.Split('\t').Length, lines[0].Split('\t').Length);
        Assert.Contains("\tCONSULT\tmeet\tdiplomatic\t", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, PloverTable.Of(document, withOwnTypes: true).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("Das Treffen fand am 31. Februar 2024 statt.", "31. Februar 2024")]
    [InlineData("Das Treffen fand am 30.02.2024 statt.", "30.02.2024")]
    [InlineData("Das Treffen fand am Montag, dem 13.11.2024, statt.", "Montag, dem 13.11.2024")]
    [InlineData("Das Treffen fand am Mittwoch (13.11.2024) statt.", null)]
    [InlineData("Am 29. Februar 2024 war Schaltag.", null)]
    [InlineData("Der Abschnitt 31.2.1 fehlt.", null)]
    public void Days_that_the_calendar_does_not_have_are_defects(string text, string? expected)
    {
        var document = SituationSpecs.Read(text);
        Assert.Equal(expected, document.Defects.Select(defect => document[defect.Span].ToString()).SingleOrDefault());
    }

    [Fact]
    public void A_headline_that_the_text_denies_is_a_defect()
    {
        var document = SituationSpecs.Read("= Olaf Scholz besuchte Paris\nOlaf Scholz besuchte Paris nicht.");
        Assert.Equal(DefectKind.HeadlineContradiction, Assert.Single(document.Defects).Kind);
    }

    private static void Check(Document document)
    {
        var whole = new TextSpan(0, document.Text.Length);
        var entities = document.All<Entity>().Length;
        Assert.All(document.Events, item => Assert.True(whole.Contains(item.Span) && whole.Contains(item.Passage) && !item.Span.IsEmpty && item.Actors.AddRange(item.Recipients).All(entity => entity >= 0 && entity < entities)));
        Assert.All(document.Transfers, item => Assert.True(whole.Contains(item.Span) && (item.Supplier >= 0 || item.Recipient >= 0) && item.Supplier != item.Recipient));
        Assert.All(document.Positions, item => Assert.True(whole.Contains(item.Claim) && !item.Claim.IsEmpty && item.Actor >= 0));
        Assert.Equal(document.Events.OrderBy(item => item.Span.Start).Select(item => item.Span), document.Events.Select(item => item.Span));
    }
}
