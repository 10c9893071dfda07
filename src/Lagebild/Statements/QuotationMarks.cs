using System.Buffers;
using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Pairs quotation marks of every style in one pass over a paragraph: „ “, „ ”, “ ”, » «, « », " ", ‚ ‘, › ‹, ' '.</summary>
/// <remarks>
/// The German closing mark is the English opening mark, so that a mark's role follows from what is open and from the white space around it.
/// Speech that goes on over paragraphs repeats the opening mark at the start of each and closes once (Duden, "Anführungszeichen").
/// </remarks>
internal static class QuotationMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("„“”\"»«‚‘’'›‹");

    /// <summary>Deepest nesting followed; deeper marks are taken as text.</summary>
    private const int MaximumDepth = 8;

    /// <summary>Returns the passages between marks in the given paragraphs, sorted by span, in time linear in the text.</summary>
    public static ImmutableArray<MarkedPassage> In(string text, ReadOnlySpan<TextSpan> paragraphs)
    {
        var passages = new List<MarkedPassage>();
        var open = new List<(int At, char Mark)>();
        for (var number = 0; number < paragraphs.Length; number++)
        {
            var paragraph = paragraphs[number];
            if (open.Count > 0 && !GoesOn(text, open[0].Mark, paragraph))
            {
                DropOpen(text, passages, open, paragraphs[number - 1].End);
            }

            Pair(text, paragraph, passages, open);
            while (open.Count > 1)
            {
                open.RemoveAt(open.Count - 1); // What is open inside an open passage does not cross a paragraph.
            }
        }

        if (paragraphs.Length > 0)
        {
            DropOpen(text, passages, open, paragraphs[^1].End);
        }

        passages.Sort((left, right) => left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : right.Span.End.CompareTo(left.Span.End));
        return [.. passages];
    }

    private static bool GoesOn(string text, char mark, TextSpan paragraph) => !paragraph.IsEmpty && text[paragraph.Start] == mark && mark != '\'';

    private static void DropOpen(string text, List<MarkedPassage> passages, List<(int At, char Mark)> open, int end)
    {
        if (open.Count > 0 && open[0].Mark is not ('\'' or '‘' or '’' or '‚'))
        {
            // The closing mark is lost: the passage ends with its paragraph, at the latest.
            var stop = text.IndexOf('\n', open[0].At, end - open[0].At);
            passages.Add(new(new(open[0].At, stop < 0 ? end : stop), 0, MissingMark.Closing));
        }

        open.Clear();
    }

    private static void Pair(string text, TextSpan paragraph, List<MarkedPassage> passages, List<(int At, char Mark)> open)
    {
        var at = paragraph.Start + (open.Count > 0 ? 1 : 0); // The repeated opening mark is no new passage.
        var lastClose = paragraph.Start;
        while (at < paragraph.End)
        {
            var step = text.AsSpan(at, paragraph.End - at).IndexOfAny(Marks);
            if (step < 0)
            {
                return;
            }

            at += step;
            var mark = text[at];
            if (ClosedBy(text, at, mark, open) is var level and >= 0)
            {
                passages.Add(new(new(open[level].At, at + 1), level, MissingMark.None));
                open.RemoveRange(level, open.Count - level);
                lastClose = at + 1;
            }
            else if (Opens(text, at, mark))
            {
                if (open.Count > 0 && open[^1].Mark == mark && mark is '„' or '“' && !ClosesTwice(text, at, paragraph.End))
                {
                    // Opened again before it was closed, and one closing mark for both: the first is the stray one.
                    open.RemoveAt(open.Count - 1);
                }

                if (open.Count < MaximumDepth)
                {
                    open.Add((at, mark));
                }
            }
            else if (open.Count == 0 && mark is '“' or '”' && at > lastClose)
            {
                passages.Add(new(new(lastClose, at + 1), 0, MissingMark.Opening));
                lastClose = at + 1;
            }

            at++;
        }
    }

    private static int ClosedBy(string text, int at, char mark, List<(int At, char Mark)> open)
    {
        for (var level = open.Count - 1; level >= 0; level--)
        {
            var opened = open[level].Mark;
            var closes = opened switch
            {
                '„' => mark is '“' or '”' or '"',
                '“' => mark is '”' or '“' && !StandsBeforeWord(text, at),
                '”' => mark == '”',
                '"' => mark is '"' or '“' or '”' && (level > 0 || !(StandsAfterSpace(text, at) && StandsBeforeWord(text, at))),
                '»' => mark == '«',
                '«' => mark == '»',
                '‚' => mark is '‘' or '’' or '\'' && !StandsBeforeWord(text, at),
                '‘' => mark == '’' && !StandsBeforeWord(text, at),
                '›' => mark == '‹',
                '‹' => mark == '›',
                '\'' => mark == '\'' && !StandsBeforeWord(text, at) && !StandsAfterSpace(text, at),
                _ => false,
            };
            if (closes && at > open[level].At + 1)
            {
                return level;
            }
        }

        return -1;
    }

    private static bool Opens(string text, int at, char mark) => mark switch
    {
        '„' => true,
        '’' => false,
        '‚' or '‘' or '\'' => StandsAfterSpace(text, at) && StandsBeforeWord(text, at),
        _ => StandsAfterSpace(text, at) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not (',' or '.' or ';'),
    };

    // Looks ahead no further than three hundred characters: a passage in a passage is short.
    private static bool ClosesTwice(string text, int at, int end)
    {
        var (closed, opened) = (0, 1);
        for (var next = at + 1; next < Math.Min(end, at + 300) && closed < opened + 1; next++)
        {
            closed += text[next] is '“' or '”' ? 1 : 0;
            opened += text[next] == '„' ? 1 : 0;
        }

        return closed > opened;
    }

    private static bool StandsAfterSpace(string text, int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '–' or '—' or '-' or '„' or '“' or '»' or '«' or '"' or '/' or ':';

    private static bool StandsBeforeWord(string text, int at) => at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '…');
}
