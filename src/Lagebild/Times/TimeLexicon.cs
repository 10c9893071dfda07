using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>The words of time expressions with their categories: words.txt, holidays.txt and the literals of the grammar.</summary>
internal sealed class TimeLexicon
{
    private static readonly string[] AdjectiveEndings = ["e", "er", "en", "es", "em"];
    private readonly Dictionary<string, int> _entries = new(1024, StringComparer.OrdinalIgnoreCase);
    private readonly List<TimeSense[]> _senses = [[]];
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TimeLexicon()
    {
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var shape = 0; shape < (int)TimeShape.Count; shape++)
        {
            _categories.Add(((TimeShape)shape).ToString(), shape);
        }

        foreach (var line in DataFile.Lines("Times/words.txt"))
        {
            var columns = line.Split('\t');
            AddLine(columns[0], Enum.Parse<TimeSlot>(columns[1], ignoreCase: true), TimeNames.NumberOf(columns[2]), columns[3]);
        }

        FuseWeekdays();
        AddHolidays();
    }

    /// <summary>Returns the number of a word's senses, or 0 where it has none.</summary>
    public int EntryOf(ReadOnlySpan<char> word) => word.Length <= 32 && _lookup.TryGetValue(word, out var entry) ? entry : 0;

    /// <summary>Returns the senses behind an entry.</summary>
    public ReadOnlySpan<TimeSense> Senses(int entry) => _senses[entry];

    /// <summary>Returns the number of a category, or of a literal word, which is a category of its own.</summary>
    public int CategoryOf(string name, bool isLiteral)
    {
        var key = isLiteral ? "=" + name.ToLowerInvariant() : name;
        if (!_categories.TryGetValue(key, out var category))
        {
            if (!isLiteral)
            {
                throw new FormatException($"words.txt knows no category '{name}'.");
            }

            category = _categories.Count;
            _categories.Add(key, category);
            Add(name, new(category, TimeSlot.None, 0, false));
        }

        return category;
    }

    private void AddLine(string category, TimeSlot slot, int value, string forms)
    {
        if (!_categories.TryGetValue(category, out var number))
        {
            _categories.Add(category, number = _categories.Count);
        }

        foreach (var form in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sense = new TimeSense(number, slot, value, char.IsUpper(form[0]));
            if (form[^1] != '~')
            {
                Add(form, sense);
                continue;
            }

            foreach (var ending in AdjectiveEndings)
            {
                Add(form[..^1] + ending, sense);
            }
        }
    }

    private void Add(string form, TimeSense sense)
    {
        if (_entries.TryGetValue(form, out var entry))
        {
            _senses[entry] = [.. _senses[entry], sense];
            return;
        }

        _entries.Add(form, _senses.Count);
        _senses.Add([sense]);
    }

    /// <summary>"Mittwochabend" has the weekday of "Mittwoch" and the part of day of "abend"; the plain lexicon need not list them.</summary>
    private void FuseWeekdays()
    {
        var (weekday, part) = (_categories["WD"], _categories["PODFUSED"]);
        var fused = _categories.Count;
        _categories.Add("WDPOD", fused);
        var words = _entries.Select(pair => (Form: pair.Key, Senses: _senses[pair.Value])).ToList();
        foreach (var (day, daySenses) in words.Where(word => word.Senses.Any(sense => sense.Category == weekday) && !word.Form.EndsWith('s')))
        {
            foreach (var (time, timeSenses) in words.Where(word => word.Senses.Any(sense => sense.Category == part)))
            {
                var (dayValue, timeValue) = (daySenses.First(sense => sense.Category == weekday).Value, timeSenses.First(sense => sense.Category == part).Value);
                foreach (var form in (string[])[day + time.ToLowerInvariant(), day + time.ToLowerInvariant() + "s", day + time.ToLowerInvariant() + "en"])
                {
                    Add(form, new(fused, TimeSlot.Weekday, dayValue, false));
                    Add(form, new(fused, TimeSlot.Part, timeValue, false));
                }
            }
        }
    }

    private void AddHolidays()
    {
        _categories.Add("HOL", _categories.Count);
        _categories.Add("HOLORD", _categories.Count);
        for (var holiday = 0; holiday < Holidays.All.Length; holiday++)
        {
            foreach (var form in Holidays.All[holiday].Forms.Where(form => !form.AsSpan().ContainsAny(' ', '-')))
            {
                var category = _categories[form.EndsWith('+') ? "HOLORD" : "HOL"];
                Add(form.TrimEnd('+'), new(category, TimeSlot.Holiday, holiday, true));
            }
        }
    }
}
