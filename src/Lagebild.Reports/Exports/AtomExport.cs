using System.Xml;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Exports;

/// <summary>Atom (RFC 4287): an entry for each story, with its reports as links, newest first.</summary>
internal sealed class AtomExport : IPictureExport
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The time of what has no day; the standard asks for one.</summary>
    private const string NoDay = "1970-01-01";

    private const int IsoDay = 10;

    /// <inheritdoc />
    public string Format => "atom";

    /// <inheritdoc />
    public string Description => "feed of the stories";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var stories = picture.Stories
            .Select(story => (Story: story, Reports: story.Documents.Select(document => picture[document]).ToList()))
            .Select(pair => (pair.Story, pair.Reports, Updated: pair.Reports.Select(Day).Order(StringComparer.Ordinal).Last()))
            .OrderByDescending(entry => entry.Updated, StringComparer.Ordinal)
            .ToList();
        using var xml = XmlText.Writer(output);
        xml.WriteStartElement("feed", Namespace);
        xml.Element("id", $"urn:uuid:{ContentNames.Uuid(string.Join('\n', picture.Documents.Select(document => document.Id)))}");
        xml.Element("title", picture.Storylines is [var first, ..] ? first.Title : "Lagebild");
        xml.Element("updated", Time(stories.Select(entry => entry.Updated).FirstOrDefault(NoDay)));
        xml.WriteStartElement("author");
        xml.Element("name", "Lagebild");
        xml.WriteEndElement();
        xml.Element("generator", "Lagebild");
        foreach (var (story, reports, updated) in stories)
        {
            xml.WriteStartElement("entry");
            xml.Element("id", $"urn:uuid:{ContentNames.Uuid("story " + story.Documents[0])}");
            xml.Element("title", story.Title);
            xml.Element("updated", Time(updated));
            foreach (var url in reports.Select(report => report.Url).OfType<string>().Where(url => Uri.IsWellFormedUriString(url, UriKind.Absolute)).Distinct(StringComparer.Ordinal))
            {
                xml.WriteStartElement("link");
                xml.Attribute("rel", "related");
                xml.Attribute("href", url);
                xml.WriteEndElement();
            }

            Content(xml, reports);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, List<StoredDocument> reports)
    {
        xml.WriteStartElement("content");
        xml.Attribute("type", "text");
        xml.WriteString(XmlText.Clean($"{GermanLabels.Count(reports.Count, "Bericht", "Berichte")}: {string.Join("; ", reports.Select(report => report.Title ?? report.Name))}"));
        xml.WriteEndElement();
    }

    private static string Day(StoredDocument report) => report.Published is { Length: IsoDay } day ? day : NoDay;

    private static string Time(string day) => day + "T00:00:00Z";
}
