namespace Lagebild.Sources.Html;

/// <summary>Chooses the title among those that a page states and prints.</summary>
/// <param name="social">The title for networks (OpenGraph and its like), or null.</param>
/// <param name="structured">The headline of the structured data, or null.</param>
/// <param name="heading">The text of the first heading, or null.</param>
/// <param name="document">The title of the document, or null.</param>
/// <param name="sites">Names of the site, which are no part of a title.</param>
internal sealed class PageTitle(string? social, string? structured, string? heading, string? document, IReadOnlyList<string?> sites)
{
    /// <summary>The fewest characters before a bar that are a title, with the name of a site or section behind it.</summary>
    private const int ShortestTitle = 10;

    /// <summary>The fewest letters of a first heading that nothing else on the page confirms.</summary>
    private const int ShortestHeading = 20;

    /// <summary>The names that may stand behind a title: section, part of the paper, paper.</summary>
    private const int MostNames = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " › ", " :: ", " « ", " · "];

    /// <summary>Returns a title, and it without one, two and three names behind bars or dashes.</summary>
    public static IEnumerable<string> Variants(string title)
    {
        var rest = DocumentMetadataDefaults.Line(title);
        for (var names = 0; rest is not null && names <= MostNames; names++)
        {
            yield return rest;
            var cut = LastSeparator(rest);
            rest = cut >= ShortestTitle ? rest[..cut].TrimEnd() : null;
        }
    }

    /// <summary>Returns the title, or null where there is none.</summary>
    /// <remarks>In this order: what the printed headline says; the first heading where a stated title says the same; the title for networks where structured data agree; a first heading of some length; what is stated. In place of a live ticker's headline, what the page is called all day.</remarks>
    /// <param name="headline">The headline that the page prints, or null.</param>
    /// <param name="stated">All titles that the page states.</param>
    public string? Choose(Headline? headline, StatedTitles stated)
    {
        var printed = DocumentMetadataDefaults.Line(heading);
        var letters = Headline.Letters(printed ?? "");
        var (networks, data) = (WithoutSite(DocumentMetadataDefaults.Line(social)), WithoutSite(DocumentMetadataDefaults.Line(structured)));
        return stated.Steady(headline?.Title
            ?? stated.Find(letters)
            ?? (networks is not null && data is not null && Headline.Letters(networks) == Headline.Letters(data) ? networks : null)
            ?? (letters.Length >= ShortestHeading && data is not null ? printed : null)
            ?? networks ?? data ?? printed ?? WithoutSite(DocumentMetadataDefaults.Line(document)));
    }

    private static int LastSeparator(string title) => Separators.Max(separator => title.LastIndexOf(separator, StringComparison.Ordinal));

    /// <summary>Cuts the name of the site behind a title: "Hafen wächst | Blatt".</summary>
    private string? WithoutSite(string? title)
    {
        var cut = title is null ? -1 : LastSeparator(title);
        if (cut <= 0)
        {
            return title;
        }

        var (shorter, site) = (title![..cut].TrimEnd(), title[(cut + 3)..].Trim());
        return sites.Any(name => string.Equals(name, site, StringComparison.OrdinalIgnoreCase)) || (title[cut + 1] == '|' && shorter.Length >= ShortestTitle) ? shorter : title;
    }
}
