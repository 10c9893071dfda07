using Lagebild.Sources.Archives;

namespace Lagebild.Sources;

/// <summary>Reads a stream that may be long: a look ahead, line by line, or whole up to a bound.</summary>
/// <remarks>Not thread-safe; owns the stream.</remarks>
internal sealed class ByteFeed : IDisposable
{
    private const int HeadLength = 64 * 1024;

    private readonly Stream _stream;
    private readonly GzipMembers? _members;
    private byte[] _buffer = new byte[HeadLength];
    private int _start;
    private int _end;

    private ByteFeed(Stream stream, GzipMembers? members = null) => (_stream, _members) = (stream, members);

    /// <summary>Opens a stream; a gzip stream, told by its first bytes, is unpacked on the way.</summary>
    public static ByteFeed Open(Stream stream)
    {
        var feed = new ByteFeed(stream);
        if (feed.Peek(3) is not [0x1F, 0x8B, 0x08])
        {
            return feed;
        }

        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        var members = new GzipMembers(stream.CanSeek ? stream : new Rest(feed));
        return new(members, members);
    }

    /// <summary>Opens a stream that is read as it is.</summary>
    public static ByteFeed Plain(Stream stream) => new(stream);

    /// <summary>Goes on behind a damaged part of a packed stream; what was read before the damage is dropped.</summary>
    /// <returns>Whether there is more.</returns>
    public bool TryResume()
    {
        (_start, _end, IsDamaged) = (0, 0, false);
        return _members?.TryResume() == true;
    }

    /// <summary>Gets a value indicating whether the packed stream is damaged behind what is left.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count)
    {
        while (count > 0)
        {
            var step = (int)Math.Min(count, _end - _start);
            _start += step;
            count -= step;
            if (count > 0 && _start == _end && !Fill())
            {
                return;
            }
        }
    }

    /// <summary>Returns the next bytes without consuming them; fewer than asked for at the end of the stream.</summary>
    public ReadOnlySpan<byte> Peek(int count = HeadLength)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Returns everything that is left.</summary>
    /// <exception cref="SourceException">There are more than <paramref name="maximum"/> bytes.</exception>
    public ReadOnlySpan<byte> ReadAll(int maximum)
    {
        while (_end - _start <= maximum && Fill())
        {
        }

        return IsDamaged ? throw new InvalidDataException() : _end - _start <= maximum ? Take(_end - _start) : throw TooLong(maximum);
    }

    /// <summary>Reads the next line without its line feed.</summary>
    /// <returns>Whether there was one. A line longer than <paramref name="maximum"/> bytes is skipped, and <paramref name="isTooLong"/> set.</returns>
    public bool TryReadLine(int maximum, out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        line = default;
        isTooLong = false;
        var searched = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = Take(searched + feed + 1)[..^1];
                isTooLong |= line.Length > maximum;
                return true;
            }

            searched = _end - _start;
            if (searched > maximum)
            {
                (_start, isTooLong, searched) = (_end, true, 0);
            }

            if (!Fill())
            {
                line = IsDamaged ? throw new InvalidDataException() : Take(_end - _start);
                return !line.IsEmpty || isTooLong;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    /// <summary>Returns what to say of a source that is too large.</summary>
    public static SourceException TooLong(int maximum) => new($"it is larger than {maximum / (1024 * 1024)} MiB");

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _buffer.AsSpan(_start, count);
        _start += count;
        return taken;
    }

    /// <summary>Reads more behind what is left; the buffer grows by doubling, so long sources cost linear time.</summary>
    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            var left = _end - _start;
            var target = left > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, left).CopyTo(target);
            (_buffer, _start, _end) = (target, 0, left);
        }

        try
        {
            var read = IsDamaged ? 0 : _stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read > 0;
        }
        catch (InvalidDataException)
        {
            IsDamaged = true; // What was unpacked before the damage is still good.
            return false;
        }
    }

    /// <summary>What a feed has left, as a stream.</summary>
    private sealed class Rest(ByteFeed feed) : ForwardStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var next = feed.Peek(1).IsEmpty ? default : feed.Take(Math.Min(count, feed._end - feed._start));
            next.CopyTo(buffer.AsSpan(offset));
            return next.Length;
        }

        protected override void Dispose(bool disposing)
        {
            feed.Dispose();
            base.Dispose(disposing);
        }
    }
}
