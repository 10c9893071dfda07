namespace Lagebild.Text;

/// <summary>Splits text into runs of letters, runs of digits and single marks, in one pass and without allocation.</summary>
/// <remarks>
/// Finer than tokens on purpose: rules on times and numbers must see into "13.11.2024", "1990er-Jahre" and "10-18 Uhr".
/// A line end counts as a break unless the next line goes on in lower case or with a digit, as in hard-wrapped text.
/// </remarks>
internal ref struct WordScanner(ReadOnlySpan<char> text, int start)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at = start;

    /// <summary>Gets the stretch found last.</summary>
    public ScannedWord Current { get; private set; }

    /// <summary>Goes to the next stretch; false at the end of the text.</summary>
    public bool MoveNext()
    {
        var before = _at;
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            if (_text[_at] is '\n' or '\r' && IsBreak(_at))
            {
                Current = new(_at, _at + 1, WordKind.Break, false);
                _at = AfterWhiteSpace(_at);
                return true;
            }

            _at++;
        }

        if (_at == _text.Length)
        {
            return false;
        }

        var (first, glued) = (_at, _at == before && _at > 0 && !char.IsWhiteSpace(_text[_at - 1]));
        var kind = KindOf(_text[_at++]);
        while (kind != WordKind.Mark && _at < _text.Length && (KindOf(_text[_at]) == kind || (_text[_at] == '\u00AD' && kind == WordKind.Letters)))
        {
            _at++;
        }

        Current = new(first, _at, kind, glued);
        return true;
    }

    private static WordKind KindOf(char c) => char.IsAsciiDigit(c) ? WordKind.Digits : char.IsLetter(c) ? WordKind.Letters : WordKind.Mark;

    private readonly int AfterWhiteSpace(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly bool IsBreak(int at)
    {
        var next = AfterWhiteSpace(at);
        var isOneLine = next - at <= 2 && !_text[at..next].ContainsAny('\n', '\r') || _text[at..next].Count('\n') <= 1;
        return !(isOneLine && next < _text.Length && at > 0 && (char.IsLower(_text[next]) || char.IsAsciiDigit(_text[next])) && (char.IsLetterOrDigit(_text[at - 1]) || _text[at - 1] is ',' or '-'));
    }
}
