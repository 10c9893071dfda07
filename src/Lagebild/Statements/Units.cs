using System.Collections.Immutable;
using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Cuts a document into units of narration, in which cue and content stand together.</summary>
internal static class Units
{
    /// <summary>How many tokens a unit may have: what is longer is no prose, and is read in pieces so that time stays linear.</summary>
    private const int LongestUnit = 2000;

    /// <summary>How many tokens a dateline may have.</summary>
    private const int DatelineReach = 12;

    /// <summary>Returns the units in text order: sentences of the report, joined where a marked passage or a colon before one holds them together.</summary>
    public static ImmutableArray<TokenRange> Of(Reading reading)
    {
        var units = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var sentence in reading.Sentences)
        {
            if (!sentence.IsReport)
            {
                continue;
            }

            var range = new TokenRange(Dateline(reading, sentence), sentence.EndToken);

            while (range.Length > LongestUnit)
            {
                units.Add(new(range.From, range.From + LongestUnit));
                range = new(range.From + LongestUnit, range.To);
            }

            if (units.Count > 0 && units[^1].To == range.From && range.To - units[^1].From <= LongestUnit && Joins(reading, range.From))
            {
                units[^1] = new(units[^1].From, range.To);
            }
            else
            {
                units.Add(range);
            }
        }

        return units.ToImmutable();
    }

    // "KIEW, 3. Mai – Der Hafen …": the place before the dash belongs to the report, not to the sentence.
    private static int Dateline(Reading reading, Sentence sentence)
    {
        var first = sentence.FirstToken;
        if (!reading.BeginsLine(first))
        {
            return first;
        }

        for (var at = first; at < Math.Min(sentence.EndToken, first + DatelineReach); at++)
        {
            if (at > first && reading.IsDash(at))
            {
                return at + 1 < sentence.EndToken ? at + 1 : first;
            }

            if (reading.IsWord(at) && reading.Tokens[at].Upos is not (Upos.PROPN or Upos.NUM or Upos.NOUN) && !IsUpper(reading, at) && !reading.Is(at, WordClass.MonthDay) && !char.IsDigit(reading[at][0]))
            {
                return first;
            }

            if (reading.PassageOf(at) >= 0 || !(reading.IsWord(at) || reading.IsMark(at, ',') || reading.IsMark(at, '(') || reading.IsMark(at, ')') || reading.IsMark(at, '/') || reading.IsMark(at, '.')))
            {
                return first;
            }
        }

        return first;
    }

    private static bool IsUpper(Reading reading, int token) => reading[token].Length > 1 && char.IsUpper(reading[token][0]) && char.IsUpper(reading[token][1]);

    private static bool Joins(Reading reading, int next)
    {
        var last = next - 1;
        if (reading.PassageOf(last) >= 0 && reading.PassageOf(last) == reading.PassageOf(next))
        {
            return true;
        }

        if (reading.IsMark(last, ':') && reading.PassageOf(next) >= 0)
        {
            return !reading.BeginsLine(next) || reading.PassageTokens[reading.PassageOf(next)].From == next;
        }

        return reading.PassageOf(last) >= 0 && !reading.BeginsLine(next) && (char.IsLower(reading[next][0]) || reading.IsMark(next, ',') || reading.IsDash(next));
    }
}
