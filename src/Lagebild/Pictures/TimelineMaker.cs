using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>Puts what the reports tell of a day, month or year on one line of time.</summary>
/// <remarks>Every resolved date in a report's sentence gives an entry; entries of one date that mean the same are one, with the evidence of all.</remarks>
internal static class TimelineMaker
{
    /// <summary>The share of meaning from which two sentences with the same date tell the same.</summary>
    private const double SameEntry = 0.45;

    /// <summary>The longest text of an entry, in characters; longer sentences are cut at a word.</summary>
    private const int MaximumLength = 240;

    private sealed record Told(int Document, string Date, TextSpan Sentence, TextSpan Time, Reality Reality, ConceptBag Concepts);

    public static ImmutableArray<TimelineEntry> Make(DocumentSet set)
    {
        var told = Enumerable.Range(0, set.Documents.Length).SelectMany(at => Collect(set, at)).ToList();
        var weights = new ConceptWeights(told.Select(one => one.Concepts));
        var groups = new List<List<Told>>();
        foreach (var one in told)
        {
            var home = groups.FirstOrDefault(group => group.Exists(other => other.Date == one.Date && weights.Overlap(one.Concepts, other.Concepts) >= SameEntry));
            if (home is null)
            {
                groups.Add([one]);
            }
            else
            {
                home.Add(one);
            }
        }

        return [.. groups
            .Select(group => Make(set, group, weights))
            .OrderBy(entry => entry.Date, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Origins.Length)
            .ThenBy(entry => entry.Evidence[0].Document).ThenBy(entry => entry.Evidence[0].Text)];
    }

    private static IEnumerable<Told> Collect(DocumentSet set, int at)
    {
        var document = set.Documents[at];
        var events = document.AllIfMade<Event>();
        foreach (var (number, time) in document.All<TimeExpression>().Index())
        {
            if (time.Type is not (TimeType.Date or TimeType.Time) || set.TimeValue(at, number) is not { } value || Calendar(value) is not { } date)
            {
                continue;
            }

            var sentence = set.FullSentenceAt(at, time.Span.Start);
            if (sentence.IsReport && HasFiniteVerb(document, sentence))
            {
                yield return new(at, date, sentence.Span, time.Span, RealityAt(events, number, sentence.Span), set.Concepts(at, sentence.Span));
            }
        }
    }

    /// <summary>Says whether a sentence tells anything: datelines and bylines have no verb.</summary>
    private static bool HasFiniteVerb(Document document, Sentence sentence)
    {
        foreach (var token in document.All<Token>().AsSpan()[sentence.FirstToken..sentence.EndToken])
        {
            if (token.Morphology.VerbForm == VerbForm.Fin)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns how real the events of a sentence are that happen at a time; actual where none says otherwise.</summary>
    private static Reality RealityAt(ImmutableArray<Event> events, int time, TextSpan sentence) =>
        events.Where(act => act.Time == time && sentence.Contains(act.Span)).Select(act => act.Reality).DefaultIfEmpty(Reality.Actual).Min();

    /// <summary>Returns the day, month or year of an ISO value, or null for weeks, seasons and what is open.</summary>
    private static string? Calendar(string value)
    {
        var day = value.Length > 10 && value[10] == 'T' ? value[..10] : value;
        return day.Length is 4 or 7 or 10 && day.All(character => char.IsAsciiDigit(character) || character == '-') ? day : null;
    }

    private static TimelineEntry Make(DocumentSet set, List<Told> group, ConceptWeights weights)
    {
        var best = group
            .OrderBy(one => one.Sentence.Length > MaximumLength)
            .ThenByDescending(one => Math.Round(group.Sum(other => weights.Dice(one.Concepts, other.Concepts)), 6))
            .ThenBy(one => one.Document).ThenBy(one => one.Sentence)
            .First();
        return new(
            best.Date,
            Shorten(set.Text(best.Document, best.Sentence)),
            group.Min(one => one.Reality),
            set.OriginsOf(group.Select(one => one.Document)),
            [.. group.SelectMany(one => new[] { set.Cite<Sentence>(one.Document, one.Sentence), set.Cite<TimeExpression>(one.Document, one.Time) }).Distinct()]);
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaximumLength ? line : string.Concat(line.AsSpan(0, line.LastIndexOf(' ', MaximumLength)), " …");
    }
}
