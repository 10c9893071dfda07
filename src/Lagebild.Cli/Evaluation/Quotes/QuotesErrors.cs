using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Quotes;

/// <summary>Prints what was missed, invented or cut wrongly, and counts it by type and rule.</summary>
internal sealed class QuotesErrors(TextWriter details)
{
    private readonly SortedDictionary<string, int[]> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int[]> _rules = new(StringComparer.Ordinal);

    /// <summary>Adds one document.</summary>
    public void Add(string name, Document document, ImmutableArray<TextSpan> tokens, ImmutableArray<QuotedStatement> gold, ImmutableArray<QuotedStatement> found, int[] pairs)
    {
        details.WriteLine("## " + name);
        for (var at = 0; at < gold.Length; at++)
        {
            var other = pairs[at] < 0 ? null : found[pairs[at]];
            var type = Count(_types, gold[at].Type);
            type[0]++;
            type[1] += other is null ? 0 : 1;
            type[2] += other is not null && other.Type == gold[at].Type ? 1 : 0;
            if (other is not null)
            {
                Count(_rules, other.Rule)[1]++;
            }

            Write(other is null ? "MISSED" : "PAIR", document.Text, tokens, gold[at], other);
        }

        for (var at = 0; at < found.Length; at++)
        {
            Count(_rules, found[at].Rule)[0]++;
            Count(_types, found[at].Type)[3]++;
            if (!pairs.Contains(at))
            {
                Write("INVENTED", document.Text, tokens, null, found[at]);
            }
        }
    }

    /// <summary>Prints the counts.</summary>
    public void Summary()
    {
        details.WriteLine("== type: annotated, paired, paired with the right type, found");
        foreach (var (type, counts) in _types)
        {
            details.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type,-24} {counts[0],6} {counts[1],6} {counts[2],6} {counts[3],6}"));
        }

        details.WriteLine("== rule: found, paired");
        foreach (var (rule, counts) in _rules)
        {
            details.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts[0],6} {counts[1],6}  {rule}"));
        }
    }

    private static int[] Count(SortedDictionary<string, int[]> counts, string key) => counts.TryGetValue(key, out var count) ? count : counts[key] = new int[4];

    private void Write(string kind, string text, ImmutableArray<TextSpan> tokens, QuotedStatement? gold, QuotedStatement? found)
    {
        details.WriteLine($"{kind} gold={gold?.Type},{gold?.Medium} found={found?.Type},{found?.Medium} rule={found?.Rule}");
        for (var part = 0; part < 5; part++)
        {
            var (expected, predicted) = (gold?.Parts[part] ?? [], found?.Parts[part] ?? []);
            if (expected.SetEquals(predicted) && gold is not null && found is not null)
            {
                if (part == 0)
                {
                    details.WriteLine("   = " + Words(text, tokens, expected));
                }

                continue;
            }

            if (expected.Count > 0)
            {
                details.WriteLine($"   {QuotedStatement.PartNames[part],-9} gold : {Words(text, tokens, expected)}");
            }

            if (predicted.Count > 0)
            {
                details.WriteLine($"   {QuotedStatement.PartNames[part],-9} found: {Words(text, tokens, predicted)}");
            }
        }
    }

    internal static string Words(string text, ImmutableArray<TextSpan> tokens, ImmutableHashSet<int> ids)
    {
        var (words, last) = (new List<string>(), -2);
        foreach (var id in ids.Order())
        {
            if (id != last + 1 && last >= 0)
            {
                words.Add("|");
            }

            words.Add(text[tokens[id].Start..tokens[id].End]);
            last = id;
        }

        return string.Join(' ', words);
    }
}
