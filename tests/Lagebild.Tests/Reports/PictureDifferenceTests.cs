using System.Text;
using System.Text.Json;
using Lagebild.Reports.Differences;
using Xunit;

namespace Lagebild.Tests.Reports;

/// <summary>What changes between a picture and the one with a report more.</summary>
public sealed class PictureDifferenceTests
{
    private const string Monday = "@ 2025-03-03\nWarnstreik in Kiel\n\nKiel. In Kiel haben am Montag 400 Beschäftigte der Werft die Arbeit niedergelegt. „Wir warten seit Wochen auf ein Angebot“, sagte Gewerkschafterin Jana Brodersen.";
    private const string Tuesday = "@ 2025-03-04\nWerftstreik geht weiter\n\nKiel. In Kiel haben am Dienstag 650 Beschäftigte der Werft die Arbeit niedergelegt. Gewerkschafterin Jana Brodersen sagte am Dienstag, der Streik werde verlängert.";

    [Fact]
    public void A_picture_does_not_differ_from_itself()
    {
        var picture = SamplePicture.Stored(Pictures.Reports.Picture(Monday, Tuesday));
        var difference = PictureDifference.Between(picture, picture);

        Assert.Empty(difference.Changes);
        Assert.Equal("Nichts hat sich geändert.\n", Text(difference));
    }

    [Fact]
    public void What_a_new_report_tells_is_new_and_what_is_gone_is_withdrawn()
    {
        var (before, after) = (SamplePicture.Stored(Pictures.Reports.Picture(Monday)), SamplePicture.Stored(Pictures.Reports.Picture(Monday, Tuesday)));
        var forward = PictureDifference.Between(before, after);
        var backward = PictureDifference.Between(after, before);

        Assert.Single(forward.Added);
        Assert.Empty(forward.Removed);
        Assert.Contains(forward.Changes, change => change is { Kind: ChangeKind.New, Element.Kind: "figure" } && change.Element.Text.Contains("650", StringComparison.Ordinal));
        Assert.Contains(forward.Changes, change => change is { Kind: ChangeKind.Changed, Element.Kind: "entity" } && change.What.Contains("1 Bericht → 2 Berichte"));
        Assert.DoesNotContain(forward.Changes, change => change.Kind == ChangeKind.Withdrawn);
        Assert.Equal(forward.Changes.Count(change => change.Kind == ChangeKind.New), backward.Changes.Count(change => change.Kind == ChangeKind.Withdrawn));
        Assert.Contains("Berichte\n  + Werftstreik geht weiter", Text(forward), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_pictures_tell_when_an_element_was_first_seen_changed_and_withdrawn()
    {
        var (first, second) = (SamplePicture.Stored(Pictures.Reports.Picture(Monday)), SamplePicture.Stored(Pictures.Reports.Picture(Monday, Tuesday)));
        var history = PictureHistory.Of([first, second, first, second]);
        var later = history.Elements.First(one => one.Element.Kind == "figure" && one.Element.Text.Contains("650", StringComparison.Ordinal));
        using var output = new MemoryStream();
        DifferenceWriter.WriteText(output, history);

        Assert.Equal(["2025-03-03", "2025-03-04", "2025-03-03", "2025-03-04"], history.Days);
        Assert.Equal([(1, ChangeKind.New), (2, ChangeKind.Withdrawn), (3, ChangeKind.New)], later.Steps.Select(step => (step.Picture, step.Kind)));
        Assert.Contains("zurückgezogen in Bild 3 (Stand 3. März 2025)", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain(PictureHistory.Of([first, first]).Elements, one => one.HasChanged);
    }

    [Fact]
    public void An_element_keeps_its_identifier_when_other_reports_come()
    {
        var (before, after) = (Pictures.Reports.Picture(Monday), Pictures.Reports.Picture(Monday, Tuesday));

        Assert.Subset(after.Entities.Select(entity => entity.Id).ToHashSet(), before.Entities.Select(entity => entity.Id).ToHashSet());
        Assert.Subset(after.Utterances.Select(utterance => utterance.Id).ToHashSet(), before.Utterances.Select(utterance => utterance.Id).ToHashSet());
        Assert.Subset(after.Origins.Select(origin => origin.Id).ToHashSet(), before.Origins.Select(origin => origin.Id).ToHashSet());
        Assert.Subset(after.Stories.Select(story => story.Id).ToHashSet(), before.Stories.Select(story => story.Id).ToHashSet());
    }

    [Fact]
    public void Json_tells_change_and_passages()
    {
        using var output = new MemoryStream();
        DifferenceWriter.WriteJson(output, PictureDifference.Between(SamplePicture.Stored(Pictures.Reports.Picture(Monday)), SamplePicture.Stored(Pictures.Reports.Picture(Monday, Tuesday))));
        var json = JsonDocument.Parse(output.ToArray()).RootElement;

        Assert.Equal(1, json.GetProperty("documents").GetProperty("new").GetArrayLength());
        Assert.All(json.GetProperty("changes").EnumerateArray(), change => Assert.True(change.GetProperty("before").GetArrayLength() + change.GetProperty("after").GetArrayLength() > 0));
    }

    private static string Text(PictureDifference difference)
    {
        using var output = new MemoryStream();
        DifferenceWriter.WriteText(output, difference);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
