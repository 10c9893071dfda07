using System.Text.RegularExpressions;
using Lagebild.Cleaning;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Repairs in own texts: <c>Specs/repairs.md</c>.</summary>
public sealed partial class RepairsSpecs
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void Damage_is_repaired_where_the_reading_is_sure(SpecExample example) =>
        example.Check(CleaningSpecs.Clean(example.Text).All<Repair>().Select(repair => $"{Kind(repair)} {Shown(repair.Received)} → {Shown(repair.Reading)}"));

    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("repairs.md");

    [Fact]
    public void Characters_that_cannot_be_seen_are_taken_out_and_letters_are_composed()
    {
        var document = CleaningSpecs.Clean("Re\u00ADgie\u00ADrung\u200B \u202Eprüft\u202C Bu\u0308ro, Cafe\u0301\u00A0hier.\r\nNeu\rAlt");
        Assert.Equal("Regierung prüft Büro, Café hier.\nNeu\nAlt", document.Text);
        Assert.Equal(
            [(RepairKind.Invisible, "Regierung"), (RepairKind.Invisible, "prüft"), (RepairKind.Composition, "ü"), (RepairKind.Composition, "é")],
            document.All<Repair>().Select(repair => (repair.Kind, document[repair.Span].ToString())));
    }

    [Fact]
    public void A_recovered_quotation_leads_to_the_characters_received()
    {
        const string Source = "Das ist zu vielmeinte er.";
        var document = CleaningSpecs.Clean(Source);
        Assert.Equal("„Das ist zu viel“ meinte er.", document.Text);
        var quote = document.Map.ToSource(new(0, 17));
        Assert.Equal("Das ist zu viel", Source[quote.Start..quote.End]);
        var cue = document.Map.ToSource(new(18, 24));
        Assert.Equal("meinte", Source[cue.Start..cue.End]);
    }

    [Fact]
    public void A_stray_closing_mark_is_named_and_left()
    {
        const string Source = "Sie wies darauf hin,\u00A0dass die Fähre fährt“. Er sagte: „Nein“.";
        var document = CleaningSpecs.Clean(Source);
        var note = Assert.Single(document.Diagnostics);
        Assert.Equal(("LB1001", "“"), (note.Code, document[note.Span].ToString()));
        Assert.Empty(document.All<Repair>());
    }

    private static string Kind(Repair repair) => Capital().Replace(repair.Kind.ToString(), match => (match.Index > 0 ? "-" : "") + match.Value.ToLowerInvariant());

    private static string Shown(string text) => text.Replace('\n', '⏎');

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
