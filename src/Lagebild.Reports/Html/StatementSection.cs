using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Reports.Wording;
using Lagebild.Statements;

namespace Lagebild.Reports.Html;

/// <summary>Who said what: by speaker, with the wordings of one utterance beside one another.</summary>
internal static class StatementSection
{
    /// <summary>The share of a wording, in characters, that the original must have for the differences to be marked: below it nearly everything would be.</summary>
    private const double LeastShared = 0.3;

    public static HtmlText Write(ReportContext context)
    {
        var speakers = context.Picture.Utterances.GroupBy(utterance => utterance.Speaker)
            .OrderBy(group => group.Key < 0).ThenByDescending(group => group.Count()).ThenBy(group => group.Key);
        HtmlText section = $"{speakers.Select(group => Speaker(context, group.Key, [.. group]))}";
        return section;
    }

    private static HtmlText Speaker(ReportContext context, int speaker, List<Utterance> utterances)
    {
        var role = speaker < 0 ? null : context.Picture.Entities[speaker].Role;
        HtmlText roleText = $" <span class=\"role\"><bdi>{role}</bdi></span>";
        HtmlText section = $"""
            <section class="speaker">
            <h3><bdi>{context.Name(speaker, "Ohne genannten Sprecher")}</bdi>{(role is null ? HtmlText.Empty : roleText)}</h3>
            <div>{utterances.Select(utterance => Utterance(context, utterance))}</div>
            </section>

            """;
        return section;
    }

    private static HtmlText Utterance(ReportContext context, Utterance utterance)
    {
        var shown = utterance.Variants.Where(variant => !IsInside(variant, utterance.Variants)).ToImmutableArray();
        var original = shown[Original(utterance, shown)];
        var wordings = shown.Select(variant => (Variant: variant, Wording: Wording.Of(context.Picture, variant), IsOriginal: variant == original))
            .OrderByDescending(pair => pair.IsOriginal).ThenByDescending(pair => pair.Wording.IsDirect).ToImmutableArray();
        var variants = wordings.Select(pair => Variant(context, utterance, pair.Variant, pair.Wording, pair.IsOriginal ? null : wordings[0].Wording.Text, shown.Length > 1 && pair.IsOriginal));
        HtmlText why = $"<p class=\"why\">{GermanLabels.Count(wordings.Length, "Wortlaut", "Wortlaute")} · {utterance.Why}</p>";
        HtmlText article = $"""
            <article class="utterance" id="{utterance.Id}">
            <p class="said">{(utterance.Said is null ? "" : GermanDates.Date(utterance.Said))}</p>
            <div class="variants n{Math.Min(wordings.Length, 3)}">{variants}</div>
            {(wordings.Length > 1 ? why : HtmlText.Empty)}
            </article>

            """;
        return article;
    }

    /// <summary>Says whether a wording is part of a longer one in the same report, as a partial quote in an indirect sentence is.</summary>
    private static bool IsInside(UtteranceVariant variant, ImmutableArray<UtteranceVariant> all) =>
        all.Any(other => other != variant && other.Document == variant.Document
            && other.Evidence[0].Text is var span && span.Contains(variant.Evidence[0].Text)
            && (span != variant.Evidence[0].Text || other.Statement < variant.Statement));

    /// <summary>Returns the place of the original among the wordings shown; that of its report where it is part of a longer one.</summary>
    private static int Original(Utterance utterance, ImmutableArray<UtteranceVariant> shown)
    {
        var original = utterance.Variants[Math.Clamp(utterance.Original, 0, utterance.Variants.Length - 1)];
        var at = shown.IndexOf(original);
        return Math.Max(0, at >= 0 ? at : shown.Select((variant, index) => (variant.Document, index)).FirstOrDefault(pair => pair.Document == original.Document).index);
    }

    private static HtmlText Variant(ReportContext context, Utterance utterance, UtteranceVariant variant, Wording wording, string? original, bool isOriginal)
    {
        HtmlText figure = $"""
            <figure class="variant{(isOriginal ? " original" : "")}">
            <blockquote class="{(wording.IsDirect ? "direct" : "indirect")}"><p dir="auto">{Words(wording, original)}{context.Citations.Marks([variant.Evidence[0]], utterance.Id, $"Aussage {context.Name(utterance.Speaker)}")}</p></blockquote>
            <figcaption>{(isOriginal ? "vermutlich der ursprüngliche Wortlaut · " : "")}{wording.Type}{wording.Occasion}{Rule(wording.Rule)}</figcaption>
            </figure>
            """;
        return figure;
    }

    private static HtmlText Words(Wording wording, string? original)
    {
        var (open, close) = wording.IsDirect ? ("„", "“") : ("", "");
        if (original is null)
        {
            HtmlText plain = $"{open}{wording.Text}{close}";
            return plain;
        }

        var runs = WordDifference.Of(wording.Text, original);
        var compared = runs.Sum(run => run.IsShared ? run.Words.Length : 0) < wording.Text.Length * LeastShared ? [(wording.Text, true)] : runs;
        HtmlText marked = $"{open}{HtmlText.Join(" ", compared.Select(Run))}{close}";
        return marked;
    }

    private static HtmlText Run((string Words, bool IsShared) run)
    {
        HtmlText shared = $"{run.Words}";
        HtmlText different = $"<mark>{run.Words}</mark>";
        return run.IsShared ? shared : different;
    }

    private static HtmlText Rule(string? rule)
    {
        HtmlText details = $" <details class=\"rule\"><summary>Regel</summary> <code>{rule}</code></details>";
        return string.IsNullOrEmpty(rule) ? HtmlText.Empty : details;
    }

    /// <summary>One report's wording, ready to be shown.</summary>
    private sealed record Wording(string Text, bool IsDirect, string Type, string Occasion, string? Rule)
    {
        /// <summary>The marks that may stand around a quote; the page sets its own.</summary>
        private const string Marks = "„“”\"‚‘’»«›‹' \n";

        public static Wording Of(Picture picture, UtteranceVariant variant)
        {
            var document = picture.Documents[variant.Document];
            if (!document.Has<Statement>() || variant.Statement < 0 || variant.Statement >= document.All<Statement>().Length)
            {
                return new(variant.Evidence[0].Exact, false, "", "", null);
            }

            var statement = document.All<Statement>()[variant.Statement];
            var text = string.Join(" … ", statement.Quote.Select(span => Bare(document, span, statement.Type)));
            return new(text, statement.Type == StatementType.Direct, statement.Type.Label(), Circumstances(document, statement), statement.Rule);
        }

        private static string Bare(Document document, Text.TextSpan span, StatementType type)
        {
            var text = document[span].ToString();
            return type == StatementType.Direct ? text.Trim(Marks.ToCharArray()) : text;
        }

        private static string Circumstances(Document document, Statement statement)
        {
            var addressee = statement.Addressee.IsEmpty ? "" : $" · zu {document[statement.Addressee[0]]}";
            var occasion = statement.Occasion is { } span ? $" · {document[span]}" : "";
            return addressee + occasion;
        }
    }
}
