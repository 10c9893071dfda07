using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Finds the passages of one segment that the rules of the grammar match.</summary>
internal sealed class TimeMatcher(TimeGrammar grammar, TimeWords words)
{
    /// <summary>The most words in one expression with its context; a longer list of days is read from its 60th day on.</summary>
    private const int MaximumSteps = 64;

    /// <summary>The most nodes tried at one place, against patterns that could branch without end on hostile text.</summary>
    private const int MaximumTries = 4096;

    private readonly Step[] _path = new Step[MaximumSteps];
    private readonly Step[] _best = new Step[MaximumSteps];
    private readonly List<TimeReading> _found = [];
    private int _bestLength;
    private int _bestEnd;
    private int _tries;
    private int _numberAt = -1;
    private int _numberEnd;
    private decimal _number;

    /// <summary>Finds readings that do not overlap, in text order.</summary>
    public void Find(List<TimeReading> into)
    {
        _found.Clear();
        _numberAt = -1;
        for (var at = 0; at < words.Count; at++)
        {
            TryAt(at);
        }

        _found.Sort(static (left, right) =>
            left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start)
            : left.Span.End != right.Span.End ? right.Span.End.CompareTo(left.Span.End)
            : left.Context != right.Context ? right.Context.CompareTo(left.Context)
            : left.Rule.Order.CompareTo(right.Rule.Order));
        var end = 0;
        foreach (var reading in _found)
        {
            if (reading.Span.Start >= end)
            {
                into.Add(reading);
                end = reading.Span.End;
            }
        }
    }

    private void TryAt(int at)
    {
        var word = words[at];
        foreach (var sense in grammar.Lexicon.Senses(word.Entry))
        {
            if (!sense.IsCapital || char.IsUpper(words.Text[word.Start]))
            {
                TryRules(sense.Category, at);
            }
        }

        if (word.Kind == WordKind.Digits)
        {
            for (var shape = TimeShape.DAY; shape <= TimeShape.NUM; shape++)
            {
                if (shape == TimeShape.NUM || words.HasShape(at, shape))
                {
                    TryRules((int)shape, at);
                }
            }
        }
        else if (word.Kind == WordKind.Letters && word.Number >= 0)
        {
            for (var shape = TimeShape.NUM; shape <= TimeShape.CARD; shape++)
            {
                TryRules((int)shape, at);
            }
        }
        else if (word.Kind == WordKind.Mark && TimeWords.MarkShape(words.Text[word.Start]) is var mark and not TimeShape.Count)
        {
            TryRules((int)mark, at);
        }
        else if (word.Kind == WordKind.Letters && word.Entry == 0 && word.Length > 7)
        {
            TryRules((int)TimeShape.SPANNING, at);
        }
    }

    private void TryRules(int category, int at)
    {
        foreach (var rule in grammar.BeginningWith(category))
        {
            (_bestLength, _bestEnd, _tries) = (0, -1, 0);
            Follow(rule.Entry, at, 0);
            if (_bestLength > 0)
            {
                _found.Add(ToReading(rule));
            }
        }
    }

    private void Follow(int at, int word, int depth)
    {
        while (true)
        {
            if (++_tries > MaximumTries || depth == MaximumSteps)
            {
                return;
            }

            var node = grammar[at];
            switch (node.Step)
            {
                case TimeStep.Accept:
                    Keep(depth);
                    return;
                case TimeStep.Split:
                    Follow(node.Next, word, depth);
                    at = node.Other;
                    continue;
                case TimeStep.NotNext or TimeStep.NotBefore:
                    var place = node.Step == TimeStep.NotNext ? word : word - 1;
                    if (place >= 0 && place < words.Count && (!node.IsGlued || words[place].IsGlued) && Reads(node.Category, place, out _, out _) > 0)
                    {
                        return;
                    }

                    break;
                case TimeStep.Fill:
                    _path[depth++] = new(at, word, word);
                    break;
                default:
                    var end = word < words.Count && (!node.IsGlued || words[word].IsGlued) ? Reads(node.Category, word, out _, out _) : -1;
                    if (end < 0)
                    {
                        return;
                    }

                    _path[depth++] = new(at, word, end);
                    word = end;
                    break;
            }

            at = node.Next;
        }
    }

    /// <summary>Returns the word after what the category reads at a word, or -1.</summary>
    private int Reads(int category, int word, out TimeSense sense, out decimal number)
    {
        (sense, number) = (default, 0);
        if (category == (int)TimeShape.NUM)
        {
            // Many rules ask for the number at the same word.
            if (_numberAt != words[word].Start)
            {
                (_numberAt, _numberEnd) = (words[word].Start, words.ReadNumber(word, out _number));
            }

            number = _number;
            return _numberEnd;
        }

        if (category == (int)TimeShape.SPANNING)
        {
            return words[word].Kind == WordKind.Letters && SpanningWord.TryRead(words.Span(word), grammar, out number, out sense) ? word + 1 : -1;
        }

        return category < (int)TimeShape.Count
            ? words.HasShape(word, (TimeShape)category) ? word + 1 : -1
            : words.HasSense(word, category, out sense) ? word + 1 : -1;
    }

    private void Keep(int depth)
    {
        var end = -1;
        for (var step = 0; step < depth; step++)
        {
            var node = grammar[_path[step].Node];
            end = node.Step == TimeStep.Read && !node.IsContext ? _path[step].End : end;
        }

        if (end > _bestEnd)
        {
            (_bestEnd, _bestLength) = (end, depth);
            Array.Copy(_path, _best, depth);
        }
    }

    private TimeReading ToReading(TimeRule rule)
    {
        var reading = new TimeReading { Rule = rule, FirstWord = -1 };
        var last = 0;
        for (var step = 0; step < _bestLength; step++)
        {
            var node = grammar[_best[step].Node];
            if (node.Step == TimeStep.Fill)
            {
                reading.Fill(node.Slot!.Value, node.Value);
                continue;
            }

            reading.Context += node.IsContext ? 1 : 0;
            if (!node.IsContext)
            {
                reading.FirstWord = reading.FirstWord < 0 ? _best[step].Word : reading.FirstWord;
                last = _best[step].End - 1;
            }

            FillFrom(ref reading, node, _best[step].Word);
        }

        foreach (var (slot, value) in rule.Constants)
        {
            reading.Fill(slot, value);
        }

        reading.Span = new(words[reading.FirstWord].Start, words[last].End);
        return reading;
    }

    private void FillFrom(ref TimeReading reading, TimeNode node, int word)
    {
        Reads(node.Category, word, out var sense, out var number);
        if (node.Category is (int)TimeShape.NUM or (int)TimeShape.SPANNING)
        {
            FillNumber(ref reading, node.Slot ?? TimeSlot.Number, number);
            reading.Fill(sense.Slot, sense.Value);
            return;
        }

        if (node.Category >= (int)TimeShape.Count)
        {
            foreach (var one in grammar.Lexicon.Senses(words[word].Entry))
            {
                if (one.Category == node.Category)
                {
                    reading.Fill(node.Slot ?? one.Slot, one.Value);
                }
            }

            return;
        }

        var value = words[word].Number;
        var slot = node.Slot ?? (TimeShape)node.Category switch
        {
            TimeShape.DAY => TimeSlot.Day,
            TimeShape.MONTHNUM => TimeSlot.Month,
            TimeShape.YEAR or TimeShape.ANYYEAR or TimeShape.BAREYEAR or TimeShape.YY => TimeSlot.Year,
            TimeShape.HOUR => TimeSlot.Hour,
            TimeShape.MIN => TimeSlot.Minute,
            TimeShape.ORD => TimeSlot.Ordinal,
            TimeShape.INT or TimeShape.CARD => TimeSlot.Number,
            _ => TimeSlot.None,
        };
        if (slot == TimeSlot.Number)
        {
            FillNumber(ref reading, slot, value);
            return;
        }

        // Two-digit years: the last seventy years and the next thirty, as in POSIX (69-99 are 1969-1999).
        reading.Fill(slot, slot == TimeSlot.Year && node.Category == (int)TimeShape.YY ? value + (value < 69 ? 2000 : 1900) : value);
    }

    private static void FillNumber(ref TimeReading reading, TimeSlot slot, decimal number)
    {
        if (reading.Has(slot))
        {
            return;
        }

        reading.Fill(slot, 1);
        switch (slot)
        {
            case TimeSlot.Upper:
                reading.Upper = number;
                break;
            case TimeSlot.Number2:
                reading.Number2 = number;
                break;
            default:
                reading.Number = number;
                break;
        }
    }

    private readonly record struct Step(int Node, int Word, int End);
}
