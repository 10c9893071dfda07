using Lagebild.Language;

namespace Lagebild.Cleaning;

/// <summary>Joins lines that a mail program or a printer's column has broken.</summary>
internal static class LineRepairs
{
    /// <summary>Lines wrapped by a program are at most this long; longer lines are paragraphs.</summary>
    private const int LongestWrapped = 100;

    /// <summary>Lines wrapped by a program are at least this long, the last of a paragraph excepted.</summary>
    private const int ShortestWidth = 50;

    /// <summary>How much shorter than the longest line a wrapped line may be: the next word did not fit.</summary>
    private const int LongestWord = 25;

    /// <summary>Adds a blank for each line end inside a paragraph.</summary>
    public static void Add(EditScript script)
    {
        var lines = TextLine.Split(script.Text);
        var isWrapped = IsWrapped(lines);
        for (var at = 1; at < lines.Count; at++)
        {
            var (line, next) = (lines[at - 1], lines[at]);
            if (!next.IsAfterGap && HyphenatedTail(script.Text, line, next) is var tail && tail > 0)
            {
                script.Repair(RepairKind.Hyphenation, CharacterRepairs.Word(script.Text, line.End - 1, line.End - 1).Start, tail, "A word was broken at the end of a line.", new Edit(line.End - 1, next.Start - line.End + 1, ""));
            }
            else if (!next.IsAfterGap && (isWrapped ? Continues(script.Text, line, next) : BreaksOff(script.Text, line, next)))
            {
                script.Change(line.End, next.Start - line.End, " ");
            }
        }
    }

    /// <summary>Says whether the text is wrapped: most lines with another directly below are about as long as the longest.</summary>
    private static bool IsWrapped(List<TextLine> lines)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        if (longest is < ShortestWidth or > LongestWrapped)
        {
            return false;
        }

        int inner = 0, full = 0;
        for (var at = 1; at < lines.Count; at++)
        {
            if (!lines[at].IsAfterGap)
            {
                inner++;
                full += lines[at - 1].Length >= longest - LongestWord ? 1 : 0;
            }
        }

        return inner >= 4 && full * 10 >= inner * 8;
    }

    /// <summary>In wrapped text the next line goes on unless it is a list item or a separator.</summary>
    private static bool Continues(string text, TextLine line, TextLine next) =>
        line.Length >= ShortestWidth / 2 && HasLetter(text, line) && HasLetter(text, next) && text[next.Start] is not ('-' or '–' or '•' or '*' or '>' or '#');

    /// <summary>In other text a line goes on where it ends in a letter or comma and the next starts with a small letter: a link stood on its own line.</summary>
    private static bool BreaksOff(string text, TextLine line, TextLine next) =>
        (char.IsLetter(text[line.End - 1]) || text[line.End - 1] == ',') && char.IsLower(text[next.Start]) && next.Length > 1 && text[next.Start + 1] is not ('.' or ')');

    /// <summary>Says where a word ends that a hyphen at the end of a line broke: both parts in small letters, together a word.</summary>
    /// <returns>The end, or 0 where the hyphen may be meant ("Ein- und Ausfuhr").</returns>
    private static int HyphenatedTail(string text, TextLine line, TextLine next)
    {
        if (line.Length < 3 || text[line.End - 1] != '-' || !char.IsLower(text[line.End - 2]) || !char.IsLower(text[next.Start]))
        {
            return 0;
        }

        var (start, end) = (CharacterRepairs.Word(text, line.End - 1, line.End - 1).Start, SpeechCues.WordEnd(text, next.Start));
        Span<char> whole = stackalloc char[80];
        var head = text.AsSpan(start, line.End - 1 - start);
        var tail = text.AsSpan(next.Start, end - next.Start);
        if (head.Length + tail.Length > whole.Length || WordSets.AfterHyphen.Contains(tail))
        {
            return 0;
        }

        head.CopyTo(whole);
        tail.CopyTo(whole[head.Length..]);
        whole = whole[..(head.Length + tail.Length)];
        var isWord = Lexicon.German.IsKnown(whole) || Lexicon.German.IsKnown(whole, LetterCase.SmallFirst)
            || (Lexicon.German.IsKnown(tail) && !Lexicon.German.IsKnown(head)) || Lexicon.German.IsKnown(tail, LetterCase.CapitalFirst);
        return isWord ? end : 0;
    }

    private static bool HasLetter(string text, TextLine line) => text.AsSpan(line.Start, line.Length).ContainsLetter();
}
