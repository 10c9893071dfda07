namespace Lagebild.Cleaning;

/// <summary>Goes through the runs of letters of a text.</summary>
internal ref struct WordWalk(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start;
    private int _end;

    /// <summary>Gets the word.</summary>
    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    /// <summary>Returns itself, for <c>foreach</c>.</summary>
    public readonly WordWalk GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        for (_start = _end; _start < _text.Length && !char.IsLetter(_text[_start]);)
        {
            _start++;
        }

        for (_end = _start; _end < _text.Length && char.IsLetter(_text[_end]);)
        {
            _end++;
        }

        return _end > _start;
    }
}
