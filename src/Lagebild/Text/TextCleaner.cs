using System.Collections.Immutable;
using System.Text;

namespace Lagebild.Text;

/// <summary>Makes a text and its <see cref="OffsetMap"/> together, in one pass over a source, so that they cannot disagree.</summary>
/// <remarks>Each call consumes source from left to right. Not thread-safe; use once.</remarks>
public sealed class TextCleaner(string source)
{
    /// <summary>The characters that room is made for at first: of a page's markup a small part is text.</summary>
    private const int FirstRoom = 1024;

    private readonly StringBuilder _text = new(Math.Min(source.Length, FirstRoom));
    private readonly ImmutableArray<OffsetRun>.Builder _runs = ImmutableArray.CreateBuilder<OffsetRun>();

    /// <summary>Gets the position in the source that the next call starts from.</summary>
    public int Position { get; private set; }

    /// <summary>Gets the length of the text made so far.</summary>
    public int Length => _text.Length;

    /// <summary>Gets the last character made so far, or NUL where there is none.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Keeps the next <paramref name="length"/> characters of the source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The source has fewer characters left.</exception>
    public TextCleaner Copy(int length)
    {
        Check(length);
        if (length == 0)
        {
            return this;
        }

        if (_runs.Count > 0 && _runs[^1] is { IsCopy: true } last && last.Source + last.SourceLength == Position)
        {
            _runs[^1] = last with { TextLength = last.TextLength + length, SourceLength = last.SourceLength + length };
        }
        else
        {
            _runs.Add(new(_text.Length, length, Position, length, IsCopy: true));
        }

        _text.Append(source, Position, length);
        Position += length;
        return this;
    }

    /// <summary>Keeps everything up to <paramref name="position"/> of the source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies before <see cref="Position"/> or after the source.</exception>
    public TextCleaner CopyTo(int position) => Copy(position - Position);

    /// <summary>Drops the next <paramref name="length"/> characters of the source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The source has fewer characters left.</exception>
    public TextCleaner Skip(int length)
    {
        Check(length);
        Position += length;
        return this;
    }

    /// <summary>Writes <paramref name="text"/> in place of the next <paramref name="length"/> characters of the source; a length of 0 inserts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The source has fewer characters left.</exception>
    public TextCleaner Replace(int length, string text)
    {
        Check(length);
        if (text.Length > 0)
        {
            _runs.Add(new(_text.Length, text.Length, Position, length, IsCopy: false));
            _text.Append(text);
        }

        Position += length;
        return this;
    }

    /// <summary>Writes <paramref name="text"/> where the source has nothing.</summary>
    public TextCleaner Insert(string text) => Replace(0, text);

    /// <summary>Returns the text and the map back to the source.</summary>
    public (string Text, OffsetMap Map) Build() => (_text.ToString(), new(_runs.ToImmutable()));

    private void Check(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, source.Length - Position);
    }
}
