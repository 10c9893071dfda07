using Lagebild.Origins;
using Lagebild.Stories;

namespace Lagebild.Reports.Json;

/// <summary>Writes the parts of a picture that sort the documents: origins, stories, storylines.</summary>
internal static class SetLists
{
    public static void Write(PictureJson into)
    {
        into.Json.List("origins", into.Picture.Origins, origin => Origin(into, origin));
        into.Json.List("stories", into.Picture.Stories, story => Story(into, story));
        into.Json.List("storylines", into.Picture.Storylines, storyline =>
        {
            into.Json.WriteString("id", storyline.Id);
            into.Json.WriteText("title", storyline.Title);
            into.Json.WriteTexts("stories", storyline.Stories);
        });
    }

    private static void Origin(PictureJson into, Origin origin)
    {
        into.Json.WriteString("id", origin.Id);
        into.Json.WriteTexts("documents", [.. origin.Documents.Select(document => document.Value)]);
        into.Json.List("links", origin.Links, link =>
        {
            into.Json.WriteString("document", link.Document.Value);
            into.Json.WriteString("from", link.From?.Value);
            into.Json.WriteString("relation", link.Relation.Lower());
            // Four decimals: a share is an estimate, and the shortest form of a double may differ between runtimes.
            into.Json.WriteNumber("share", Math.Round((decimal)link.Share, 4));
            into.Evidence(link.Evidence);
        });
    }

    private static void Story(PictureJson into, Story story)
    {
        into.Json.WriteString("id", story.Id);
        into.Json.WriteText("title", story.Title);
        into.Json.WriteTexts("documents", [.. story.Documents.Select(document => document.Value)]);
        into.Json.WriteString("storyline", story.Storyline);
    }
}
