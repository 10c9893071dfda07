namespace Lagebild.Statements;

/// <content>Verbs in two parts: auxiliaries and modals, separated prefixes, and the words that make a verb a cue.</content>
internal static partial class CueSites
{
    private static CueSite? BracketSite(Reading reading, TokenRange unit, int at, CueForm form)
    {
        var prefix = -1;
        if (!form.IsJoined && form.Verb.Prefix.Length > 0)
        {
            return null; // "ließ das Haus räumen" is no form of "einräumen".
        }

        if (!form.Verb.Words.IsEmpty && (prefix = FindWord(reading, unit, at, form.Verb)) < 0)
        {
            return null;
        }

        if (at + 1 < unit.To && IsAuxiliary(reading, at + 1, form.Kind) && reading.IsFinite(at + 1))
        {
            return new() { Verb = form.Verb, Finite = at + 1, Main = at, Prefix = prefix, IsVerbLast = true, IsPassive = IsWerden(reading, at + 1) && (form.Kind & CueFormKind.Participle) != 0 };
        }

        // "soll … gesagt haben": the modal verb is the finite one.
        var isPerfect = (form.Kind & CueFormKind.Participle) != 0 && at + 1 < unit.To && reading.Is(at + 1, WordClass.Perfect) && EndsClause(reading, unit, at + 1);
        for (var left = at - 1; left >= Math.Max(unit.From, at - Reach); left--)
        {
            if (reading.PassageOf(left) >= 0)
            {
                continue;
            }

            if (isPerfect && reading.Is(left, WordClass.Modal) && reading.IsFinite(left))
            {
                return new() { Verb = form.Verb, Finite = left, Main = at, Prefix = prefix };
            }

            if (reading.IsStop(left) || reading.IsMark(left, ';') || (reading.IsMark(left, ':') && left < at - 1))
            {
                break;
            }

            if (IsAuxiliary(reading, left, form.Kind) && reading.IsFinite(left))
            {
                if (reading.Is(left, WordClass.Being) && !form.Verb.Takes(CueFrames.WithSein) && !(at + 1 < unit.To && reading.Is(at + 1, WordClass.Been)))
                {
                    return null; // "waren zur Wahl aufgerufen": a state, no act.
                }

                var isPassive = (form.Kind & CueFormKind.Participle) != 0 && (IsWerden(reading, left) || (at + 1 < unit.To && reading.Is(at + 1, WordClass.Been)));
                return new() { Verb = form.Verb, Finite = left, Main = at, Prefix = prefix, IsPassive = isPassive };
            }
        }

        return null;
    }

    private static bool IsAuxiliary(Reading reading, int token, CueFormKind kind) =>
        ((kind & CueFormKind.Participle) != 0 && reading.Is(token, WordClass.Having | WordClass.Becoming | WordClass.Being))
        || ((kind & CueFormKind.Infinitive) != 0 && reading.Is(token, WordClass.Modal));

    private static bool IsWerden(Reading reading, int token) => reading.Is(token, WordClass.Becoming);

    private static int FindPrefix(Reading reading, TokenRange unit, int at, string prefix)
    {
        for (var right = at + 1; right < Math.Min(unit.To, at + Reach); right++)
        {
            if (reading.PassageOf(right) >= 0)
            {
                continue;
            }

            if (reading.IsStop(right) || reading.IsMark(right, ':') || reading.IsMark(right, ';'))
            {
                return -1;
            }

            if (reading.Is(right, prefix) && EndsClause(reading, unit, right) && !reading.IsCapital(right))
            {
                return right;
            }
        }

        return -1;
    }

    private static int FindWord(Reading reading, TokenRange unit, int at, CueVerb verb)
    {
        // Around the verb, within its stretch between commas.
        var commas = 0;
        for (var right = at + 1; right < Math.Min(unit.To, at + 25); right++)
        {
            commas += reading.IsMark(right, ',') ? 1 : 0;
            if ((IsBoundary(reading, right) && !reading.IsMark(right, ',') && !reading.IsMark(right, '(') && !reading.IsMark(right, ')')) || (commas > 0 && reading.IsFinite(right)))
            {
                break;
            }

            // One comma parts another clause; two set an apposition apart: "nahm die Ministerin, Anna Berg, Stellung".
            if (commas != 1 && reading.PassageOf(right) < 0 && verb.NeedsWord(reading[right]))
            {
                return right;
            }
        }

        for (var left = at - 1; left >= Math.Max(unit.From, at - 25) && !IsBoundary(reading, left); left--)
        {
            if (verb.NeedsWord(reading[left]))
            {
                return left;
            }
        }

        return -1;
    }
}
