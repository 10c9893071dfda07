using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pictures;

namespace Lagebild.Reports.Html;

/// <summary>What all sections of the page share.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Citations">The links between elements and passages.</param>
internal sealed record ReportContext(Picture Picture, Citations Citations)
{
    /// <summary>Returns the name of an entity, or a word for nobody.</summary>
    public string Name(int entity, string nobody = "ungenannt") => entity < 0 ? nobody : Picture.Entities[entity].Name;

    public string Names(ImmutableArray<int> entities) => string.Join(", ", entities.Where(entity => entity >= 0).Select(entity => Picture.Entities[entity].Name).Distinct());

    /// <summary>Returns the number of different origins behind documents.</summary>
    public int OriginsOf(IEnumerable<DocumentId> documents)
    {
        var cited = documents.ToHashSet();
        return Picture.Origins.Count(origin => origin.Documents.Any(cited.Contains));
    }
}
