using System.Text;
using Lagebild.Reports.Reading;
using Xunit;

namespace Lagebild.Tests.Reports;

public sealed class PictureReaderTests
{
    private static readonly string Json = SamplePicture.Json(SamplePicture.Build());

    [Fact]
    public void What_was_written_is_read_back()
    {
        var picture = SamplePicture.Build();
        var stored = SamplePicture.Stored(picture);

        Assert.Equal(picture.Documents.Select(document => (document.Id.Value, document.Text)), stored.Documents.Select(document => (document.Id, document.Text)));
        Assert.Equal(picture.Entities.Select(entity => (entity.Id, entity.Name, entity.Type, entity.Actor, entity.Role)), stored.Entities.Select(entity => (entity.Id, entity.Name, entity.Type, entity.Actor, entity.Role)));
        Assert.Equal(picture.Origins.SelectMany(origin => origin.Links).Select(link => (link.From, link.Relation, link.Share)), stored.Origins.SelectMany(origin => origin.Links).Select(link => (link.From, link.Relation, link.Share)));
        Assert.Equal(picture.Utterances.SelectMany(one => one.Variants).SelectMany(one => one.Evidence), stored.Utterances.SelectMany(one => one.Variants).SelectMany(one => one.Evidence));
        Assert.Equal(picture.Figures.SelectMany(one => one.Values).Select(one => (one.Value, one.Upper, one.Modifier, one.AsOf)), stored.Figures.SelectMany(one => one.Values).Select(one => (one.Value, one.Upper, one.Modifier, one.AsOf)));
        Assert.Equal(picture.Transfers.Select(one => (one.Supplier, one.Recipient, one.Kind, one.Reality, one.Time)), stored.Transfers.Select(one => (one.Supplier, one.Recipient, one.Kind, one.Reality, one.Time)));
        Assert.Equal(picture.Positions.SelectMany(one => one.By).Select(one => (one.Actor, one.Stance, one.When)), stored.Positions.SelectMany(one => one.By).Select(one => (one.Actor, one.Stance, one.When)));
        Assert.Equal(picture.Summary.Select(one => (one.Text, one.Status)), stored.Summary.Select(one => (one.Text, one.Status)));
        Assert.Equal(picture.Documents.SelectMany(document => document.AllIfMade<Lagebild.Statements.Statement>()).Select(one => (one.Type, one.Said)), stored.Documents.SelectMany(document => document.Statements).Select(one => (one.Type, one.Said)));
    }

    [Fact]
    public void Members_of_later_versions_are_passed_over_and_missing_lists_are_empty()
    {
        var later = Json.Replace("{\"documents\":[{", "{\"documents\":[{\"mood\":{\"deep\":[1,2]},", StringComparison.Ordinal).Replace("\"timeline\":", "\"chronicle\":", StringComparison.Ordinal);
        var picture = Read(later);

        Assert.Equal(4, picture.Documents.Length);
        Assert.Empty(picture.Timeline);
    }

    [Theory]
    [InlineData("not json", "This is no JSON: ")]
    [InlineData("[]", "This is no picture: it has no documents and no run.")]
    [InlineData("""{"id":"1","text":"Ein Bericht."}""", "This is no picture: it has no documents and no run.")]
    [InlineData("""{"documents":[{"id":"a","name":"a"}],"run":{}}""", "documents[0].text is missing.")]
    [InlineData("""{"documents":[],"timeline":[{"date":"2024","text":"x","reality":"actual","evidence":[]}],"run":{}}""", "timeline[0].evidence is missing or empty.")]
    [InlineData("""{"documents":[],"utterances":[{"id":"u1","speaker":"e7","variants":[],"original":0}],"run":{}}""", "utterances[0].original is the number of no variant.")]
    [InlineData("""{"documents":[],"events":[{"type":"AID","actors":["e7"]}],"run":{}}""", "events[0].actors names the entity 'e7', which the picture does not hold.")]
    [InlineData("""{"documents":{},"run":{}}""", "documents is no array.")]
    public void What_is_no_picture_is_refused_with_its_place(string json, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<FormatException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_cut_of_a_picture_is_refused_and_nothing_else_happens()
    {
        for (var length = 0; length < Json.Length; length += 97)
        {
            Assert.Throws<FormatException>(() => Read(Json[..length]));
        }
    }

    private static StoredPicture Read(string json) => PictureReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
