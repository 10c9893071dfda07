using System.Globalization;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Finds when a document was published from its metadata, or from what its own text says.</summary>
internal static class PublicationFinder
{
    /// <summary>A line of at most this many words that holds a full date is a dateline or a time stamp.</summary>
    private const int DatelineWords = 24;

    /// <summary>In running text a dateline's date stands among the first words.</summary>
    private const int DatelineReach = 8;

    /// <summary>Returns the publication that the metadata gives, or null.</summary>
    public static Publication? FromMetadata(DocumentMetadata metadata) => metadata.Published is not { } day ? null
        : new(default, day, day, metadata.PublishedBasis == PublicationBasis.Unknown ? PublicationBasis.Metadata : metadata.PublishedBasis, metadata.PublishedBasis switch
        {
            PublicationBasis.Given => "The user gave the day.",
            PublicationBasis.Documents => "Other documents of the set date it.",
            _ => "The source's metadata gives the day.",
        });

    /// <summary>Collects what the text says about its own date.</summary>
    public sealed class Evidence
    {
        private Publication? _exact;
        private Publication? _beside;
        private DateOnly? _earliest;
        private TextSpan _earliestSpan;

        /// <summary>Gets a value indicating whether nothing more can be learnt.</summary>
        public bool IsExact => _exact is not null;

        /// <summary>Takes one reading into account.</summary>
        /// <param name="reading">The reading, in text order.</param>
        /// <param name="wordsInLine">The number of words of its line or paragraph.</param>
        /// <param name="isDateline">Whether it stands apart in one of the first lines, as the date of a report does.</param>
        /// <param name="tense">The tense around it.</param>
        public void Add(in TimeReading reading, int wordsInLine, bool isDateline, TimeTense tense)
        {
            if (!reading.Has(TimeSlot.Year) || reading.Rule.Kind != "calendar" || reading.Has(TimeSlot.Year2))
            {
                return;
            }

            if (!reading.Has(TimeSlot.Day) || !reading.Has(TimeSlot.Month))
            {
                Bound(reading, tense);
                return;
            }

            if (CalendarValues.Day(reading[TimeSlot.Year], reading[TimeSlot.Month], reading[TimeSlot.Day]) is null)
            {
                return;
            }

            var day = new DateOnly(reading[TimeSlot.Year], reading[TimeSlot.Month], reading[TimeSlot.Day]);
            if (reading.Has(TimeSlot.Days))
            {
                day = CalendarValues.AddDays(day, -reading[TimeSlot.Days]);
                _exact ??= Found(reading.Span, day, day, "The text itself says which day it calls today.");
            }
            else if (isDateline && (reading.FirstWord <= DatelineReach || (wordsInLine <= DatelineWords && tense == TimeTense.Open)))
            {
                _exact ??= Found(reading.Span, day, day, "The dateline gives the day.");
            }
            else if (reading.Has(TimeSlot.Weekday) && tense != TimeTense.Future && (_beside is null || _beside.Earliest < day))
            {
                _beside = Found(reading.Span, day, CalendarValues.AddDays(day, 1), "The text gives the date of a weekday; agencies write so on the same day or the day after.");
            }
            else
            {
                Bound(day, reading.Span, tense);
            }
        }

        /// <summary>Returns the publication as far as the text tells it.</summary>
        public Publication Conclude() => _exact ?? _beside ?? new(default, _earliest, null, PublicationBasis.Unknown, _earliest is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"The text tells of {CalendarValues.Day(day)} as past (at {_earliestSpan.Start}); nothing says how much later it was written.")
            : "Neither the metadata nor the text gives a date.");

        private static Publication Found(TextSpan span, DateOnly earliest, DateOnly latest, string reason) => new(span, earliest, latest, PublicationBasis.Text, reason);

        private void Bound(in TimeReading reading, TimeTense tense)
        {
            var month = reading.Has(TimeSlot.Month) ? reading[TimeSlot.Month] : 1;
            Bound(new(reading[TimeSlot.Year], month, 1), reading.Span, tense);
        }

        private void Bound(DateOnly day, TextSpan span, TimeTense tense)
        {
            if (tense == TimeTense.Past && (_earliest is null || day > _earliest))
            {
                (_earliest, _earliestSpan) = (day, span);
            }
        }
    }
}
