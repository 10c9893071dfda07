using System.Collections.Immutable;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Statements;

/// <summary>Finds when and on what occasion something was said, in the words of the frame.</summary>
internal sealed class Occasions(Reading reading)
{
    /// <summary>How far from its start a reported act may name its time, in characters: further back stands the time of the topic.</summary>
    private const int ReportedReach = 70;

    /// <summary>How many characters the value of a day has ("2024-11-13").</summary>
    private const int DayLength = 10;

    private readonly ImmutableArray<TimeExpression> _times = reading.Document.All<TimeExpression>();

    /// <summary>Returns the statement with time and occasion; the channel says whether it was spoken or written.</summary>
    public Statement Add(Statement statement, Draft draft)
    {
        var ranges = draft.Frame.Count > 0 ? draft.Frame : draft.Type == StatementType.Reported ? draft.Quote : [];
        if (ranges.Count == 0)
        {
            return statement;
        }

        var near = draft.Cue.Count > 0 ? reading.Tokens[draft.Cue[0].From].Span.Start : statement.Span.Start;
        var (best, distance) = (-1, int.MaxValue);
        (TextSpan Span, StatementMedium Medium)? occasion = null;
        foreach (var frame in ranges)
        {
            var range = draft.Type == StatementType.Reported ? frame : OwnClause(frame, draft);
            if (range.IsEmpty)
            {
                continue;
            }

            var span = reading.Span(range);
            for (var at = FirstTime(span.Start); at < _times.Length && _times[at].Span.Start < span.End; at++)
            {
                var away = Math.Abs(_times[at].Span.Start - near);
                if (_times[at].Type is TimeType.Date or TimeType.Time && away < distance && span.Contains(_times[at].Span) && (draft.Type != StatementType.Reported || IsOfAct(draft, frame, at, away)))
                {
                    (best, distance) = (at, away);
                }
            }

            occasion ??= draft.Type == StatementType.Reported ? null : OccasionIn(range);
        }

        var value = best < 0 ? null : _times[best].Value;
        return statement with
        {
            SaidTime = best,
            Said = value is null || value.Contains('X', StringComparison.Ordinal) || value.Contains('_', StringComparison.Ordinal) ? null : value,
            Occasion = occasion?.Span,
            Medium = occasion is { Medium: not StatementMedium.None } known && (statement.Medium & StatementMedium.Thought) == 0 ? known.Medium : statement.Medium,
        };
    }

    // "Am Montag warnte er vor einem Streik im Herbst": a day, and not behind a preposition and the noun of the topic.
    private bool IsOfAct(Draft draft, TokenRange act, int time, int away)
    {
        if (away >= ReportedReach || _times[time].Value.Length < DayLength || !char.IsAsciiDigit(_times[time].Value[DayLength - 1]))
        {
            return false;
        }

        for (var at = act.From; draft.Topic >= 0 && at < act.To && reading.Tokens[at].Span.Start < _times[time].Span.Start; at++)
        {
            if (at == draft.Topic)
            {
                return false;
            }
        }

        return true;
    }

    // Behind the cue the frame may go on with other clauses ("sagte Berg, nachdem 2019 …"): those are not when it was said.
    private TokenRange OwnClause(TokenRange frame, Draft draft)
    {
        if (draft.Cue.Count == 0 || draft.Cue[^1].To <= frame.From || draft.Cue[^1].To >= frame.To)
        {
            return frame;
        }

        for (var at = draft.Cue[^1].To; at < frame.To; at++)
        {
            if (reading.IsMark(at, ',') && at + 1 < frame.To && reading.Is(at + 1, WordClass.Subordinator | WordClass.That | WordClass.Relative | WordClass.UmZu) && !draft.Speaker.Holds(at))
            {
                return new(frame.From, at);
            }
        }

        return frame;
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
    private (TextSpan Span, StatementMedium Medium)? OccasionIn(TokenRange range)
    {
        for (var at = range.From; at + 1 < range.To; at++)
        {
            if (!reading.Is(at, WordClass.Preposition) || reading.PassageOf(at) >= 0 || reading.Is(at, WordClass.NoOccasion) || (reading.Is(at + 1, WordClass.Relative) && at > 0 && reading.IsMark(at - 1, ',')))
            {
                continue;
            }

            var end = NounPhrases.End(reading, at + 1, range.To, attachesAll: true);
            for (var word = at + 1; word < end && !reading.Is(word, WordClass.Preposition) && !reading.IsMark(word, ','); word++)
            {
                if (reading.IsCapital(word) && OccasionNouns.TryFind(reading[word], out var medium))
                {
                    return (reading.Span(new(at, end)), medium);
                }
            }
        }

        return null;
    }
}
