using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>The rules of grammar.txt, compiled, with the rules that can begin at each category.</summary>
/// <remarks>Immutable and thread-safe once loaded.</remarks>
internal sealed class TimeGrammar
{
    private static readonly Lazy<TimeGrammar> Loaded = new(() => new());
    private readonly TimeNode[] _nodes;
    private readonly Dictionary<int, TimeRule[]> _byCategory;

    private TimeGrammar()
    {
        Lexicon = new();
        var macros = new Dictionary<string, string>(StringComparer.Ordinal);
        var compiler = new TimePatternCompiler(Lexicon, macros);
        var rules = new List<TimeRule>();
        foreach (var line in DataFile.Lines("Times/grammar.txt"))
        {
            if (line[0] == '$')
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                macros.Add(line[..equals].Trim(), line[(equals + 1)..].Trim());
                continue;
            }

            var columns = line.Split('\t');
            foreach (var (pattern, holiday) in WithHolidays(columns[2]))
            {
                rules.Add(new(columns[0], columns[1], compiler.Compile(pattern), rules.Count, Constants(columns, holiday)));
            }
        }

        (Counting, Measure, Article, Spanning) = (Lexicon.CategoryOf("COUNTING", false), Lexicon.CategoryOf("MEASURE", false), Lexicon.CategoryOf("ART", false), Lexicon.CategoryOf("SPANADJ", false));
        _nodes = [.. compiler.Nodes];
        _byCategory = Dispatch(rules);
    }

    /// <summary>Gets the grammar of the engine.</summary>
    public static TimeGrammar German => Loaded.Value;

    /// <summary>Gets the words.</summary>
    public TimeLexicon Lexicon { get; }

    /// <summary>Gets the category of words before a count ("rund"), after which no year stands.</summary>
    public int Counting { get; }

    /// <summary>Gets the category of units and nouns before which a number is no year.</summary>
    public int Measure { get; }

    /// <summary>Gets the category of articles.</summary>
    public int Article { get; }

    /// <summary>Gets the category of adjectives that a number makes a duration ("-tägig").</summary>
    public int Spanning { get; }

    /// <summary>Returns a node of the program.</summary>
    public ref readonly TimeNode this[int node] => ref _nodes[node];

    /// <summary>Returns the rules that can begin with a word of the category, in file order.</summary>
    public ReadOnlySpan<TimeRule> BeginningWith(int category) => _byCategory.TryGetValue(category, out var rules) ? rules : [];

    /// <summary>A holiday of several words ("Tag der Arbeit") makes a rule of its own, as the lexicon holds single words only.</summary>
    private static IEnumerable<(string Pattern, int Holiday)> WithHolidays(string pattern)
    {
        yield return (pattern, -1);
        if (!pattern.Split(' ').Contains("HOL", StringComparer.Ordinal))
        {
            yield break;
        }

        for (var holiday = 0; holiday < Holidays.All.Length; holiday++)
        {
            foreach (var form in Holidays.All[holiday].Forms.Where(form => form.AsSpan().ContainsAny(' ', '-')))
            {
                yield return (pattern.Replace("HOL", form.ToLowerInvariant().Replace("-", " DASH ", StringComparison.Ordinal), StringComparison.Ordinal), holiday);
            }
        }
    }

    private static ImmutableArray<(TimeSlot Slot, int Value)> Constants(string[] columns, int holiday)
    {
        var constants = ImmutableArray.CreateBuilder<(TimeSlot, int)>();
        foreach (var constant in columns.Length > 3 ? columns[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            var equals = constant.IndexOf('=', StringComparison.Ordinal);
            constants.Add((Enum.Parse<TimeSlot>(constant[..equals], ignoreCase: true), NumberOf(constant[(equals + 1)..])));
        }

        if (holiday >= 0)
        {
            constants.Add((TimeSlot.Holiday, holiday));
        }

        return constants.ToImmutable();
    }

    /// <summary>Halves are given as 0.5 and stored as 0: the resolver of durations reads no number as one half.</summary>
    private static int NumberOf(string value) => value == "0.5" ? 0 : TimeNames.NumberOf(value);

    private Dictionary<int, TimeRule[]> Dispatch(List<TimeRule> rules)
    {
        var lists = new Dictionary<int, List<TimeRule>>();
        var seen = new HashSet<int>();
        foreach (var rule in rules)
        {
            seen.Clear();
            Collect(rule, rule.Entry, lists, seen);
        }

        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private void Collect(TimeRule rule, int at, Dictionary<int, List<TimeRule>> lists, HashSet<int> seen)
    {
        if (!seen.Add(at))
        {
            return;
        }

        var node = _nodes[at];
        switch (node.Step)
        {
            case TimeStep.Read:
                if (!lists.TryGetValue(node.Category, out var list))
                {
                    lists.Add(node.Category, list = []);
                }

                if (!list.Contains(rule))
                {
                    list.Add(rule);
                }

                break;
            case TimeStep.Split:
                Collect(rule, node.Next, lists, seen);
                Collect(rule, node.Other, lists, seen);
                break;
            case TimeStep.NotBefore or TimeStep.NotNext or TimeStep.Fill:
                Collect(rule, node.Next, lists, seen);
                break;
        }
    }
}
