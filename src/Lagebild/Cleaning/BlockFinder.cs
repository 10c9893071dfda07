using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Cleaning;

/// <summary>Tells the lines of a clean text apart: the report and what is not the report.</summary>
/// <remarks>
/// In this order: line rules with their reach; captions beside credits; the title; what is said twice; notes on the author; lists; headings; the rest is running
/// text. What the markup said of a stretch stays unless a line rule knows better.
/// </remarks>
internal sealed class BlockFinder
{
    /// <summary>The longest headline, in characters; the longest of 850 Wikinews headlines has 140.</summary>
    private const int LongestHeadline = 200;

    /// <summary>The longest heading inside a report, in characters.</summary>
    private const int LongestHeading = 120;

    /// <summary>The longest caption that only its place beside a credit tells, in characters.</summary>
    private const int LongestCaption = 250;

    /// <summary>The longest line that names the speaker of a quotation set large, in characters.</summary>
    private const int LongestSpeaker = 120;

    private readonly string _text;
    private readonly string? _title;
    private readonly string? _author;
    private readonly List<TextLine> _lines;
    private readonly (BlockKind Kind, string Rule)?[] _kinds;
    private readonly Block?[] _hints;

    private BlockFinder(string text, ImmutableArray<Block> hints, DocumentMetadata metadata)
    {
        (_text, _title, _author, _lines) = (text, metadata.Title, metadata.Author, TextLine.Split(text));
        _kinds = new (BlockKind, string)?[_lines.Count];
        _hints = HintOfEachLine(hints);
    }

    /// <summary>Returns the blocks of a text, sorted; they cover all text but white space.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="hints">What the markup says, by places in the clean text.</param>
    /// <param name="metadata">What came with the source: its title and authors may stand in the text too.</param>
    public static ImmutableArray<Block> Find(string text, ImmutableArray<Block> hints, DocumentMetadata metadata)
    {
        var finder = new BlockFinder(text, hints, metadata);
        finder.MarkBoilerplate();
        finder.MarkCaptions();
        finder.MarkTitle();
        finder.MarkRepeated();
        finder.MarkEnd();
        finder.MarkRest();
        return finder.Build();
    }

    private ReadOnlySpan<char> this[int line] => _text.AsSpan(_lines[line].Start, _lines[line].Length);

    private Block?[] HintOfEachLine(ImmutableArray<Block> hints)
    {
        var each = new Block?[_lines.Count];
        var hint = 0;
        for (var at = 0; at < _lines.Count; at++)
        {
            while (hint < hints.Length && hints[hint].Span.End <= _lines[at].Start)
            {
                hint++;
            }

            each[at] = hint < hints.Length && hints[hint].Span.Overlaps(_lines[at].Span) ? hints[hint] : null;
        }

        return each;
    }

    private void MarkBoilerplate()
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_kinds[at] is not null)
            {
                continue;
            }

            if (_hints[at] is { Kind: BlockKind.Boilerplate } hint)
            {
                _kinds[at] = (hint.Kind, hint.Rule);
            }
            else if (!this[at].ContainsLetterOrDigit())
            {
                _kinds[at] = (BlockKind.Boilerplate, "separator");
            }
            else if (Byline.Is(this[at], _author))
            {
                _kinds[at] = (BlockKind.Boilerplate, "byline");
            }
            else if (LineRule.For(this[at]) is { } rule)
            {
                _kinds[at] = (BlockKind.Boilerplate, rule.Name);
                Extend(at, rule);
            }
        }
    }

    /// <summary>Marks the lines below one that its rule reaches.</summary>
    private void Extend(int from, LineRule rule)
    {
        if (rule.Scope is LineScope.Line)
        {
            return;
        }

        // Text with a blank line between paragraphs tells by them what belongs together; other text by headlines alone.
        var isSpaced = _lines[from].IsAfterGap && from > 0;
        var isListOfParagraphs = from + 1 < _lines.Count && _lines[from + 1].IsAfterGap;
        var last = rule.Scope is LineScope.List ? _lines.Count - 1 : isSpaced ? Math.Min(from + 3, _lines.Count - 1) : from;
        for (var at = from + 1; at <= last; at++)
        {
            var isApart = _lines[at].IsAfterGap && !(rule.Scope is LineScope.List && isListOfParagraphs);
            if (isApart || !IsHeadlineLike(at, LongestHeadline))
            {
                return;
            }

            _kinds[at] = (BlockKind.Boilerplate, rule.Name);
        }
    }

    /// <summary>A line beside a credit that is one short sentence, or that stands between a picture's button and its credit, is the caption.</summary>
    private void MarkCaptions()
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_kinds[at] is null && Credits.StandsAtEnd(this[at]))
            {
                _kinds[at] = (BlockKind.Caption, "credit-in-line");
            }

            if (at > 0 && _kinds[at] is (BlockKind.Boilerplate, "credit") && _kinds[at - 1] is null && _lines[at - 1].Length <= LongestCaption
                && (at == 1 || !_lines[at].IsAfterGap || _kinds[at - 2] is (BlockKind.Boilerplate, "picture")))
            {
                _kinds[at - 1] = (BlockKind.Caption, "beside-credit");
            }
        }
    }

    private void MarkTitle()
    {
        var marked = Enumerable.Range(0, _lines.Count).Where(at => _kinds[at] is null && _hints[at] is { Kind: BlockKind.Title }).ToList();
        if (marked.Count > 0)
        {
            var best = marked.Find(at => _title is not null && this[at].SequenceEqual(_title));
            _kinds[marked.Contains(best) && _kinds[best] is null && _title is not null && this[best].SequenceEqual(_title) ? best : marked[0]] = (BlockKind.Title, "markup");
            return;
        }

        var first = Enumerable.Range(0, _lines.Count).FirstOrDefault(at => _kinds[at] is null, -1);
        if (first >= 0 && first + 1 < _lines.Count && _hints[first] is not { Kind: BlockKind.List or BlockKind.Caption }
            && (_title is not null && this[first].SequenceEqual(_title) || IsHeadlineLike(first, LongestHeadline)))
        {
            _kinds[first] = (BlockKind.Title, "first-line");
        }
    }

    /// <summary>Marks quotations set large that stand in the text too, with who said them directly below, and leads printed twice.</summary>
    private void MarkRepeated()
    {
        foreach (var at in RepeatedLines.Find(_text, _lines, line => _kinds[line] is null && _hints[line] is not { Kind: BlockKind.Title or BlockKind.Heading }))
        {
            _kinds[at] = (BlockKind.Boilerplate, "repeated");
            if (at + 1 < _lines.Count && _hints[at + 1] is { Kind: BlockKind.Paragraph } && IsHeadlineLike(at + 1, LongestSpeaker))
            {
                _kinds[at + 1] = (BlockKind.Boilerplate, "repeated");
            }
        }
    }

    /// <summary>Marks who wrote the report where it stands at its end.</summary>
    private void MarkEnd()
    {
        for (var at = _lines.Count - 1; at > 0 && (_kinds[at] is (BlockKind.Boilerplate or BlockKind.Caption, _) || AuthorNote.Is(this[at], _author)); at--)
        {
            _kinds[at] ??= (BlockKind.Boilerplate, "author");
        }
    }

    private void MarkRest()
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            _kinds[at] ??= _hints[at] is { } hint && !(hint.Kind is BlockKind.Paragraph or BlockKind.Title) ? (hint.Kind, hint.Rule)
                : _hints[at] is { Kind: BlockKind.Title } ? (BlockKind.Heading, "markup")
                : IsListItem(at) ? (BlockKind.List, "item")
                : IsHeading(at) ? (BlockKind.Heading, "no-final-stop")
                : (BlockKind.Paragraph, _hints[at]?.Rule ?? "running-text");
        }
    }

    private bool IsListItem(int at) => ItemMark(at) != '\0' && ((at > 0 && ItemMark(at - 1) == ItemMark(at)) || (at + 1 < _lines.Count && ItemMark(at + 1) == ItemMark(at)));

    private char ItemMark(int at) =>
        this[at] is ['-' or '•' or '*' or '·' or '▪' or '–', ' ', ..] line ? line[0]
        : this[at] is [>= '0' and <= '9', '.' or ')', ' ', ..] ? '1'
        : '\0';

    /// <summary>A heading has no final stop, is short, and running text follows.</summary>
    private bool IsHeading(int at)
    {
        var next = at + 1;
        while (next < _lines.Count && _kinds[next] is (BlockKind.Boilerplate or BlockKind.Caption, _))
        {
            next++;
        }

        return _hints[at] is null && next < _lines.Count && IsHeadlineLike(at, LongestHeading) && this[at][^1] is not ('!' or '?') && !IsHeadlineLike(next, LongestHeading);
    }

    /// <summary>A headline is short, starts with a capital, a figure or a quotation mark, and does not end like a sentence (dpa style: no stop after headlines).</summary>
    private bool IsHeadlineLike(int at, int longest)
    {
        var line = this[at];
        var last = line[^1];
        var lastLetter = line.TrimEnd("“”\"«»‘’')] ");
        return line.Length <= longest && _kinds[at] is null && !char.IsLower(line[0]) && last is not (',' or ';' or ':' or '-' or '–')
            && (lastLetter.IsEmpty || lastLetter[^1] is not ('.' or '…'));
    }

    private ImmutableArray<Block> Build()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(_lines.Count);
        for (var at = 0; at < _lines.Count; at++)
        {
            var (kind, rule) = _kinds[at]!.Value;
            if (at > 0 && _hints[at] is { } hint && ReferenceEquals(hint, _hints[at - 1]) && blocks[^1].Kind == kind)
            {
                blocks[^1] = blocks[^1] with { Span = blocks[^1].Span.Cover(_lines[at].Span) };
            }
            else
            {
                blocks.Add(new(_lines[at].Span, kind, rule));
            }
        }

        return blocks.ToImmutable();
    }
}
