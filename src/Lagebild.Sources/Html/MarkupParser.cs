namespace Lagebild.Sources.Html;

/// <summary>Reads a page into a tree whose nodes know their place in the source, in one pass and linear time.</summary>
/// <remarks>
/// A tolerant reader after the HTML standard as far as text and its structure need it: omitted end tags, void and raw-text
/// elements, stray tags. It keeps exact places of text, which general libraries keep for tags only. Script is never run.
/// Elements deeper than the bound belong to the element at the bound.
/// </remarks>
internal sealed class MarkupParser
{
    /// <summary>The longest element name; longer ones are no element anyone extracts from.</summary>
    private const int MaximumName = 64;

    private readonly string _source;
    private readonly SourceOptions _options;
    private readonly List<MarkupNode> _open = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _nodes;
    private int _tooDeep;

    private MarkupParser(string source, SourceOptions options) => (_source, _options) = (source, options);

    private MarkupNode Current => _open[^1];

    /// <summary>Reads a page.</summary>
    /// <returns>A root named <c>#root</c>.</returns>
    /// <exception cref="SourceException">The page has more nodes than <see cref="SourceOptions.MaximumNodes"/>.</exception>
    public static MarkupNode Parse(string source, SourceOptions options)
    {
        var parser = new MarkupParser(source, options);
        parser._open.Add(new("#root", 0, 0));
        parser.ReadAll();
        return parser._open[0];
    }

    private void ReadAll()
    {
        var at = 0;
        while (at < _source.Length)
        {
            var tag = NextTag(at);
            if (tag > at)
            {
                Add(new("", at, tag));
            }

            at = tag < _source.Length ? ReadTag(tag) : tag;
        }
    }

    /// <summary>Returns the next place where a tag, comment or declaration starts; other <c>&lt;</c> are text.</summary>
    private int NextTag(int from)
    {
        for (var at = from; at < _source.Length; at++)
        {
            var found = _source.AsSpan(at).IndexOf('<');
            if (found < 0)
            {
                break;
            }

            at += found;
            if (at + 1 < _source.Length && (char.IsAsciiLetter(_source[at + 1]) || _source[at + 1] is '/' or '!' or '?'))
            {
                return at;
            }
        }

        return _source.Length;
    }

    private int ReadTag(int at)
    {
        var rest = _source.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Behind(at + 4, "-->");
        }

        if (rest[1] is '!' or '?')
        {
            return Behind(at + 2, ">");
        }

        var isEnd = rest[1] == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        if (nameStart >= _source.Length || !char.IsAsciiLetter(_source[nameStart]))
        {
            return Behind(nameStart, ">");
        }

        var nameEnd = nameStart;
        while (nameEnd < _source.Length && !(char.IsWhiteSpace(_source[nameEnd]) || _source[nameEnd] is '/' or '>'))
        {
            nameEnd++;
        }

        var name = Name(_source.AsSpan(nameStart, Math.Min(nameEnd - nameStart, MaximumName)));
        var end = MarkupAttributes.TagEnd(_source, nameEnd);
        if (isEnd)
        {
            Close(name);
            return end;
        }

        return Open(name, at, end);
    }

    private int Behind(int from, string mark)
    {
        var end = from > _source.Length ? -1 : _source.AsSpan(from).IndexOf(mark, StringComparison.Ordinal);
        return end < 0 ? _source.Length : from + end + mark.Length;
    }

    private string Name(ReadOnlySpan<char> written)
    {
        Span<char> lower = stackalloc char[MaximumName];
        lower = lower[..written.ToLowerInvariant(lower)];
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(lower, out var name))
        {
            name = lower.ToString();
            _names.Add(name, name);
        }

        return name;
    }

    private int Open(string name, int start, int end)
    {
        if (MarkupNames.EndsParagraph.Contains(name))
        {
            CloseOpen(candidate => candidate == "p", MarkupNames.Scope.Contains);
        }

        if (MarkupNames.Implied.TryGetValue(name, out var implied))
        {
            CloseOpen(implied.Ends.Contains, implied.Bound.Contains);
        }

        var node = new MarkupNode(name, start, end);
        Add(node);
        if (MarkupNames.Raw.Contains(name))
        {
            return ReadRaw(node, end);
        }

        if (!MarkupNames.Void.Contains(name))
        {
            Push(node);
        }

        return end;
    }

    private void Push(MarkupNode node)
    {
        if (_open.Count > _options.MaximumDepth)
        {
            _tooDeep++;
        }
        else
        {
            _open.Add(node);
        }
    }

    private int ReadRaw(MarkupNode node, int at)
    {
        var from = at;
        while (true)
        {
            var found = _source.AsSpan(from).IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
            {
                node.Add(new("", at, _source.Length));
                return _source.Length;
            }

            from += found + 2;
            if (_source.AsSpan(from).StartsWith(node.Name, StringComparison.OrdinalIgnoreCase))
            {
                node.Add(new("", at, from - 2));
                return Behind(from, ">");
            }
        }
    }

    private void Close(string name)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        var isInline = MarkupNames.Inline.Contains(name);
        CloseOpen(candidate => candidate == name, candidate => isInline ? !MarkupNames.Inline.Contains(candidate) : candidate is "html" or "body" || (MarkupNames.Scope.Contains(candidate) && name != "table" && !MarkupNames.Scope.Contains(name)));
    }

    /// <summary>Closes the innermost open element that matches and all in it, unless a bound lies between.</summary>
    private void CloseOpen(Func<string, bool> matches, Func<string, bool> isBound)
    {
        for (var at = _open.Count - 1; at > 0; at--)
        {
            var name = _open[at].Name;
            if (matches(name))
            {
                _open.RemoveRange(at, _open.Count - at);
                return;
            }

            if (isBound(name))
            {
                return;
            }
        }
    }

    private void Add(MarkupNode node)
    {
        if (++_nodes > _options.MaximumNodes)
        {
            throw new SourceException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the page has more than {_options.MaximumNodes} elements"));
        }

        Current.Add(node);
    }
}
