using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Times;

namespace Lagebild.Dating;

/// <summary>What a document without a date gives away about its day: public events, terms of office, weekdays.</summary>
internal static class DatingClues
{
    /// <summary>Returns the day where a public event fixes it by its weekday, and the days that all clues together allow.</summary>
    public static (DateOnly? Fixed, DayRange Range) Read(Document document)
    {
        var publication = document.All<Publication>()[0];
        var range = OfficeTerms.RangeOf(document).And(new(publication.Earliest, publication.Latest));
        DateOnly? @fixed = null;
        foreach (var sentence in document.All<Sentence>().Where(sentence => sentence.IsReport))
        {
            foreach (var known in PublicCalendar.NamedIn(document, sentence))
            {
                if (WeekdaysIn(document, sentence).Any(day => known.From.DayOfWeek == day) && (@fixed is null || @fixed < known.From))
                {
                    @fixed = known.From; // the latest: a report tells what happened on its own day after what led to it
                }

                range = range.And(IsAhead(document, sentence) ? new(null, known.From) : new(known.From, null));
            }
        }

        return (@fixed, range);
    }

    /// <summary>Returns the day near another document's day on which the weekdays that this document names would be today or yesterday; the other's day where none fits better.</summary>
    public static DateOnly DayNear(Document document, DateOnly anchor)
    {
        var weekdays = document.All<Sentence>().SelectMany(sentence => WeekdaysIn(document, sentence)).ToHashSet();
        return new[] { 0, 1, -1, 2, -2 }
            .Select(anchor.AddDays)
            .OrderByDescending(day => weekdays.Contains(day.DayOfWeek) ? 2 : weekdays.Contains(day.AddDays(-1).DayOfWeek) ? 1 : 0)
            .First();
    }

    /// <summary>Yields the weekdays that a sentence names without a date.</summary>
    private static IEnumerable<DayOfWeek> WeekdaysIn(Document document, Sentence sentence) =>
        from time in document.All<TimeExpression>()
        where sentence.Span.Contains(time.Span) && time.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && time.Value.Length > 9
        let number = time.Value[9] - '0'
        where number is >= 1 and <= 7
        select (DayOfWeek)(number % 7);

    /// <summary>Says whether a sentence looks ahead: its main verb in the future, or after "sollen" or "wollen".</summary>
    private static bool IsAhead(Document document, Sentence sentence) =>
        document.All<Clause>().Any(clause => sentence.Span.Contains(clause.Span) && clause.Kind == ClauseKind.Main && (clause.Tense == ClauseTense.Future || clause.Modal is "sollen" or "wollen"));
}
