using System.Globalization;

namespace Lagebild.Sources.Json;

/// <summary>Reads JSON Lines: one object a line with <c>text</c> or <c>html</c>, and any of <c>id title url publisher author published language</c>, or what <see cref="JsonFields"/> calls them.</summary>
/// <remarks>
/// The identifier of a document is the SHA-256 of its line without surrounding white space, not of its text: two papers that
/// print the same text are two sources. The received text is the value of <c>text</c> or <c>html</c>. Unknown fields are ignored.
/// </remarks>
internal static class JsonLines
{
    /// <summary>Reads line by line; a bad line becomes a failure with its number, and the rest goes on.</summary>
    public static IEnumerable<SourceItem> Read(ByteFeed feed, string path, string name, SourceOptions options)
    {
        for (var number = 1; feed.TryReadLine(options.MaximumBytes, out var line, out var isTooLong); number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");
            var content = WithoutMark(line).Trim(" \t\r"u8);
            if (isTooLong)
            {
                yield return SourceItem.Failed(place, ByteFeed.TooLong(options.MaximumBytes).Message);
            }
            else if (!content.IsEmpty)
            {
                foreach (var item in JsonDocuments.Read(content.ToArray(), place, string.Create(CultureInfo.InvariantCulture, $"{name}:{number}"), options))
                {
                    yield return item;
                }
            }
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) => line is [0xEF, 0xBB, 0xBF, ..] ? line[3..] : line;
}
