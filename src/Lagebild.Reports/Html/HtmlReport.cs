using System.Security.Cryptography;
using System.Text;
using Lagebild.Pictures;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>Writes <c>report.html</c>: one file that opens offline, asks nobody for anything, works without script and better with it.</summary>
/// <remarks>The page's policy allows this style sheet and this script by their hashes and nothing else; every text from a source is escaped.</remarks>
public static class HtmlReport
{
    /// <summary>Writes the page as UTF-8. The same picture gives the same bytes.</summary>
    public static void Write(Stream output, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(picture);
        var (style, script) = (Asset("report.css"), Asset("report.js"));
        var context = new ReportContext(picture, new Citations(picture));
        var top = TopSection.Write(context);
        var sections = Sections(context);
        HtmlText page = $"""
            <!DOCTYPE html>
            <html lang="de">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Hash(style)}'; script-src 'sha256-{Hash(script)}'; base-uri 'none'; form-action 'none'"/>
            <meta name="referrer" content="no-referrer"/>
            <meta name="generator" content="Lagebild"/>
            <title>{Headlines.Of(picture)} – Lagebild</title>
            <style>{Plain(style)}</style>
            </head>
            <body>
            <a class="skip" href="#inhalt">Zum Inhalt</a>
            <nav class="sections" aria-label="Abschnitte"><ul>{sections.Select(Link)}</ul><button type="button" id="thema" hidden="hidden">Dunkel</button></nav>
            <main id="inhalt" tabindex="-1">
            {top}
            {sections.Select(section => section.Body)}
            </main>
            <footer><p>Erstellt von Lagebild aus {GermanLabels.Count(picture.Documents.Length, "Bericht", "Berichten")}. Jede Angabe führt zu der Stelle, auf der sie steht.</p></footer>
            <script>{Plain(script)}</script>
            </body>
            </html>

            """;
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static List<Section> Sections(ReportContext context)
    {
        var picture = context.Picture;
        var sections = new List<Section>();
        Add(sections, picture.Utterances.Length > 0, "aussagen", "Aussagen", () => StatementSection.Write(context));
        Add(sections, picture.Timeline.Length > 0, "zeitleiste", "Zeitleiste", () => TimelineSection.Write(context));
        Add(sections, picture.Transfers.Length > 0, "lieferungen", "Lieferungen", () => TransferSection.Write(context));
        Add(sections, picture.Figures.Length > 0, "zahlen", "Zahlen", () => FigureSection.Write(context));
        Add(sections, picture.Positions.Length > 0, "positionen", "Positionen", () => PositionSection.Write(context));
        Add(sections, ContradictionSection.IsNeeded(picture), "widersprueche", "Widersprüche", () => ContradictionSection.Write(context));
        Add(sections, true, "quellen", "Quellen", () => SourceSection.Write(context));
        return sections;
    }

    private static void Add(List<Section> sections, bool isNeeded, string id, string title, Func<HtmlText> write)
    {
        if (isNeeded)
        {
            HtmlText body = $"""
                <section class="part {id}" id="{id}" aria-labelledby="{id}-titel">
                <h2 id="{id}-titel">{title}</h2>
                {write()}
                </section>

                """;
            sections.Add(new(id, title, body));
        }
    }

    private static HtmlText Link(Section section)
    {
        HtmlText link = $"<li><a href=\"#{section.Id}\">{section.Title}</a></li>";
        return link;
    }

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly carries no asset '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static HtmlText Plain(string asset) => HtmlText.Markup(new StringBuilder(asset));

    /// <summary>A section of the page.</summary>
    private sealed record Section(string Id, string Title, HtmlText Body);
}
