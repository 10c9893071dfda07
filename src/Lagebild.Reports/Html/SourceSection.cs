using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Defects;
using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Reports.Json;
using Lagebild.Reports.Wording;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Reports.Html;

/// <summary>Every report in full, with highlights that can be switched and notes in the margin that lead back to what cites it.</summary>
internal static class SourceSection
{
    public static HtmlText Write(ReportContext context)
    {
        var utterances = context.Picture.Utterances.SelectMany(utterance => utterance.Variants.Select(variant => (Key: (variant.Document, variant.Statement), utterance)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => (pair.utterance.Id, context.Name(pair.utterance.Speaker, "")));
        HtmlText section = $"""
            <fieldset class="switches"><legend>Hervorheben</legend>
            {Switch("q", "Aussagen", true)}{Switch("n", "Namen", false)}{Switch("t", "Zeiten", false)}{Switch("z", "Zahlen", false)}{Switch("r", "Reparaturen", true)}{Switch("x", "Fehler", true)}
            </fieldset>
            {context.Picture.Documents.Select((_, index) => Report(context, index, utterances))}
            """;
        return section;
    }

    private static HtmlText Switch(string layer, string label, bool isOn)
    {
        HtmlText on = $" checked=\"checked\"";
        HtmlText box = $"<label class=\"switch\"><input type=\"checkbox\" id=\"zeige-{layer}\"{(isOn ? on : HtmlText.Empty)}/> <span class=\"{layer}\">{label}</span></label> ";
        return box;
    }

    private static HtmlText Report(ReportContext context, int index, FrozenDictionary<(int, int), (string Id, string Speaker)> utterances)
    {
        var document = context.Picture.Documents[index];
        var marks = SourceMarks.Of(context, index);
        HtmlText report = $"""
            <article class="report" id="d{index + 1}" aria-labelledby="d{index + 1}-name">
            <header><p class="number" aria-hidden="true">{index + 1}</p><h3 id="d{index + 1}-name"><bdi>{document.Title() ?? document.Metadata.Name}</bdi></h3>
            <p class="soft">{HtmlText.Join(" · ", Facts(context, document))}</p></header>
            {Blocks(document).Select(block => Block(context, index, block, marks, utterances))}
            </article>

            """;
        return report;
    }

    private static IEnumerable<HtmlText> Facts(ReportContext context, Document document)
    {
        var metadata = document.Metadata;
        if (document.Title() is not null)
        {
            yield return $"<bdi>{metadata.Name}</bdi>";
        }

        if (metadata.Publisher is { Length: > 0 } publisher)
        {
            yield return $"<bdi>{publisher}</bdi>";
        }

        if (metadata.Author is { Length: > 0 } author)
        {
            yield return $"<bdi>{author}</bdi>";
        }

        yield return $"{GermanDates.Published(document.PublicationOrMetadata())}";
        foreach (var link in context.Picture.Origins.SelectMany(origin => origin.Links).Where(link => link.Document == document.Id))
        {
            yield return Origin(context, link);
        }
    }

    private static HtmlText Origin(ReportContext context, OriginLink link)
    {
        var share = (int)Math.Round(link.Share * 100);
        var index = link.From is { } from ? context.Citations.IndexOf(from) : -1;
        if (index < 0)
        {
            HtmlText common = $"{link.Relation.Label()} einer Vorlage, die nicht vorliegt ({share} %)";
            return common;
        }

        HtmlText known = $"{link.Relation.Label()} von <a href=\"#d{index + 1}\">Bericht {index + 1}</a> ({share} % gleich)";
        return known;
    }

    private static ImmutableArray<Block> Blocks(Document document) =>
        document.Has<Block>() ? document.All<Block>() : document.Text.Length == 0 ? [] : [new(new(0, document.Text.Length), BlockKind.Paragraph, "")];

    private static HtmlText Block(ReportContext context, int index, Block block, ImmutableArray<TextMark> marks, FrozenDictionary<(int, int), (string Id, string Speaker)> utterances)
    {
        var document = context.Picture.Documents[index];
        var notes = Notes(context, index, document, block.Span, utterances).ToList();
        HtmlText list = $"<ul class=\"notes\" aria-label=\"Randnotizen\">{notes}</ul>";
        HtmlText row = $"<div class=\"block {block.Kind.Lower()}\"><p dir=\"auto\">{MarkedText.Write(document.Text, block.Span, marks)}</p>{(notes.Count > 0 ? list : HtmlText.Empty)}</div>\n";
        return row;
    }

    private static IEnumerable<HtmlText> Notes(ReportContext context, int index, Document document, TextSpan block, FrozenDictionary<(int, int), (string Id, string Speaker)> utterances)
    {
        if (document.Has<Statement>())
        {
            var statements = document.All<Statement>();
            for (var at = 0; at < statements.Length; at++)
            {
                if (block.Contains(new TextSpan(statements[at].Quote[0].Start, statements[at].Quote[0].Start)) && utterances.TryGetValue((index, at), out var utterance))
                {
                    yield return $"<li class=\"q\"><a href=\"#{utterance.Id}\"><bdi>{utterance.Speaker}</bdi> {statements[at].Type.Label()}</a></li>";
                }
            }
        }

        foreach (var repair in In<Repair>(document, block))
        {
            yield return $"<li class=\"r\" title=\"{repair.Reason}\">{repair.Kind.Label()}: erhalten „<bdi>{repair.Received}</bdi>“</li>";
        }

        foreach (var defect in In<Defect>(document, block))
        {
            yield return $"<li class=\"x\">{defect.Kind.Label()}: {defect.Why}</li>";
        }

        var citations = context.Citations.In(index).Where(pair => block.Contains(pair.Key)).SelectMany(pair => pair.Value)
            .Where(citation => !citation.Label.StartsWith("Aussage", StringComparison.Ordinal)).Distinct().Select(Back).ToList();
        if (citations.Count > 0)
        {
            yield return $"<li>↑ {HtmlText.Join(" · ", citations)}</li>";
        }
    }

    private static HtmlText Back(Citation citation)
    {
        HtmlText link = $"<a class=\"back\" href=\"#{citation.Anchor}\">{citation.Label}</a>";
        return link;
    }

    private static IEnumerable<T> In<T>(Document document, TextSpan block)
        where T : IAnnotation => document.Has<T>() ? document.All<T>().Where(item => block.Contains(new TextSpan(item.Span.Start, item.Span.Start))) : [];
}
