using System.Collections.Immutable;
using Lagebild.Events;
using Lagebild.Positions;
using Lagebild.Statements;

namespace Lagebild.Pictures;

/// <summary>Writes the summary: what was said first of all, the flows, who holds what, the figures, what does not fit. Every sentence is filled from evidence.</summary>
internal static class SummaryWriter
{
    /// <summary>The longest quotation in the summary, in characters.</summary>
    private const int QuoteLength = 280;

    public static ImmutableArray<SummarySentence> Write(Picture picture) =>
        [.. Lead(picture).Take(1)
            .Concat(Flows(picture).Take(4))
            .Concat(Positions(picture).Take(2))
            .Concat(Figures(picture).Take(1))
            .Concat(Contradictions(picture).Take(2))
            .Take(10)];

    /// <summary>Yields the utterances that most origins render, those with a day first.</summary>
    private static IEnumerable<SummarySentence> Lead(Picture picture) =>
        from utterance in picture.Utterances
        where utterance.Speaker >= 0
        let variant = utterance.Variants[utterance.Original]
        let document = picture.Documents[variant.Document]
        let statement = document.All<Statement>()[variant.Statement]
        where statement.Type == StatementType.Direct && statement.Span.Length is > 40 && statement.Quote.Length == 1
        let day = statement.Said is { Length: 10 } said ? GermanWords.Day(said) + " " : ""
        let origins = picture.OriginsOf(utterance.Variants.Select(one => one.Document)).Length
        orderby origins descending, day.Length descending, variant.Document, statement.Span
        select new SummarySentence(
            $"{Named(picture, utterance.Speaker)} sagte {day}: „{GermanWords.Quoted(document[statement.Quote[0]], QuoteLength)}“".Replace(" :", ":", StringComparison.Ordinal),
            origins > 1 ? SummaryStatus.Certain : SummaryStatus.Unknown,
            variant.Evidence);

    private static IEnumerable<SummarySentence> Flows(Picture picture)
    {
        foreach (var pair in picture.Transfers
            .Where(transfer => transfer.Reality is Reality.Actual or Reality.Planned)
            .GroupBy(transfer => (transfer.Supplier, transfer.Recipient))
            .OrderByDescending(pair => pair.SelectMany(transfer => transfer.Origins).Distinct(StringComparer.Ordinal).Count()))
        {
            var contested = picture.Contradictions.Any(contradiction => contradiction.Kind == ContradictionKind.Polarity && contradiction.Sides.Any(side => side.Evidence.Any(evidence => pair.Any(transfer => transfer.Evidence.Any(own => own.Document == evidence.Document && own.Text.Overlaps(evidence.Text))))));
            var origins = pair.SelectMany(transfer => transfer.Origins).Distinct(StringComparer.Ordinal).Count();
            yield return new(
                FlowWords.Tell(picture, [.. pair]),
                contested ? SummaryStatus.Contested : origins > 1 ? SummaryStatus.Certain : SummaryStatus.Unknown,
                [.. pair.SelectMany(transfer => transfer.Evidence)]);
        }
    }

    private static IEnumerable<SummarySentence> Positions(Picture picture) =>
        from claim in picture.Positions
        where claim.By.Select(position => position.Actor).Distinct().Count() > 1
        let words = string.Join("; ", claim.By
            .Where(position => !IsWeaker(claim, position))
            .GroupBy(position => position.Stance)
            .OrderBy(same => same.Key)
            .Select(same => GermanWords.Stance(same.Key, [.. same.Select(position => picture.Entities[position.Actor]).Distinct()])))
        select new SummarySentence(
            $"„{GermanWords.Quoted(claim.Claim, 140)}“: {GermanWords.Opening(words)}.",
            claim.By.Any(position => position.Stance is Stance.Denies or Stance.Doubts) ? SummaryStatus.Contested : claim.By.Any(position => position.Stance is Stance.Silent or Stance.RefusesComment) ? SummaryStatus.Unknown : SummaryStatus.Certain,
            [.. claim.By.SelectMany(position => position.Evidence)]);

    // Who confirms also says so, who refuses an answer is also silent: the summary tells the stronger.
    private static bool IsWeaker(ContestedClaim claim, HeldPosition position) =>
        position.Stance is Stance.Asserts or Stance.Silent
        && claim.By.Any(other => other.Actor == position.Actor && other.Stance == (position.Stance == Stance.Asserts ? Stance.Confirms : Stance.RefusesComment));

    private static IEnumerable<SummarySentence> Figures(Picture picture) =>
        from figure in picture.Figures
        where figure.Values.Length > 1 && figure.Values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count() > 1
        let values = figure.Values.Select(value => FigureWords.Of(value, figure.Unit) + Source(picture, value))
        select new SummarySentence(
            $"Zur Zahl „{figure.About}“ nennen die Berichte {GermanWords.List(values.Distinct(StringComparer.Ordinal))}.",
            figure.Verdict == FigureVerdict.Conflict ? SummaryStatus.Contested : SummaryStatus.Certain,
            [.. figure.Values.SelectMany(value => value.Evidence)]);

    private static string Source(Picture picture, FigureValue value)
    {
        var who = GermanWords.List(value.According.Select(entity => picture.Entities[entity]).Select(GermanNames.Nominative));
        var when = value.AsOf is { Length: 10 } day ? GermanWords.ShortDay(day) : "";
        var inside = string.Join(", ", new[] { who, when }.Where(part => part.Length > 0));
        return inside.Length == 0 ? "" : $" ({inside})";
    }

    private static IEnumerable<SummarySentence> Contradictions(Picture picture) =>
        from contradiction in picture.Contradictions
        where contradiction.Kind is ContradictionKind.Date or ContradictionKind.Actor && contradiction.Sides.Length > 1
        select new SummarySentence(
            $"Nicht zu den übrigen Berichten passt „{contradiction.Sides[^1].Evidence[0].Exact}“. {contradiction.Why}",
            SummaryStatus.Contested,
            [.. contradiction.Sides.SelectMany(side => side.Evidence)]);

    private static string Named(Picture picture, int entity)
    {
        var speaker = picture.Entities[entity];
        return speaker.Role is { } role && !speaker.Name.Contains(role, StringComparison.Ordinal) ? $"{role} {speaker.Name}" : speaker.Name;
    }
}
