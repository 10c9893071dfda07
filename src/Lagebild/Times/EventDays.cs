using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>The days that a text has told so far, to be found again by the name of what happened on them.</summary>
/// <param name="text">The text of the document.</param>
internal sealed class EventDays(string text)
{
    /// <summary>How far back the name of an event is looked for, in characters: about a page.</summary>
    private const int Reach = 3000;

    /// <summary>The most passages looked at that name the event; bounds the work on hostile text.</summary>
    private const int MaximumTries = 8;

    /// <summary>The longest half of a sentence looked at, in characters.</summary>
    private const int SentenceReach = 400;

    private readonly List<(int At, DateOnly Day)> _days = [];

    /// <summary>Remembers a day told at a place; places come in text order.</summary>
    public void Add(TextSpan span, DateOnly day) => _days.Add((span.Start, day));

    /// <summary>Returns the day of the event that the last word of an expression names ("am Tag nach dem Gipfel"): the day told last in a sentence that names it.</summary>
    public DateOnly? DayOf(TextSpan expression)
    {
        var noun = text.AsSpan(expression.Start, expression.Length);
        noun = noun[(noun.LastIndexOfAny(' ', '\n', '\u00A0') + 1)..];
        var from = Math.Max(0, expression.Start - Reach);
        for (var (at, tries) = (expression.Start, MaximumTries); (at = from + text.AsSpan(from, at - from).LastIndexOf(noun)) >= from && tries > 0; tries--)
        {
            var (first, last) = (SentenceStart(at), SentenceEnd(at));
            for (var day = _days.Count - 1; day >= 0 && _days[day].At >= first; day--)
            {
                if (_days[day].At < Math.Min(last, expression.Start))
                {
                    return _days[day].Day;
                }
            }
        }

        return null;
    }

    private int SentenceStart(int at)
    {
        for (var tries = SentenceReach; at > 0 && tries > 0 && !IsEnd(at - 1); tries--)
        {
            at--;
        }

        return at;
    }

    private int SentenceEnd(int at)
    {
        for (var tries = SentenceReach; at < text.Length && tries > 0 && !IsEnd(at); tries--)
        {
            at++;
        }

        return at;
    }

    /// <summary>A full stop after digits ends no sentence here: "am 3. Mai".</summary>
    private bool IsEnd(int at) =>
        text[at] is '\n' or '!' or '?' || (text[at] == '.' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) && at > 0 && !char.IsAsciiDigit(text[at - 1]));
}
