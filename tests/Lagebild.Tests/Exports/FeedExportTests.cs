using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Lagebild.Tests.Exports;

/// <summary>iCalendar (RFC 5545), Atom (RFC 4287) and FollowTheMoney.</summary>
public sealed class FeedExportTests
{
    /// <summary>Schemata of FollowTheMoney with the properties that we use of them, own and inherited.</summary>
    private static readonly Dictionary<string, string[]> Schemata = new()
    {
        ["Article"] = ["title", "fileName", "sourceUrl", "publisher", "author", "publishedAt", "bodyText"],
        ["Person"] = ["name", "alias", "position"],
        ["Organization"] = ["name", "alias", "summary"],
        ["LegalEntity"] = ["name", "alias", "summary"],
        ["Address"] = ["name", "alias", "summary"],
        ["Mention"] = ["document", "resolved", "name", "detectedSchema"],
        ["Event"] = ["name", "date", "location", "keywords", "involved", "proof"],
        ["UnknownLink"] = ["subject", "object", "role", "status", "date", "summary", "proof"],
    };

    [Fact]
    public void Calendar_lines_end_in_crlf_are_at_most_75_octets_and_blocks_close()
    {
        var text = Exported.Text("ics");

        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), (lines[0], lines[1], lines[^1]));
        Assert.Single(lines, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
        var events = lines.Count(line => line == "BEGIN:VEVENT");
        Assert.Equal(2, events);
        foreach (var name in new[] { "END:VEVENT", "UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:" })
        {
            Assert.Equal(events, lines.Count(line => line.StartsWith(name, StringComparison.Ordinal)));
        }

        Assert.Equal(events, lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains("DTSTART;VALUE=DATE:20240401", lines);
        Assert.Contains("DTEND;VALUE=DATE:20240501", lines);
        Assert.Contains("STATUS:TENTATIVE", lines);
    }

    [Fact]
    public void The_feed_has_what_the_standard_asks_for()
    {
        XNamespace ns = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(Exported.Text("atom")).Root!;

        Assert.Equal(ns + "feed", feed.Name);
        Assert.NotNull(feed.Element(ns + "author")?.Element(ns + "name"));
        foreach (var element in feed.Elements(ns + "entry").Prepend(feed))
        {
            Assert.Single(element.Elements(ns + "title"));
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(ns + "id")).Value, UriKind.Absolute));
            Assert.EndsWith("Z", DateTimeOffset.Parse(Assert.Single(element.Elements(ns + "updated")).Value, System.Globalization.CultureInfo.InvariantCulture).ToString("u"), StringComparison.Ordinal);
        }

        Assert.Equal(2, feed.Elements(ns + "entry").Count());
        Assert.Equal(2, feed.Elements(ns + "entry").Select(entry => entry.Element(ns + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void Follow_the_money_entities_have_known_schemata_and_properties_and_their_references_lead_somewhere()
    {
        var entities = Exported.Text("ftm").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var ids = entities.Select(entity => entity.GetProperty("id").GetString()!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var entity in entities)
        {
            var known = Schemata[entity.GetProperty("schema").GetString()!];
            foreach (var property in entity.GetProperty("properties").EnumerateObject())
            {
                Assert.Contains(property.Name, known);
                Assert.All(property.Value.EnumerateArray(), value => Assert.Equal(JsonValueKind.String, value.ValueKind));
                if (property.Name is "document" or "resolved" or "involved" or "subject" or "object" or "proof")
                {
                    Assert.All(property.Value.EnumerateArray(), value => Assert.Contains(value.GetString()!, ids));
                }
            }
        }

        Assert.Equal(3, entities.Count(entity => entity.GetProperty("schema").GetString() == "UnknownLink"));
    }
}
