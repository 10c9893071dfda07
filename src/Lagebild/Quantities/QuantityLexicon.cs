using System.Globalization;
using Lagebild.Text;

namespace Lagebild.Quantities;

/// <summary>The word lists of the feature, loaded once.</summary>
internal sealed class QuantityLexicon
{
    private static readonly Lazy<QuantityLexicon> Loaded = new(() => new());
    private readonly Dictionary<string, (decimal Least, QuantityModifier Modifier)> _vague = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _fractions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, QuantityLink> _links = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, decimal> _severalScales = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels;
    private readonly HashSet<string> _people;

    private QuantityLexicon()
    {
        Units = new(DataFile.Lines("Quantities/units.txt").Select(line => line.Split('\t')).SelectMany(columns =>
        {
            var unit = new QuantityUnit(columns[0], columns[1]);
            return columns[2].Split('|').Select(form => (form, unit));
        }), fromTheEnd: false);
        UnitsBefore = new(DataFile.Lines("Quantities/units.txt").Select(line => line.Split('\t')).Where(columns => columns[1] == "money").SelectMany(columns =>
        {
            var unit = new QuantityUnit(columns[0], columns[1]);
            return columns[2].Split('|').Where(form => form.All(c => !char.IsLower(c)) || form.Contains('$', StringComparison.Ordinal)).Select(form => (form, unit));
        }), fromTheEnd: true);
        Modifiers = new(DataFile.Lines("Quantities/modifiers.txt").Select(line => line.Split('\t')).SelectMany(columns =>
            columns[1].Split('|').Select(phrase => (phrase, Enum.Parse<QuantityModifier>(columns[0])))), fromTheEnd: true);
        Idioms = new(DataFile.Lines("Quantities/idioms.txt").Select(line => (line, true)), fromTheEnd: false);
        _labels = DataFile.Lines("Quantities/labels.txt").ToHashSet(StringComparer.Ordinal);
        _people = DataFile.Lines("Quantities/people.txt").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var columns in DataFile.Lines("Quantities/vague.txt").Select(line => line.Split('\t')))
        {
            _vague.Add(columns[0], (decimal.Parse(columns[1], CultureInfo.InvariantCulture), Enum.Parse<QuantityModifier>(columns[2])));
        }

        foreach (var columns in DataFile.Lines("Quantities/scales-of-several.txt").Select(line => line.Split('\t')))
        {
            _severalScales.Add(columns[0], decimal.Parse(columns[1], CultureInfo.InvariantCulture));
        }

        foreach (var columns in DataFile.Lines("Quantities/links.txt").Select(line => line.Split('\t')))
        {
            foreach (var form in columns[1].Split(' '))
            {
                _links[form] = _links.GetValueOrDefault(form) | Enum.Parse<QuantityLink>(columns[0]);
            }
        }

        foreach (var columns in DataFile.Lines("Quantities/fractions.txt").Select(line => line.Split('\t')))
        {
            _fractions.Add(columns[0], int.Parse(columns[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Gets the lists of the engine.</summary>
    public static QuantityLexicon German => Loaded.Value;

    /// <summary>Gets the units that stand after a number.</summary>
    public PhraseList<QuantityUnit> Units { get; }

    /// <summary>Gets the signs and codes of money that may stand before a number.</summary>
    public PhraseList<QuantityUnit> UnitsBefore { get; }

    /// <summary>Gets the bounds and approximations that stand before a number.</summary>
    public PhraseList<QuantityModifier> Modifiers { get; }

    /// <summary>Gets the passages whose numbers count nothing.</summary>
    public PhraseList<bool> Idioms { get; }

    /// <summary>Returns what an indefinite number word means at least, or 0.</summary>
    public decimal VagueOf(ReadOnlySpan<char> word, out QuantityModifier modifier)
    {
        var (least, bound) = word.Length < 32 && _vague.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : default;
        modifier = bound;
        return least;
    }

    /// <summary>Returns the divisor of a word for a part, or 0.</summary>
    public int FractionOf(ReadOnlySpan<char> word) =>
        word.Length < 32 && _fractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var divisor) ? divisor : 0;

    /// <summary>Returns the factor that a word has after "mehrere", or 0.</summary>
    public decimal SeveralScaleOf(ReadOnlySpan<char> word) =>
        word.Length < 32 && _severalScales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var factor) ? factor : 0;

    /// <summary>Returns what a word says between numbers, units and nouns.</summary>
    public QuantityLink LinkOf(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 12 && _links.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var link) ? link : QuantityLink.None;

    /// <summary>Says whether a number after this word is a name or an address.</summary>
    public bool IsLabel(ReadOnlySpan<char> word) => word.Length < 32 && _labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Says whether a noun, or the last part of a compound, means people.</summary>
    public bool IsPeople(ReadOnlySpan<char> noun)
    {
        if (noun.Length > 64)
        {
            return false;
        }

        var people = _people.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at <= noun.Length - 5; at++)
        {
            if (people.Contains(noun[at..]))
            {
                return true;
            }
        }

        return people.Contains(noun);
    }
}
