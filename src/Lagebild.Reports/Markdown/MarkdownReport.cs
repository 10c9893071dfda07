using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lagebild.Defects;
using Lagebild.Events;
using Lagebild.Pictures;
using Lagebild.Reports.Json;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Markdown;

/// <summary>Writes <c>report.md</c>: the same as the page, in the same order, as plain Markdown. <c>[3:120]</c> cites report 3 from character 120 of its clean text.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report as UTF-8. The same picture gives the same bytes.</summary>
    public static void Write(Stream output, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(picture);
        var text = new MarkdownText(picture);
        Top(text, picture);
        Statements(text, picture);
        Timeline(text, picture);
        Transfers(text, picture);
        Figures(text, picture);
        Positions(text, picture);
        Contradictions(text, picture);
        Sources(text, picture);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Top(MarkdownText text, Picture picture)
    {
        text.Heading(1, Headlines.Of(picture));
        var period = Headlines.Period(picture) is { } days ? $" · {days}" : "";
        text.Line($"{GermanLabels.Count(picture.Documents.Length, "Bericht", "Berichte")} aus {GermanLabels.Count(picture.Origins.Length, "unabhängigen Quelle", "unabhängigen Quellen")}{period}");
        text.Line("");
        foreach (var sentence in picture.Summary)
        {
            var status = sentence.Status == SummaryStatus.Certain ? "" : $"*({sentence.Status.Label()})* ";
            text.Line($"- {status}{MarkdownText.Plain(sentence.Text)}{text.Marks(sentence.Evidence)}");
        }
    }

    private static void Statements(MarkdownText text, Picture picture)
    {
        if (picture.Utterances.IsEmpty)
        {
            return;
        }

        text.Heading(2, "Aussagen");
        foreach (var speaker in picture.Utterances.GroupBy(utterance => utterance.Speaker).OrderBy(group => group.Key < 0).ThenByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            text.Heading(3, speaker.Key < 0 ? "Ohne genannten Sprecher" : picture.Entities[speaker.Key].Name);
            foreach (var utterance in speaker)
            {
                var said = utterance.Said is null ? "" : $"{MarkdownText.Plain(GermanDates.Date(utterance.Said))}: ";
                var original = utterance.Variants[Math.Clamp(utterance.Original, 0, utterance.Variants.Length - 1)];
                text.Line($"- {said}{MarkdownText.Plain(original.Evidence[0].Exact)}{text.Marks([original.Evidence[0]])}");
                foreach (var variant in utterance.Variants.Where(variant => variant != original))
                {
                    text.Line($"  - {MarkdownText.Plain(variant.Evidence[0].Exact)}{text.Marks([variant.Evidence[0]])}");
                }
            }
        }
    }

    private static void Timeline(MarkdownText text, Picture picture)
    {
        if (picture.Timeline.IsEmpty)
        {
            return;
        }

        text.Heading(2, "Zeitleiste");
        foreach (var entry in picture.Timeline)
        {
            text.Line($"- **{MarkdownText.Plain(GermanDates.Date(entry.Date))}** {MarkdownText.Plain(entry.Text)}{Note(entry.Reality)}{text.Marks(entry.Evidence)}");
        }
    }

    private static void Transfers(MarkdownText text, Picture picture)
    {
        if (picture.Transfers.IsEmpty)
        {
            return;
        }

        text.Heading(2, "Lieferungen");
        text.Line("| Von | An | Was | Wann | Laut | Belege |\n|---|---|---|---|---|---|");
        foreach (var transfer in picture.Transfers)
        {
            var what = transfer.What.IsEmpty ? transfer.Kind.Label() : string.Join(", ", transfer.What);
            text.Line($"| {Name(picture, transfer.Supplier)} | {Name(picture, transfer.Recipient)} | {MarkdownText.Plain(what)}{Note(transfer.Reality)} | {(transfer.Time is null ? "" : MarkdownText.Plain(GermanDates.Date(transfer.Time)))} | {Names(picture, transfer.According)} |{text.Marks(transfer.Evidence)} |");
        }
    }

    private static void Figures(MarkdownText text, Picture picture)
    {
        if (picture.Figures.IsEmpty)
        {
            return;
        }

        text.Heading(2, "Zahlen");
        foreach (var figure in picture.Figures)
        {
            text.Line($"- **{MarkdownText.Plain(figure.About)}** – {figure.Verdict.Label()}");
            foreach (var value in figure.Values)
            {
                var day = value.AsOf is null ? "" : $" ({MarkdownText.Plain(GermanDates.Date(value.AsOf))})";
                var according = value.According.IsEmpty ? "" : $" laut {Names(picture, value.According)}";
                text.Line($"  - {FigureWords.Of(value, figure.Unit)}{according}{day}{text.Marks(value.Evidence)}");
            }

            foreach (var check in figure.Checks)
            {
                text.Line($"  - {(check.Holds ? "✓" : "✕")} {MarkdownText.Plain(check.Rule)} {(check.Holds ? "geht auf" : "geht nicht auf")}{text.Marks(check.Evidence)}");
            }
        }
    }

    private static void Positions(MarkdownText text, Picture picture)
    {
        if (picture.Positions.IsEmpty)
        {
            return;
        }

        text.Heading(2, "Positionen");
        foreach (var claim in picture.Positions)
        {
            text.Line($"- **{MarkdownText.Plain(claim.Claim)}**{(Headlines.IsContested(claim) ? " *(umstritten)*" : "")}");
            foreach (var held in claim.By)
            {
                var day = held.When is null ? "" : $" ({MarkdownText.Plain(GermanDates.Date(held.When))})";
                text.Line($"  - {held.Stance.Sign()} {Name(picture, held.Actor)} {held.Stance.Label()}{day}{text.Marks(held.Evidence)}");
            }
        }
    }

    private static void Contradictions(MarkdownText text, Picture picture)
    {
        var defects = picture.Documents.Where(document => document.Has<Defect>()).SelectMany(document => document.All<Defect>().Select(defect => (Document: document, Defect: defect))).ToList();
        if (picture.Contradictions.IsEmpty && defects.Count == 0)
        {
            return;
        }

        text.Heading(2, "Widersprüche");
        foreach (var contradiction in picture.Contradictions)
        {
            text.Line($"- **{contradiction.Kind.Label()}: {MarkdownText.Plain(contradiction.About)}** {MarkdownText.Plain(contradiction.Why)}");
            foreach (var side in contradiction.Sides)
            {
                text.Line($"  - {MarkdownText.Plain(side.Value)} ({GermanLabels.Count(side.Origins.Length, "Quelle", "Quellen")}): „{MarkdownText.Plain(side.Evidence[0].Exact)}“{text.Marks(side.Evidence)}");
            }
        }

        foreach (var (document, defect) in defects)
        {
            var evidence = document.Cite(defect.Span, document.ProducerOf<Defect>());
            text.Line($"- Fehler in der Quelle, {defect.Kind.Label()}: „{MarkdownText.Plain(evidence.Exact)}“{text.Marks([evidence])} {MarkdownText.Plain(defect.Why)}");
        }
    }

    private static void Sources(MarkdownText text, Picture picture)
    {
        text.Heading(2, "Quellen");
        for (var at = 0; at < picture.Documents.Length; at++)
        {
            var document = picture.Documents[at];
            var number = (at + 1).ToString(CultureInfo.InvariantCulture);
            text.Line($"{number}. {MarkdownText.Plain(document.Title() ?? document.Metadata.Name)} – {MarkdownText.Plain(document.Metadata.Name)}, {GermanDates.Published(document.PublicationOrMetadata())}");
        }
    }

    private static string Note(Reality reality) => reality == Reality.Actual ? "" : $" *({reality.Label()})*";

    private static string Name(Picture picture, int entity) => entity < 0 ? "ungenannt" : MarkdownText.Plain(picture.Entities[entity].Name);

    private static string Names(Picture picture, ImmutableArray<int> entities) => string.Join(", ", entities.Select(entity => Name(picture, entity)).Distinct());
}
