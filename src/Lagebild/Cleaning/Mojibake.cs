using System.Buffers;
using System.Text;

namespace Lagebild.Cleaning;

/// <summary>Text in UTF-8 that a program took for Windows-1252, once or twice: "fÃ¼r" is "für".</summary>
internal static class Mojibake
{
    /// <summary>Windows-1252 from 0x80 to 0x9F (WHATWG); the five free places hold their C1 control.</summary>
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The most characters that one character can become when taken for Windows-1252 twice.</summary>
    private const int Longest = 12;

    /// <summary>Repairs the broken character that starts at a position.</summary>
    /// <returns>The number of characters dealt with; 0 where the text may be meant.</returns>
    public static int Repair(EditScript script, int at)
    {
        var text = script.Text;
        if (text[at] is >= '\u0080' and <= '\u009F' and not '\u0085' && Upper[text[at] - 0x80] is var meant && meant != text[at])
        {
            Note(script, at, 1, meant.ToString(), "A character of Windows-1252 was taken for ISO 8859-1.");
            return 1;
        }

        var (length, reading) = Once(text.AsSpan(at, Math.Min(Longest, text.Length - at)));
        if (length == 0)
        {
            return 0;
        }

        if (reading is 'Ã' or 'Â' or 'â' && Twice(text.AsSpan(at, Math.Min(Longest, text.Length - at))) is { Length: > 0 } twice)
        {
            Note(script, at, twice.Length, twice.Reading.ToString(), "UTF-8 was taken for Windows-1252 twice.");
            return twice.Length;
        }

        if (IsSure(text, at, length))
        {
            Note(script, at, length, reading == '\u00A0' ? " " : reading == '\u00AD' ? "" : reading.ToString(), "UTF-8 was taken for Windows-1252.");
            return length;
        }

        return 0;
    }

    /// <summary>Reads the characters at the start as bytes of one UTF-8 character.</summary>
    private static (int Length, char Reading) Once(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < text.Length && count < 4 && ByteOf(text[count]) is >= 0x80 and var value)
        {
            bytes[count++] = (byte)value;
        }

        // Leads of German and Western letters, of general punctuation and of the euro sign; others may be meant.
        return count > 0 && bytes[0] is 0xC2 or 0xC3 or 0xE2
            && Rune.DecodeFromUtf8(bytes[..count], out var rune, out var consumed) == OperationStatus.Done && rune.IsBmp && IsPlausible((char)rune.Value)
            ? (consumed, (char)rune.Value)
            : (0, '\0');
    }

    private static (int Length, char Reading) Twice(ReadOnlySpan<char> text)
    {
        Span<char> inner = stackalloc char[Longest];
        Span<int> ends = stackalloc int[Longest];
        int count = 0, at = 0;
        while (at < text.Length && Once(text[at..]) is { Length: > 0 } piece)
        {
            at += piece.Length;
            (inner[count], ends[count]) = (piece.Reading, at);
            count++;
        }

        var outer = Once(inner[..count]);
        return outer.Length == 0 ? (0, '\0') : (ends[outer.Length - 1], outer.Reading);
    }

    private static int ByteOf(char character) =>
        character < 0x80 ? character
        : character is >= '\u00A0' and <= '\u00FF' or (>= '\u0080' and <= '\u009F') ? character
        : Upper.IndexOf(character, StringComparison.Ordinal) is >= 0 and var place ? 0x80 + place
        : -1;

    private static bool IsPlausible(char reading) =>
        reading is (>= '\u00A0' and <= '\u00FF') or (>= '\u2010' and <= '\u203A') or '€' or '™' or '\u2212' or 'ƒ' or 'Œ' or 'œ' or 'Š' or 'š' or 'Ž' or 'ž' or 'Ÿ' or 'ˆ' or '˜' or '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D';

    /// <summary>Says whether two characters cannot be meant: "Ã" and "Â" stand before a quotation mark in „Ã“ too.</summary>
    private static bool IsSure(string text, int at, int length) =>
        length > 2 || text[at + 1] is not ('“' or '”' or '‘' or '’' or '‹' or '›' or '«' or '»' or '„' or '‚')
        || (at + length < text.Length && char.IsLetter(text[at + length])) || (at > 0 && char.IsLower(text[at - 1]));

    private static void Note(EditScript script, int at, int length, string reading, string reason)
    {
        var (start, end) = CharacterRepairs.Word(script.Text, at, at + length);
        script.Repair(RepairKind.Encoding, at, at + length, reason + $" (In \"{script.Text[start..end]}\".)", new Edit(at, length, reading));
    }
}
