using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Reports.Json;
using Lagebild.Stories;

namespace Lagebild.Reports.Reading;

/// <summary>Reads the parts of a picture that sort the documents: origins, stories, storylines.</summary>
internal static class SetReader
{
    public static Origin Origin(JsonPart origin) => new(origin.Text("id"), origin.List("documents", Document), origin.List("links", Link));

    public static Story Story(JsonPart story) => new(story.Text("id"), story.Text("title"), story.List("documents", Document), story.Text("storyline"));

    public static Storyline Storyline(JsonPart line) => new(line.Text("id"), line.Text("title"), line.Texts("stories"));

    private static OriginLink Link(JsonPart link) => new(
        Document(link["document"]),
        link.OrNull("from") is { } from ? Document(from) : null,
        link.Word("relation", ContractWords.FromLower<OriginRelation>),
        (double)link.Decimal("share"),
        link.List("evidence", item => item.Evidence()));

    private static DocumentId Document(JsonPart id) => new(id.AsText());
}
