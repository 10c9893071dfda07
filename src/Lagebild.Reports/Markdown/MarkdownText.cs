using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lagebild.Documents;
using Lagebild.Pictures;

namespace Lagebild.Reports.Markdown;

/// <summary>Writes plain Markdown in which no source text can be taken for markup.</summary>
internal sealed class MarkdownText(Picture picture)
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes a heading.</summary>
    public void Heading(int level, string title) => _text.Append('\n').Append('#', level).Append(' ').Append(Plain(title)).Append("\n\n");

    /// <summary>Writes a line of markup whose parts are already plain.</summary>
    public void Line(string markup) => _text.Append(markup).Append('\n');

    /// <summary>Returns the reports cited, with the place in the clean text: " [1:345] [3:20]".</summary>
    public string Marks(ImmutableArray<Evidence> evidence)
    {
        var marks = new StringBuilder();
        foreach (var piece in evidence)
        {
            var number = picture.Documents.TakeWhile(document => document.Id != piece.Document).Count() + 1;
            marks.Append(CultureInfo.InvariantCulture, $" \\[{number}:{piece.Text.Start}\\]");
        }

        return marks.ToString();
    }

    /// <summary>Escapes a text for one line of Markdown: controls and direction marks become U+FFFD, as in the page.</summary>
    public static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' or '\r' or '\t' => plain.Append(' '),
                '<' => plain.Append("&lt;"),
                '>' => plain.Append("&gt;"),
                '&' => plain.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!' => plain.Append('\\').Append(rune.ToString()),
                < 0x20 or (>= 0x7f and < 0xa0) or 0x061c or 0x200e or 0x200f or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x206f) => plain.Append('\ufffd'),
                _ => plain.Append(rune.ToString()),
            };
        }

        return plain.ToString().Trim();
    }

    /// <summary>Returns everything written.</summary>
    public override string ToString() => _text.ToString().TrimStart('\n');
}
