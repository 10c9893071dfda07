using System.Globalization;
using System.Text;
using Xunit;
using Xunit.Sdk;

namespace Lagebild.Tests;

/// <summary>
/// One example of a specification file in Specs/*.md: indented text, a line <c>---</c>, then one line per annotation.
/// A first line <c>@ 2024-03-14</c> gives the day of publication. Under a heading "Known gaps" stand examples that fail today:
/// they are run, and fail the build when they start to pass, so that they are moved up.
/// </summary>
public sealed record SpecExample(string File, int Line, DateOnly? Published, string Text, string Expected, bool IsKnownGap) : IXunitSerializable
{
    public SpecExample()
        : this("", 0, null, "", "", false)
    {
    }

    public string File { get; private set; } = File;

    public int Line { get; private set; } = Line;

    public DateOnly? Published { get; private set; } = Published;

    public string Text { get; private set; } = Text;

    public string Expected { get; private set; } = Expected;

    public bool IsKnownGap { get; private set; } = IsKnownGap;

    /// <summary>Reads the examples of one file, for <c>MemberData</c>.</summary>
    public static IEnumerable<TheoryDataRow<SpecExample>> In(string file) =>
        Read(file).Select(example => new TheoryDataRow<SpecExample>(example) { TestDisplayName = $"{example.File}:{example.Line.ToString(CultureInfo.InvariantCulture)}" });

    /// <summary>Compares the printed annotations, line by line, without regard to runs of blanks.</summary>
    public void Check(IEnumerable<string> printed)
    {
        var actual = string.Join('\n', printed.Select(Squeeze));
        var expected = string.Join('\n', Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Squeeze));
        if (IsKnownGap)
        {
            Assert.False(actual == expected, $"{File}:{Line} passes now: move it up from \"Known gaps\".");
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        (File, Line, Text, Expected) = (info.GetValue<string>("file")!, info.GetValue<int>("line"), info.GetValue<string>("text")!, info.GetValue<string>("expected")!);
        (Published, IsKnownGap) = (info.GetValue<DateOnly?>("published"), info.GetValue<bool>("gap"));
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("file", File);
        info.AddValue("line", Line);
        info.AddValue("text", Text);
        info.AddValue("expected", Expected);
        info.AddValue("published", Published);
        info.AddValue("gap", IsKnownGap);
    }

    public override string ToString() => $"{File}:{Line.ToString(CultureInfo.InvariantCulture)}";

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<SpecExample> Read(string file)
    {
        var (text, expected, inExpected, first, gap, published) = (new StringBuilder(), new StringBuilder(), false, 0, false, (DateOnly?)null);
        var lines = System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)).Append("").ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                var content = line[4..];
                if (content == "---")
                {
                    inExpected = true;
                }
                else if (!inExpected && text.Length == 0 && content.StartsWith("@ ", StringComparison.Ordinal))
                {
                    published = DateOnly.ParseExact(content.AsSpan(2).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                }
                else
                {
                    first = first == 0 ? at + 1 : first;
                    (inExpected ? expected : text).Append(content).Append('\n');
                }

                continue;
            }

            if (line.Length == 0 && text.Length > 0 && !inExpected)
            {
                text.Append('\n'); // an empty line inside the text: a new paragraph
                continue;
            }

            if (inExpected)
            {
                yield return new(file, first, published, text.ToString().TrimEnd('\n'), expected.ToString(), gap);
            }

            (inExpected, first, published) = (false, 0, null);
            text.Clear();
            expected.Clear();
            gap = line.StartsWith('#') ? line.Contains("Known gaps", StringComparison.Ordinal) : gap;
        }
    }
}
