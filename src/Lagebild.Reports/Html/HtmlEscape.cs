using System.Text;

namespace Lagebild.Reports.Html;

/// <summary>Makes any text harmless inside HTML text and quoted attributes.</summary>
internal static class HtmlEscape
{
    /// <summary>Appends a text. Markup characters become references; controls, direction marks and halves of pairs become U+FFFD, so that no source can reorder or break the page.</summary>
    public static void Append(StringBuilder page, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                page.Append('\ufffd');
            }
            else if (Reference(rune.Value) is { } reference)
            {
                page.Append(reference);
            }
            else
            {
                page.Append(text[..used]);
            }

            text = text[used..];
        }
    }

    private static string? Reference(int code) => code switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' or '\t' => null,
        < 0x20 or (>= 0x7f and < 0xa0) => "\ufffd",
        0x061c or 0x200e or 0x200f or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x206f) => "\ufffd", // Bidi_Control, and the deprecated format characters after them.
        0xfeff or 0xfffe or 0xffff => "\ufffd",
        _ => null,
    };
}
