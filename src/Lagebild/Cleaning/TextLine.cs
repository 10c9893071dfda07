using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>A line that is not blank, without the white space around it.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The position after the last character.</param>
/// <param name="IsAfterGap">Whether a blank line or nothing stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool IsAfterGap)
{
    /// <summary>Gets the number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Gets the line as a span.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Returns the lines of a text.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var isAfterGap = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            var end = length < 0 ? text.Length : at + length;
            var line = text.AsSpan(at, end - at);
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                isAfterGap = true;
            }
            else
            {
                var start = at + line.Length - line.TrimStart().Length;
                lines.Add(new(start, start + trimmed.Length, isAfterGap));
                isAfterGap = false;
            }

            at = end + 1;
        }

        return lines;
    }
}
