using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Verification;
using Xunit;

namespace Lagebild.Tests.Reports;

public sealed class PictureVerifierTests
{
    private static readonly Picture Picture = SamplePicture.Build();
    private static readonly string Written = SamplePicture.Json(Picture);

    [Fact]
    public void A_picture_stands_in_its_own_sources()
    {
        var verifier = Verify(Written, Picture.Documents.Select(Present));

        Assert.Empty(verifier.Failures);
        Assert.Equal(4, verifier.Documents);
        Assert.True(verifier.Checked > 20);
    }

    [Fact]
    public void Every_changed_character_under_a_passage_is_found_even_where_the_identifier_still_fits()
    {
        var document = Picture.Documents[1];
        var passage = Picture.Summary[0].Evidence.First(evidence => evidence.Document == document.Id).Source;
        for (var at = passage.Start; at < passage.End; at++)
        {
            var changed = document.Source[..at] + (document.Source[at] == 'x' ? 'y' : 'x') + document.Source[(at + 1)..];

            Assert.NotEmpty(Verify(Written, Picture.Documents.Select(other => other.Id == document.Id ? Present(other) with { Text = changed } : Present(other))).Failures);
        }
    }

    [Fact]
    public void A_source_with_another_identifier_has_changed_and_its_passages_are_still_checked()
    {
        var failures = Verify(Written, Picture.Documents.Select(document => document.Metadata.Name == "april.txt" ? Present(document) with { Id = "sha256:1", Text = document.Source.Replace("Ende April", "Ende März!", StringComparison.Ordinal) } : Present(document))).Failures;

        Assert.Contains(failures, failure => failure is { Document: "april.txt", Passage: null, Reason: "the source has changed since the picture was built" });
        Assert.Contains(failures, failure => failure.Passage == "Ende April");
    }

    [Fact]
    public void A_missing_source_is_named()
    {
        var failure = Assert.Single(Verify(Written, Picture.Documents.Skip(1).Select(Present)).Failures);

        Assert.Equal(new("april.txt", null, "the source is not there"), failure);
    }

    [Fact]
    public void A_forged_passage_is_found()
    {
        var forged = Written.Replace("\"exact\":\"nicht kommentieren\"", "\"exact\":\"gern kommentieren\"", StringComparison.Ordinal);

        Assert.NotEqual(Written, forged);
        Assert.Contains(Verify(forged, Picture.Documents.Select(Present)).Failures, failure => failure.Passage == "gern kommentieren");
    }

    [Fact]
    public void What_is_no_picture_is_refused() => Assert.Throws<FormatException>(() => Verify("{}", []));

    [Fact]
    public void The_clean_text_follows_from_the_source_and_the_changes()
    {
        foreach (var document in Picture.Documents)
        {
            var (text, map) = SourceEdits.Apply(document.Source, SourceEdits.Of(document));

            Assert.Equal(document.Text, text);
            Assert.Equal(document.Map.Runs, map.Runs);
        }
    }

    [Fact]
    public void Evidence_tells_what_was_received_only_where_it_differs()
    {
        var evidence = JsonDocument.Parse(Written).RootElement.GetProperty("utterances")[0].GetProperty("variants");

        Assert.False(evidence[0].GetProperty("evidence")[0].TryGetProperty("received", out _));
        Assert.EndsWith("gebenerklärte", evidence[2].GetProperty("evidence")[0].GetProperty("received").GetString(), StringComparison.Ordinal);
    }

    private static PictureVerifier Verify(string picture, IEnumerable<PresentSource> sources) => PictureVerifier.Verify(PictureReader.Read(JsonDocument.Parse(picture).RootElement), sources);

    private static PresentSource Present(Document document) => new(document.Id.Value, document.Metadata.Name, document.Source);
}
