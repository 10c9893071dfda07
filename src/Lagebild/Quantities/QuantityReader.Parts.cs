using Lagebild.Text;

namespace Lagebild.Quantities;

/// <content>The parts around a number: sign, unit, range, bound, whole and what is counted.</content>
internal sealed partial class QuantityReader
{
    private decimal Signed(int at, decimal value, out int first)
    {
        first = at;
        if (at - 1 < _free)
        {
            return value;
        }

        if (_words.Is(at - 1, QuantityLink.Minus) || (_words.IsDash(at - 1) && _words.IsGlued(at) && !_words.IsGlued(at - 1) && _words.Is(at, WordKind.Digits) && !(_words.Is(at - 2, WordKind.Digits))))
        {
            first = at - 1;
            return -value;
        }

        return value;
    }

    private void ReadUnit(ref Draft draft, ref int next)
    {
        var at = _words.IsDash(next) && (_words.IsGlued(next) == _words.IsGlued(next + 1)) ? next + 1 : next;
        var end = _lexicon.Units.Find(_words, at, out var unit);
        if (end < 0 || (_words.IsGlued(end) && _words.Is(end, WordKind.Letters)))
        {
            return;
        }

        (draft.Unit, draft.Rule, next) = (unit, draft.Rule is "fraction" or "indefinite" ? draft.Rule : "unit", end);
        if (_words.Mark(next) == '.' && _words.IsGlued(next) && unit.Kind == "time" && _words[end - 1].End - _words[end - 1].Start <= 3)
        {
            next++; // "Std."
        }

        if (_words.Is(next, QuantityLink.Per) && _lexicon.Units.Find(_words, next + 1, out var per) is var after and > 0)
        {
            (draft.Rate, next, draft.Rule) = (per, after, "rate");
        }
        else if (_words.Is(next, QuantityLink.Per) && _words.Is(next + 1, QuantityLink.Head))
        {
            (draft.Rate, next, draft.Rule) = (new("person", "people"), next + 2, "rate");
        }
    }

    /// <summary>"10.000 bis 12.000", "zwischen 3 und 5", "zwei oder drei": the second number must be the greater.</summary>
    private void ReadRange(ref Draft draft, ref int next)
    {
        var isBetween = _words.Is(draft.First - 1, QuantityLink.Between);
        var isDash = _words.IsDash(next) && _words.Is(next + 1, WordKind.Digits);
        var isOr = _words.Is(next, QuantityLink.Or);
        if (!(isBetween ? _words.Is(next, QuantityLink.And) : isDash || isOr || _words.Is(next, QuantityLink.To)) || next + 1 >= _words.Count)
        {
            return;
        }

        var at = next + 1;
        if (isDash && _words.IsGlued(at))
        {
            // The dash is glued to the second number, which would count as its sign.
            if (!TryGlued(at, out var glued))
            {
                return;
            }

            Extend(ref draft, ref next, glued, isOr);
            return;
        }

        if (_numerals.TryRead(at, out var second) && second.Rule is not ("ordinal" or "indefinite") && !second.NeedsUnit)
        {
            Extend(ref draft, ref next, second, isOr);
        }
    }

    private bool TryGlued(int at, out Numeral numeral)
    {
        var position = _words[at].Start;
        var isNumber = Numerals.DigitNumber.TryRead(_words.Text, ref position, out var value);
        numeral = new(value, _words.WordAt(position, at + 1), "digits");
        if (!isNumber)
        {
            return false;
        }

        var factor = Numerals.NumberScales.FactorOf(_words.Span(numeral.Next));
        if (factor > 0 && Numerals.NumberScales.TryScale(ref value, factor))
        {
            numeral = numeral with { Value = value, Factor = factor, Next = numeral.Next + (_words.Mark(numeral.Next + 1) == '.' && _words.IsGlued(numeral.Next + 1) ? 2 : 1) };
        }

        return true;
    }

    private void Extend(ref Draft draft, ref int next, Numeral second, bool isOr)
    {
        var value = draft.Value;
        if (draft.Factor == 1 && second.Factor > 1 && draft.Unit is null && !Numerals.NumberScales.TryScale(ref value, second.Factor))
        {
            return;
        }

        var upper = second.Value;
        if (upper <= value || (isOr && upper > value + Math.Max(1, value / 2)))
        {
            return;
        }

        var (unit, end, rule) = (draft.Unit, second.Next, draft.Rule);
        draft.Unit = null;
        ReadUnit(ref draft, ref end);
        if (unit is not null && draft.Unit is not null && draft.Unit != unit)
        {
            (draft.Unit, draft.Rule) = (unit, rule);
            return;
        }

        (draft.Unit, draft.Value, draft.Upper, draft.Factor, draft.Rule, next) = (draft.Unit ?? unit, value, upper, Math.Max(draft.Factor, second.Factor), "range", end);
        draft.First -= _words.Is(draft.First - 1, QuantityLink.Between) && draft.First > _free ? 1 : 0;
    }

    private void ReadUnitBefore(ref Draft draft)
    {
        if (draft.Unit is null && _lexicon.UnitsBefore.Find(_words, draft.First, out var unit) is var first and >= 0 && first >= _free)
        {
            (draft.Unit, draft.First, draft.Rule) = (unit, first, "unit");
        }
    }

    private void ReadModifier(ref Draft draft)
    {
        if (_lexicon.Modifiers.Find(_words, draft.First, out var modifier) is var first and >= 0 && first >= _free)
        {
            (draft.Modifier, draft.First) = (modifier, first);
            if (_lexicon.Modifiers.Find(_words, first, out var outer) is var outerFirst and >= 0 && outerFirst >= _free)
            {
                (draft.Modifier, draft.First) = (outer, outerFirst); // "mindestens rund 300"
            }
        }
    }

    /// <summary>"zwei Euro und fünfzig Cent".</summary>
    private void ReadSmallMoney(ref Draft draft, ref int next)
    {
        if (draft.Unit?.Kind != "money" || draft.Unit.Name is "cent" or "pfennig")
        {
            return;
        }

        var at = _words.Is(next, QuantityLink.And) ? next + 1 : next;
        if (at >= _words.Count || !_numerals.TryRead(at, out var small) || small.Value >= 100 || small.Rule is not ("digits" or "words"))
        {
            return;
        }

        var end = _lexicon.Units.Find(_words, small.Next, out var unit);
        if (end > 0 && unit.Name is "cent" or "pfennig")
        {
            (draft.Value, next) = (draft.Value + (small.Value / 100), end);
        }
        else if (end < 0 && at > next && draft.Upper is null && draft.Factor == 1 && !_words.Is(draft.First - 1, QuantityLink.Between) && decimal.Truncate(small.Value) == small.Value && EndsSentence(small.Next))
        {
            (draft.Value, next) = (draft.Value + (small.Value / 100), small.Next); // "kostet 15 Euro und 20."
        }
    }

    private bool EndsSentence(int at) => at >= _words.Count || _words.Mark(at) is '!' or '?' || (_words.Mark(at) == '.' && !_words.IsGlued(at + 1));

    /// <summary>"40 Jahre alt", "24-Jährige".</summary>
    private void ReadAge(ref Draft draft, ref int next)
    {
        if (draft.Rule == "age")
        {
            draft.Unit = new("year", "time"); // "zehnjährig"
        }
        else if (draft.Unit?.Kind == "time" && _words.Is(next, QuantityLink.Old))
        {
            draft.Rule = "age";
        }
        else if (draft.Unit is null && _words.IsDash(next) && _words.IsGlued(next) && _words.IsGlued(next + 1) && _words.Span(next + 1).StartsWith("jährig", StringComparison.OrdinalIgnoreCase))
        {
            (draft.Unit, draft.Rule, next) = (new("year", "time"), "age", next + 2);
        }
    }

    /// <summary>"23 der 32 Bündnispartner", "drei von fünf Befragten".</summary>
    private void ReadWhole(ref Draft draft, ref int next)
    {
        if (draft.Unit is not null || !_words.Is(next, QuantityLink.Of))
        {
            return;
        }

        var at = _words.Is(next + 1, QuantityLink.AllOf) ? next + 2 : next + 1;
        at += _words.Is(at, QuantityLink.Total) ? 1 : 0;
        if (at < _words.Count && _numerals.TryRead(at, out var whole) && whole.Rule is not ("ordinal" or "fraction") && !whole.NeedsUnit && whole.Value >= draft.Value && !IsTime(at))
        {
            (draft.Whole, draft.End, next, draft.Rule) = (whole.Value, whole.Next, whole.Next, "part-of-whole");
        }
    }

    private bool IsTime(int at)
    {
        var position = _words[at].Start;
        for (var time = _time; time < _times.Length && _times[time].Span.Start <= position; time++)
        {
            if (_times[time].Span.Contains(position))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadCounted(ref Draft draft, ref int next)
    {
        var isPeople = draft.Unit?.Kind == "people";
        if (draft.Unit is null || isPeople)
        {
            var from = draft.Rule == "fraction" && _words.Is(next, QuantityLink.Whole) ? next + 1 : next;
            from += isPeople && _words.Is(next, QuantityLink.Strong) ? 1 : 0;
            if (!isPeople || from > next)
            {
                SetCounted(ref draft, from);
            }
            else
            {
                (draft.Counted, draft.CountedSpan) = (_words.Span(next - 1).ToString(), new(_words[next - 1].Start, _words[next - 1].End));
            }
        }
        else if (_words.Is(next, QuantityLink.Made))
        {
            SetCounted(ref draft, next + 1); // "60 Milliarden Dollar an Militärhilfe"
        }
        else if (draft.Unit.Kind == "share" && _words.Is(next, QuantityLink.Whole))
        {
            SetCounted(ref draft, next + 1); // "40 Prozent der Befragten"
        }
        else if (draft.Unit.Kind is "mass" or "volume" or "energy" or "area")
        {
            SetCounted(ref draft, next);
        }
    }

    private void SetCounted(ref Draft draft, int from)
    {
        if (_counted.Find(from, out var phrase, out var lemma) is var after and > 0)
        {
            (draft.Counted, draft.CountedSpan) = (lemma, phrase);
            draft.IsPeople = draft.Unit is null && _lexicon.IsPeople(_words.Span(after - 1));
        }
    }
}
