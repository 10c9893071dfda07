using System.Collections.Immutable;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Statements;

/// <summary>Finds when and on what occasion something was said, in the words of the frame.</summary>
internal sealed class Occasions(Reading reading)
{
    /// <summary>How far from its start a reported act may name its time, in characters: further back stands the time of the topic.</summary>
    private const int ReportedReach = 70;

    private readonly ImmutableArray<TimeExpression> _times = reading.Document.All<TimeExpression>();

    /// <summary>Returns the statement with time and occasion.</summary>
    public Statement Add(Statement statement, Draft draft)
    {
        var ranges = draft.Frame.Count > 0 ? draft.Frame : draft.Type == StatementType.Reported ? draft.Quote : [];
        if (ranges.Count == 0)
        {
            return statement;
        }

        var near = draft.Cue.Count > 0 ? reading.Tokens[draft.Cue[0].From].Span.Start : statement.Span.Start;
        var (best, distance) = (-1, int.MaxValue);
        TextSpan? occasion = null;
        foreach (var range in ranges)
        {
            var span = reading.Span(range);
            for (var at = FirstTime(span.Start); at < _times.Length && _times[at].Span.Start < span.End; at++)
            {
                var away = Math.Abs(_times[at].Span.Start - near);
                if (_times[at].Type is TimeType.Date or TimeType.Time && away < distance && span.Contains(_times[at].Span) && (draft.Type != StatementType.Reported || away < ReportedReach))
                {
                    (best, distance) = (at, away);
                }
            }

            occasion ??= draft.Type == StatementType.Reported ? null : OccasionIn(range);
        }

        var value = best < 0 ? null : _times[best].Value;
        return statement with { SaidTime = best, Said = value is null || value.Contains('X', StringComparison.Ordinal) || value.Contains('_', StringComparison.Ordinal) ? null : value, Occasion = occasion };
    }

    private int FirstTime(int position)
    {
        var (low, high) = (0, _times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _times[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "auf einer Pressekonferenz", "im ZDF", "am Rande des Gipfels": a preposition and a noun of a channel or meeting.
    private TextSpan? OccasionIn(TokenRange range)
    {
        for (var at = range.From; at + 1 < range.To; at++)
        {
            if (!reading.Is(at, WordClass.Preposition) || reading.PassageOf(at) >= 0 || reading.Is(at, "von") || reading.Is(at, "mit") || reading.Is(at, "gegenüber") || reading.Is(at, "laut"))
            {
                continue;
            }

            var end = NounPhrases.End(reading, at + 1, range.To, attachesAll: true);
            for (var word = at + 1; word < end; word++)
            {
                if (reading.IsCapital(word) && IsChannel(reading[word]))
                {
                    return reading.Span(new(at, end));
                }

                if (reading.Is(word, WordClass.Preposition) || reading.IsMark(word, ','))
                {
                    break;
                }
            }
        }

        return null;
    }

    // "Pressekonferenz", "NATO-Gipfel", "Gipfeltreffen": the last part of a compound counts.
    private static bool IsChannel(ReadOnlySpan<char> form)
    {
        for (var at = 0; at <= form.Length - 3; at = at == 0 ? 3 : at + 1)
        {
            var part = form[at..];
            if ((WordClasses.Of(part) & WordClass.Channel) != 0 || (part[^1] is 's' or 'n' && (WordClasses.Of(part[..^1]) & WordClass.Channel) != 0))
            {
                return true;
            }
        }

        return false;
    }
}
