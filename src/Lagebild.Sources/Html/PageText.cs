using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using Lagebild.Cleaning;
using Lagebild.Text;

namespace Lagebild.Sources.Html;

/// <summary>Writes the text of a page: one block a paragraph, blanks collapsed, every character led back to the markup.</summary>
/// <remarks>Call <see cref="Write"/> for nodes in document order only, then <see cref="Build"/> once.</remarks>
/// <param name="source">The page as received.</param>
/// <param name="headline">The headline that the page prints, or null.</param>
/// <param name="longest">The characters after which no more is written.</param>
internal sealed class PageText(string source, Headline? headline = null, int longest = int.MaxValue)
{
    /// <summary>The longest character reference: "&amp;CounterClockwiseContourIntegral;".</summary>
    private const int MaximumReference = 34;

    /// <summary>Stands between two cells of a row: with a blank alone, the figures "12" and "345" would be one.</summary>
    private const string CellBorder = " | ";

    private static readonly SearchValues<char> RunEnds = SearchValues.Create("& \n\r\t\f");

    private readonly TextCleaner _cleaner = new(source);
    private readonly ImmutableArray<Block>.Builder _hints = ImmutableArray.CreateBuilder<Block>();
    private (BlockKind Kind, string Rule)? _block;
    private int _blockStart;
    private bool _space;
    private bool _isNewCell;
    private MarkupNode? _last;

    /// <summary>Writes an element with all in it, except what is skipped.</summary>
    public void Write(MarkupNode root, Func<MarkupNode, bool> isSkipped)
    {
        EndBlock();
        EndBlockAt(root);
        var node = root.FirstChild;
        while (node is not null && _cleaner.Length < longest)
        {
            var isSkippedNode = !node.IsText && isSkipped(node);
            if (isSkippedNode)
            {
                EndBlockAt(node);
            }
            else if (node.IsText)
            {
                WriteText(node);
            }
            else
            {
                EndBlockAt(node);
            }

            node = (isSkippedNode ? null : node.FirstChild) ?? Leave(node, root);
        }

        EndBlock();
    }

    /// <summary>Returns the text, its map to the source, and a block for every paragraph.</summary>
    public (string Text, OffsetMap Map, ImmutableArray<Block> Hints) Build()
    {
        EndBlock();
        var (text, map) = _cleaner.Build();
        return (text, map, _hints.ToImmutable());
    }

    private MarkupNode? Leave(MarkupNode node, MarkupNode root)
    {
        while (node != root && node.Next is null)
        {
            node = node.Parent!;
            EndBlockAt(node);
        }

        return node == root ? null : node.Next;
    }

    /// <summary>Ends the block where an element does not stand in the line. Cells stay in the line of their row.</summary>
    private void EndBlockAt(MarkupNode element)
    {
        if (IsInCell(element))
        {
            _space = true;
        }
        else if (!element.IsText && element.Name is not ("td" or "th") && !MarkupNames.Inline.Contains(element.Name))
        {
            EndBlock();
        }
        else if (element.Name is "td" or "th")
        {
            _isNewCell = true;
        }
    }

    /// <summary>Says whether an element is a paragraph or box inside a cell of a row without running text: part of the row's line.</summary>
    private static bool IsInCell(MarkupNode element)
    {
        if (element.Name is not ("p" or "div" or "br"))
        {
            return false;
        }

        var outer = element.Parent;
        for (var height = 0; height < 4 && outer is not null && outer.Name != "tr"; height++)
        {
            outer = outer.Name is "td" or "th" or "div" or "p" ? outer.Parent : null;
        }

        return outer?.Name == "tr" && PageMeasure.Of(outer).Running == 0;
    }

    private void EndBlock()
    {
        if (_block is { } block)
        {
            _hints.Add(new(new(_blockStart, _cleaner.Length), block.Kind, block.Rule));
        }

        (_block, _space, _isNewCell) = (null, false, false);
    }

    private void WriteText(MarkupNode node)
    {
        if (node == headline?.Start)
        {
            EndBlock();
        }

        _space |= _block is { Kind: BlockKind.Title or BlockKind.Heading } && _last is not null && _last != node && IsGlued(source[_last.End - 1], source[node.Start]);
        _last = node;

        var at = node.Start;
        while (at < node.End && _cleaner.Length < longest)
        {
            var character = source[at];
            if (character is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                (_space, at) = (true, at + 1);
                continue;
            }

            var length = Math.Min(Run(at, node.End), longest);
            StartPiece(node, at);
            if (length > 0)
            {
                _cleaner.Copy(length);
                at += length;
                continue;
            }

            var (consumed, text) = Reference(at, node.End);
            _cleaner.Replace(consumed, text);
            at += consumed;
        }
    }

    /// <summary>Says whether two texts of a heading are set apart by their style alone: "Bau am Kanal" and "Brücke kommt" in elements side by side.</summary>
    private static bool IsGlued(char end, char start) => (char.IsLower(end) || end is ':' or '?' or '!') && char.IsUpper(start);

    /// <summary>Writes the blank or the break that stands before a piece of text, and drops the markup before it.</summary>
    private void StartPiece(MarkupNode node, int at)
    {
        if (_block is null)
        {
            if (_cleaner.Length > 0)
            {
                _cleaner.Insert("\n\n");
            }

            (_block, _blockStart, _space) = (KindOf(node), _cleaner.Length, false);
        }

        if (_isNewCell && _cleaner.Length > _blockStart)
        {
            _cleaner.Insert(CellBorder);
        }
        else if (_space)
        {
            Space(at);
        }

        (_space, _isNewCell) = (false, false);
        _cleaner.Skip(at - _cleaner.Position);
    }

    /// <summary>Writes one blank for the white space before <paramref name="at"/>: its last character where that is a blank itself.</summary>
    private void Space(int at)
    {
        if (at - 1 >= _cleaner.Position && source[at - 1] is ' ')
        {
            _cleaner.Skip(at - 1 - _cleaner.Position).Copy(1);
        }
        else if (at - 1 >= _cleaner.Position && char.IsWhiteSpace(source[at - 1]))
        {
            _cleaner.Skip(at - 1 - _cleaner.Position).Replace(1, " ");
        }
        else
        {
            _cleaner.Insert(" ");
        }
    }

    private int Run(int at, int end)
    {
        var length = source.AsSpan(at, end - at).IndexOfAny(RunEnds);
        return length < 0 ? end - at : length;
    }

    private (int Length, string Text) Reference(int at, int end)
    {
        var window = source.AsSpan(at, Math.Min(MaximumReference, end - at));
        var stop = window.IndexOf(';');
        if (stop < 2)
        {
            return (1, "&");
        }

        var text = WebUtility.HtmlDecode(window[..(stop + 1)].ToString());
        return text.Length > 2 || text.Length == 0 || text.Contains('\0', StringComparison.Ordinal) ? (1, "&") : (stop + 1, text);
    }

    private (BlockKind Kind, string Rule) KindOf(MarkupNode text)
    {
        if (Named(text) is { } named)
        {
            return named;
        }

        (BlockKind Kind, string Rule)? nearest = null;
        for (var node = text.Parent; node is not null; node = node.Parent)
        {
            if (node == headline?.Node)
            {
                return headline.Start is { } start && text.Start < start.Start ? (BlockKind.Heading, "kicker") : (BlockKind.Title, "headline");
            }

            switch (node.Name)
            {
                case "h1":
                    return (BlockKind.Title, "h1");
                case "h2" or "h3" or "h4" or "h5" or "h6":
                    return (BlockKind.Heading, node.Name);
                case "figcaption" or "caption":
                    return (BlockKind.Caption, node.Name);
                case "li":
                    return (BlockKind.List, "li");
                case "tr":
                    return (BlockKind.Paragraph, "table-row");
                case "p" or "blockquote":
                    nearest ??= (BlockKind.Paragraph, node.Name); // a paragraph of a caption or list is part of it
                    break;
                case "body" or "article" or "main":
                    return nearest ?? (BlockKind.Paragraph, node.Name);
            }
        }

        return nearest ?? (BlockKind.Paragraph, "text");
    }

    /// <summary>Returns what a text is where one of the elements close around it is named as the text under a picture or the line over a headline.</summary>
    private (BlockKind Kind, string Rule)? Named(MarkupNode text)
    {
        var (node, isKicker, isHeading) = (text.Parent, false, false);
        for (var height = 0; height < 4 && node is not null; height++, node = node.Parent)
        {
            node.ClassRole ??= PageRules.All.RoleOf(node.Attribute(source, "class"));
            if (node.ClassRole is NamedRole.Caption)
            {
                return (BlockKind.Caption, "named-caption");
            }

            isKicker |= node.ClassRole is NamedRole.Kicker;
            isHeading |= node.Name is ['h', >= '1' and <= '6'];
        }

        return isKicker && !isHeading ? (BlockKind.Heading, "kicker") : null;
    }
}
