using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>When it happened: the times of a clause that date an act.</content>
internal sealed partial class FrameMatcher
{
    /// <summary>Which times of a clause tell when: all, all but those of what is planned ("für Freitag"), or only those.</summary>
    private enum TimeUse
    {
        Any,
        Doing,
        Planning,
    }

    private int TimeIn(int clause, Clause own, TimeUse use)
    {
        var best = -1;
        for (var at = own.FirstToken; at < Math.Min(own.EndToken, own.FirstToken + 400); at++)
        {
            var time = _layout.TimeOf[at];
            if (time >= 0 && !_layout.Times[time].Value.EndsWith("_REF", StringComparison.Ordinal) && _layout.ClauseOf[at] == clause && !IsInAttribute(at) && Serves(at, use) && _layout.Times[time].Type is Times.TimeType.Date or Times.TimeType.Time)
            {
                best = best < 0 ? time : best;
            }
        }

        return best < 0 && SharedField.Of(_layout, clause) is >= 0 and var before ? TimeInField(before, use) : best;
    }

    // "Am Montag durchsuchte die Polizei Wohnungen und nahm zwei Männer fest": one day for both.
    private int TimeInField(int clause, TimeUse use)
    {
        var own = _layout.Clauses[clause];
        for (var at = own.FirstToken; at < Math.Min(own.Finite, own.FirstToken + 40); at++)
        {
            if (_layout.TimeOf[at] is >= 0 and var time && _layout.ClauseOf[at] == clause && !IsInAttribute(at) && Serves(at, use) && _layout.Times[time].Type is Times.TimeType.Date or Times.TimeType.Time)
            {
                return time;
            }
        }

        return -1;
    }

    // "rief für Freitag zum Streik auf": the day is the strike's. "bis heute nicht erfolgt", "seit Montag" do not date an act.
    private bool Serves(int time, TimeUse use)
    {
        var before = time > 0 && _layout.Tokens[time - 1].Upos == Upos.ADP ? _layout.Tokens[time - 1].Lemma : "";
        return FrameData.IsOpenEnd(before) ? false : use == TimeUse.Any || FrameData.IsAhead(before) == (use == TimeUse.Planning);
    }

    // "die für Samstag angemeldete Kundgebung": the day of the attribute is not that of the clause.
    private bool IsInAttribute(int time)
    {
        var first = time;
        while (first > 0 && _layout.TimeOf[first - 1] == _layout.TimeOf[time])
        {
            first--;
        }

        return first >= 2 && ((_layout.Tokens[first - 1].Upos == Upos.ADP && _layout.Tokens[first - 2].Upos == Upos.DET)
            || (_layout.Tokens[first - 1].Upos == Upos.DET && FrameWordSets.GenitiveOpeners.HasSmall(_layout[first - 1]) && _layout.Tokens[first - 2].Upos == Upos.NOUN && _layout.TimeOf[first - 2] < 0)); // "in der Musik des 20. Jahrhunderts"
    }
}
