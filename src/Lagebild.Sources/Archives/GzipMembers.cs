using System.IO.Compression;

namespace Lagebild.Sources.Archives;

/// <summary>Unpacks a gzip file of many members, and can go on behind a damaged one.</summary>
/// <remarks>
/// Web archives pack each record as a member of its own, so that one can be read without those before it. The members are read
/// in small pieces: behind damage, at most one piece has to be searched again for the start of the next. Not thread-safe; owns the stream.
/// </remarks>
internal sealed class GzipMembers(Stream packed) : ForwardStream
{
    /// <summary>The bytes taken from the file at once. Small, so that the place of damage is known closely; .NET's reader keeps them in a buffer anyway.</summary>
    private const int Piece = 4096;

    /// <summary>The longest stretch searched for the next member.</summary>
    private const int Search = 64 * 1024 * 1024;

    private static readonly byte[] Start = [0x1F, 0x8B, 0x08];

    private GZipStream _members = Open(packed);
    private long _resumed;

    /// <exception cref="InvalidDataException">A member is damaged; <see cref="TryResume"/> goes on behind it.</exception>
    public override int Read(byte[] buffer, int offset, int count) => _members.Read(buffer, offset, count);

    /// <summary>Goes to the next place behind the damage where a member may start.</summary>
    /// <returns>False at the end of the file, or where the file cannot be read twice (standard input).</returns>
    public bool TryResume()
    {
        if (!packed.CanSeek)
        {
            return false;
        }

        var from = Math.Max(_resumed + 1, packed.Position - Piece);
        packed.Position = from;
        var next = Find(from);
        if (next < 0)
        {
            return false;
        }

        packed.Position = _resumed = next;
        _members = Open(packed);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        packed.Dispose();
        base.Dispose(disposing);
    }

    private static GZipStream Open(Stream packed) => new(new Pieces(packed), CompressionMode.Decompress, leaveOpen: true);

    private long Find(long from)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (long read = 0; read < Search;)
        {
            var count = packed.Read(buffer, kept, buffer.Length - kept);
            if (count <= 0)
            {
                return -1;
            }

            var found = buffer.AsSpan(0, kept + count).IndexOf(Start);
            if (found >= 0)
            {
                return from + read - kept + found;
            }

            read += count;
            var rest = Math.Min(Start.Length - 1, kept + count);
            buffer.AsSpan(kept + count - rest, rest).CopyTo(buffer);
            kept = rest;
        }

        return -1;
    }

    /// <summary>A stream that gives little at a time.</summary>
    private sealed class Pieces(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, Piece));

        public override int Read(Span<byte> buffer) => inner.Read(buffer[..Math.Min(buffer.Length, Piece)]);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
