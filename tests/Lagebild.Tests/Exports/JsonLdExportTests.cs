using System.Text.Json;
using Lagebild.Reports.Exports;
using Lagebild.Tests.Reports;
using Xunit;

namespace Lagebild.Tests.Exports;

/// <summary>The rules of the Web Annotation Data Model (W3C Recommendation of 23 February 2017), section by section.</summary>
public sealed class JsonLdExportTests
{
    private static readonly JsonElement Collection = Exported.Json("jsonld");

    [Fact]
    public void It_is_a_collection_with_one_page()
    {
        // 5.1: type, label, total and the first page; 5.2: the page has its items.
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", Collection.GetProperty("@context").GetString());
        Assert.Equal("AnnotationCollection", Collection.GetProperty("type").GetString());
        var page = Collection.GetProperty("first");
        Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
        Assert.Equal(Collection.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Each_annotation_has_one_iri_of_its_own_bodies_and_targets()
    {
        var items = Collection.GetProperty("first").GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.True(Uri.IsWellFormedUriString(item.GetProperty("id").GetString(), UriKind.Absolute));
            Assert.Equal("Annotation", item.GetProperty("type").GetString());
            Assert.NotEqual(0, item.GetProperty("target").GetArrayLength());
            Assert.All(item.GetProperty("body").EnumerateArray(), body => Assert.Equal("TextualBody", body.GetProperty("type").GetString()));
        });
    }

    [Fact]
    public void Selectors_find_their_words_in_the_text()
    {
        var picture = SamplePicture.Build();
        var texts = picture.Documents.ToDictionary(document => ContentNames.Document(document.Id.Value), document => document.Text);
        foreach (var target in Collection.GetProperty("first").GetProperty("items").EnumerateArray().SelectMany(item => item.GetProperty("target").EnumerateArray()))
        {
            var text = texts[target.GetProperty("source").GetProperty("id").GetString()!];
            var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);

            Assert.Equal(("TextQuoteSelector", "TextPositionSelector"), (quote.GetProperty("type").GetString(), position.GetProperty("type").GetString()));
            Assert.Equal(quote.GetProperty("exact").GetString(), text[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]);
            Assert.Contains(quote.GetProperty("prefix").GetString() + quote.GetProperty("exact").GetString() + quote.GetProperty("suffix").GetString(), text, StringComparison.Ordinal);
        }
    }
}
