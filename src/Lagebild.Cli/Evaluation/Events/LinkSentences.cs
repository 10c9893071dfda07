using System.Collections.Immutable;
using System.Text;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Sentences of our own with events marked (<c>Data/links.txt</c>), as documents of one sentence each.</summary>
internal static class LinkSentences
{
    /// <summary>Returns them in the order of the file.</summary>
    /// <exception cref="FormatException">A line has no second column or a mark that does not end.</exception>
    public static IEnumerable<SmartDataDocument> Read()
    {
        using var reader = new StreamReader(typeof(LinkSentences).Assembly.GetManifestResourceStream("links.txt")!);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Parse(line.Split('\t'), number);
            }
        }
    }

    private static SmartDataDocument Parse(string[] row, int number)
    {
        var line = row.Length == 2 ? row[1] : throw new FormatException($"links.txt, line {number}: there is no sentence.");
        var (text, triggers, marks) = (new StringBuilder(), new List<TextSpan>(), new List<(string Role, TextSpan Span)>());
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '{')
            {
                text.Append(line[at]);
                continue;
            }

            var end = line.IndexOf('}', at);
            if (end < at + 4)
            {
                throw new FormatException($"links.txt, line {number}: a mark does not end.");
            }

            var span = new TextSpan(text.Length, text.Length + end - at - 3);
            text.Append(line, at + 3, end - at - 3);
            if (line[at + 1] == 'T')
            {
                triggers.Add(span);
            }
            else
            {
                marks.Add((line[(at + 1)..(at + 2)], span));
            }

            at = end;
        }

        ImmutableArray<SmartDataEvent> events = triggers.Count == 0 ? [] : [new(row[0], triggers[0], []) { Pieces = [.. triggers], Marks = [.. marks] }];
        return new($"own-{number}", text.ToString(), events, []);
    }
}
