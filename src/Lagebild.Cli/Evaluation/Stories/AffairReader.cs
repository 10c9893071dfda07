using System.Collections.Immutable;
using System.Globalization;

namespace Lagebild.Cli.Evaluation.Stories;

/// <summary>Reads the files of <c>eval/stories</c>; <c>eval/stories/README.md</c> tells their form.</summary>
internal static class AffairReader
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">A line does not have the form; the message names file and line.</exception>
    public static Affair Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var reports = ImmutableArray.CreateBuilder<GoldReport>();
        var (utterances, figures, contradictions) = (ImmutableArray.CreateBuilder<ImmutableArray<string>>(), ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>(), ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>());
        string[]? head = null;
        var (text, inGold) = (new List<string>(), false);
        foreach (var (at, line) in File.ReadLines(file).Append("## Gold").Index())
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (head is not null)
                {
                    reports.Add(Report(name, head, text, $"{file}:{at + 1}"));
                }

                (head, inGold) = line == "## Gold" ? (null, true) : (Cells(line[3..]), false);
                text.Clear();
            }
            else if (head is not null)
            {
                text.Add(line);
            }
            else if (inGold && line.Length > 0)
            {
                var cells = Cells(line);
                switch (cells[0])
                {
                    case "utterance" when cells.Length > 1:
                        utterances.Add([.. cells[1..]]);
                        break;
                    case "figure" when cells.Length > 2:
                        figures.Add((cells[1], [.. cells[2..]]));
                        break;
                    case "contradiction" when cells.Length > 3:
                        contradictions.Add((cells[1], [.. cells[2..]]));
                        break;
                    default:
                        throw new FormatException($"{file}:{at + 1}: '{line}' is neither utterance nor figure nor contradiction.");
                }
            }
        }

        return new(name, reports.ToImmutable(), utterances.ToImmutable(), figures.ToImmutable(), contradictions.ToImmutable());
    }

    private static GoldReport Report(string affair, string[] head, List<string> text, string place)
    {
        if (head is not [var name, var published, var publisher, var story, var origin] || !story.StartsWith("story ", StringComparison.Ordinal) || !origin.StartsWith("origin ", StringComparison.Ordinal))
        {
            throw new FormatException($"{place}: a report begins '## name | day or - | publisher | story NAME | origin NAME'.");
        }

        return new(
            $"{affair}/{name}",
            published == "-" ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            publisher,
            $"{affair}/{story.Split(' ')[1]}",
            $"{affair}/{origin.Split(' ')[1]}",
            string.Join('\n', text).Trim('\n') + "\n");
    }

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}
