using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Lagebild.Reports.Json;

namespace Lagebild.Reports.Differences;

/// <summary>Writes a difference for people and programs.</summary>
public static class DifferenceWriter
{
    private static readonly ImmutableArray<(string Kind, string Title)> Titles =
    [
        ("contradiction", "Widersprüche"), ("figure", "Zahlen"), ("position", "Positionen"), ("utterance", "Aussagen"), ("transfer", "Lieferungen"), ("event", "Ereignisse"), ("timeline", "Zeitleiste"), ("entity", "Beteiligte"),
    ];

    /// <summary>Writes German text: reports first, then each kind of element with + new, ~ changed and − withdrawn.</summary>
    public static void WriteText(Stream output, PictureDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var text = new StringBuilder();
        Section(text, "Berichte", difference.Added.Select(document => $"+ {Line(document.Title ?? document.Name)} ({document.Name})").Concat(difference.Removed.Select(document => $"− {Line(document.Title ?? document.Name)} ({document.Name})")));
        foreach (var (kind, title) in Titles)
        {
            Section(text, title, difference.Changes.Where(change => change.Element.Kind == kind).OrderBy(change => change.Kind).SelectMany(Lines));
        }

        output.Write(Encoding.UTF8.GetBytes(text.Length == 0 ? "Nichts hat sich geändert.\n" : text.ToString()));
    }

    /// <summary>Writes JSON, ended by a line feed: <c>documents</c> with <c>new</c> and <c>withdrawn</c>, and <c>changes</c> with kind, change, text, what, and the evidence before and after.</summary>
    public static void WriteJson(Stream output, PictureDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteStartObject("documents");
            json.WriteTexts("new", [.. difference.Added.Select(document => document.Id)]);
            json.WriteTexts("withdrawn", [.. difference.Removed.Select(document => document.Id)]);
            json.WriteEndObject();
            json.List("changes", difference.Changes, change =>
            {
                json.WriteString("change", change.Kind.Lower());
                json.WriteString("kind", change.Element.Kind);
                json.WriteText("text", change.Element.Text);
                json.WriteText("when", change.Element.When);
                json.WriteTexts("what", [.. change.What]);
                json.List("before", change.Before?.Evidence ?? [], piece => json.WriteEvidence(piece));
                json.List("after", change.After?.Evidence ?? [], piece => json.WriteEvidence(piece));
            });
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static IEnumerable<string> Lines(Change change)
    {
        var sign = change.Kind switch { ChangeKind.New => "+", ChangeKind.Changed => "~", _ => "−" };
        return change.What.Select(what => $"    {Line(what)}").Prepend($"{sign} {Line(change.Element.Text)}");
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(title).Append('\n');
            all.ForEach(line => text.Append("  ").Append(line).Append('\n'));
        }
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
