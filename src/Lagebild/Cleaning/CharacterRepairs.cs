using System.Buffers;

namespace Lagebild.Cleaning;

/// <summary>The first pass: characters that are not what the writer meant.</summary>
/// <remarks>White space of all kinds becomes blank and line feed, without record; everything else is a repair of the word it stands in.</remarks>
internal static class CharacterRepairs
{
    /// <summary>What may need work; text without any of these is left at the speed of a search.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Range('\0', '\u0009'), .. Range('\u000B', '\u001F'), .. Range('\u007F', '\u00A0'), '\u00AD', '\u034F', '\u061C', '\u115F', '\u1160', '\u1680', '\u180E',
        .. Range('\u0300', '\u036F'), .. Range('\u2000', '\u200F'), .. Range('\u2028', '\u202F'), .. Range('\u205F', '\u206F'), '\u3000', '\uFE0F', '\uFEFF', '\uFFF9', '\uFFFA', '\uFFFB',
        'Ã', 'Â', 'â', 'ð', '&']);

    private static readonly SearchValues<char> Blanks = SearchValues.Create("\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    /// <summary>The longest stretch repaired as one word, in characters.</summary>
    private const int LongestWord = 100;

    /// <summary>Adds the repairs of a text.</summary>
    public static void Add(EditScript script)
    {
        var text = script.Text;
        var at = 0;
        while (at < text.Length)
        {
            var found = text.AsSpan(at).IndexOfAny(Suspects);
            if (found < 0)
            {
                return;
            }

            at += found;
            at += Math.Max(1, Repair(script, text, at));
        }
    }

    /// <summary>Repairs what stands at a position.</summary>
    /// <returns>The number of characters dealt with; 0 where nothing is wrong.</returns>
    private static int Repair(EditScript script, string text, int at)
    {
        var character = text[at];
        if (character == '\r')
        {
            return LineEnd(script, text, at, at + 1 < text.Length && text[at + 1] == '\n');
        }

        if (character is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
        {
            script.Change(at, 1, "\n");
            return 1;
        }

        if (Blanks.Contains(character))
        {
            script.Change(at, 1, " ");
            return 1;
        }

        if (character is >= '\u0300' and <= '\u036F')
        {
            return Composition.Repair(script, at);
        }

        if (character == '&')
        {
            return CharacterReferences.Repair(script, at);
        }

        var mojibake = Mojibake.Repair(script, at);
        return mojibake > 0 || OpensBrokenCharacter(character) ? mojibake : Invisible(script, text, at);
    }

    private static int LineEnd(EditScript script, string text, int at, bool isPair)
    {
        if (isPair)
        {
            script.Change(at, 1, "");
        }
        else
        {
            script.Change(at, 1, "\n");
        }

        return 1;
    }

    /// <summary>Takes out the characters that no reader sees, or that change the direction of writing, from here to the end of the word.</summary>
    private static int Invisible(EditScript script, string text, int at)
    {
        if (!IsInvisible(text[at]))
        {
            return 0;
        }

        if (text[at] == '\uFE0F')
        {
            return 1; // Chooses the picture of the character before it; does no harm.
        }

        var edits = new List<Edit>();
        var (end, isSoftHyphen) = (at, true);
        for (; end < text.Length && end - at < LongestWord && !OpensBrokenCharacter(text[end]) && (char.IsLetterOrDigit(text[end]) || IsInvisible(text[end])); end++)
        {
            if (IsInvisible(text[end]))
            {
                isSoftHyphen &= text[end] == '\u00AD';
                edits.Add(new(end, 1, ""));
            }
        }

        script.Repair(
            isSoftHyphen ? RepairKind.Hyphenation : RepairKind.Invisible,
            Word(text, at, end).Start,
            end,
            isSoftHyphen ? "A soft hyphen marks where a line may break; it is not part of the word." : "Characters that cannot be seen were taken out.",
            [.. edits]);
        return end - at;
    }

    // The first byte of a character in UTF-8 that was taken for Windows-1252.
    private static bool OpensBrokenCharacter(char character) => character is 'Ã' or 'Â' or 'â' or 'ð';

    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\uFE0F' or '\uFEFF'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB')
        || (char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\v' or '\f' or '\u0085'));

    /// <summary>Returns the word around a range, at most 40 letters to each side.</summary>
    internal static (int Start, int End) Word(string text, int start, int end)
    {
        var (first, last) = (Math.Max(0, start - 40), Math.Min(text.Length, end + 40));
        while (start > first && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < last && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
