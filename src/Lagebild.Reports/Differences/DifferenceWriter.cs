using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Lagebild.Reports.Json;
using Lagebild.Reports.Wording;

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

    /// <summary>Writes German text: each element that did not stay as it was in the first picture, with what became of it and the day of the picture.</summary>
    public static void WriteText(Stream output, PictureHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var text = new StringBuilder();
        foreach (var (kind, title) in Titles)
        {
            Section(text, title, history.Elements.Where(element => element.Element.Kind == kind && element.HasChanged).SelectMany(element => Lines(history, element)));
        }

        output.Write(Encoding.UTF8.GetBytes(text.Length == 0 ? "Nichts hat sich geändert.\n" : text.ToString()));
    }

    /// <summary>Writes JSON, ended by a line feed: <c>pictures</c> with their day, and <c>history</c> with kind, text and steps.</summary>
    public static void WriteJson(Stream output, PictureHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: true)))
        {
            json.WriteStartObject();
            json.List("pictures", history.Days, day => json.WriteText("day", day));
            json.List("history", history.Elements, element =>
            {
                json.WriteString("kind", element.Element.Kind);
                json.WriteText("text", element.Element.Text);
                json.WriteText("when", element.Element.When);
                json.List("steps", element.Steps, step =>
                {
                    json.WriteNumber("picture", step.Picture);
                    json.WriteString("change", step.Kind.Lower());
                    json.WriteTexts("what", step.What);
                });
                json.List("evidence", element.Element.Evidence, piece => json.WriteEvidence(piece));
            });
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static IEnumerable<string> Lines(PictureHistory history, ElementHistory element)
    {
        yield return $"{(element.Steps[^1].Kind == ChangeKind.Withdrawn ? "−" : element.Steps.Length > 1 ? "~" : "+")} {Line(element.Element.Text)}";
        foreach (var (at, step) in element.Steps.Index())
        {
            var word = step.Kind switch { ChangeKind.New when at == 0 => "zuerst", ChangeKind.New => "wieder", ChangeKind.Changed => "geändert", _ => "zurückgezogen" };
            var what = step.What.IsEmpty ? "" : $": {string.Join("; ", step.What.Select(Line))}";
            yield return FormattableString.Invariant($"    {word} in Bild {step.Picture + 1} (Stand {GermanDates.Date(history.Days[step.Picture])}){what}");
        }
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
