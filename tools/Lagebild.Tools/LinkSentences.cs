using System.Collections.Immutable;
using System.Text;
using Lagebild.Cli.Evaluation.Events;
using Lagebild.Text;

namespace Lagebild.Tools;

/// <summary>Sentences of our own with events marked (<c>Data/links.txt</c>), as documents of one sentence each.</summary>
internal static class LinkSentences
{
    /// <summary>Returns them in the order of the file.</summary>
    /// <exception cref="FormatException">A line has no second column or an open mark.</exception>
    public static ImmutableArray<SmartDataDocument> Read() => [.. ToolData.Table("links.txt").Select(Parse)];

    private static SmartDataDocument Parse(string[] row, int number)
    {
        var line = row.Length == 2 ? row[1] : throw new FormatException($"links.txt: '{row[0]}' has no sentence.");
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
                throw new FormatException($"links.txt: '{line}' has a mark that does not end.");
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
