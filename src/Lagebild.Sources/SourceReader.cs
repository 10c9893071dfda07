using System.Globalization;
using System.Security.Cryptography;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Sources.Html;

namespace Lagebild.Sources;

/// <summary>Reads sources: files, folders, globs and standard input; plain text, pages and JSON Lines, told apart by content.</summary>
/// <remarks>Thread-safe; keeps nothing between calls. Input is met with an ordinary result: what cannot be read becomes a <see cref="SourceFailure"/>.</remarks>
public sealed class SourceReader(SourceOptions? options = null)
{
    private readonly SourceOptions _options = options ?? new();

    /// <summary>Reads inputs one after the other, in their order; the files of a folder or glob by ordinal comparison of their paths.</summary>
    /// <remarks>Lazy: at any time one source is in memory, of a JSON Lines file one line.</remarks>
    /// <param name="inputs">Files, folders, globs, or <c>-</c> for standard input.</param>
    /// <param name="openStandardInput">Opens standard input; called for the first <c>-</c> only, later ones fail.</param>
    public IEnumerable<SourceItem> Read(IEnumerable<string> inputs, Func<Stream>? openStandardInput = null)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                foreach (var item in Guarded(input, "-", openStandardInput ?? (() => throw new SourceException("standard input can be read once only"))))
                {
                    yield return item;
                }

                openStandardInput = null;
                continue;
            }

            var (files, failure) = Find(input);
            if (failure is not null)
            {
                yield return failure;
            }

            foreach (var file in files)
            {
                foreach (var item in Guarded(file, Path.GetFileName(file), () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Reads one source from bytes, as if it were a file of that name; JSON Lines give an item a line.</summary>
    public IEnumerable<SourceItem> Read(string name, byte[] bytes) => Guarded(name, name, () => new MemoryStream(bytes, writable: false));

    private static (IReadOnlyList<string> Files, SourceItem? Failure) Find(string input)
    {
        try
        {
            return (InputFiles.Find(input), null);
        }
        catch (Exception error) when (Reason(error) is { } reason)
        {
            return ([], SourceItem.Failed(input, reason));
        }
    }

    /// <summary>Runs the reading of one source and turns what ends it into a failure.</summary>
    private IEnumerable<SourceItem> Guarded(string path, string name, Func<Stream> open)
    {
        using var items = Items(path, name, open).GetEnumerator();
        while (true)
        {
            SourceItem item;
            var isLast = false;
            try
            {
                if (!items.MoveNext())
                {
                    yield break;
                }

                item = Bounded(path, items.Current);
            }
            catch (Exception error) when (Reason(error) is { } reason)
            {
                (item, isLast) = (SourceItem.Failed(path, reason), true);
            }

            yield return item;
            if (isLast)
            {
                yield break;
            }
        }
    }

    /// <summary>Refuses a report that no newsroom writes, so that one source cannot hold up the run.</summary>
    private SourceItem Bounded(string path, SourceItem item) => item.Received is { } received && received.Text.Length > _options.MaximumCharacters
        ? SourceItem.Failed(path, string.Create(CultureInfo.InvariantCulture, $"its text has {received.Text.Length:N0} characters; a report may have {_options.MaximumCharacters:N0}"))
        : item;

    private static string? Reason(Exception error) => error switch
    {
        SourceException => error.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        UnauthorizedAccessException => "it may not be read (access denied)",
        InvalidDataException => "it is a damaged gzip file",
        IOException => $"it cannot be read ({error.Message.TrimEnd('.')})",
        _ => null,
    };

    private IEnumerable<SourceItem> Items(string path, string name, Func<Stream> open)
    {
        using var feed = ByteFeed.Open(open());
        var kind = ContentSniffer.Kind(feed.Peek());
        switch (kind)
        {
            case ContentKind.JsonLines:
                foreach (var item in JsonLines.Read(feed, path, name, _options))
                {
                    yield return item;
                }

                break;
            case ContentKind.Feed:
                throw new SourceException("it is a feed or another XML file; text, HTML and JSON Lines are read");
            case ContentKind.Warc:
                throw new SourceException("it is a web archive; text, HTML and JSON Lines are read");
            default:
                yield return SourceItem.Of(Whole(feed.ReadAll(_options.MaximumBytes), kind, name));
                break;
        }
    }

    private ReceivedText Whole(ReadOnlySpan<byte> bytes, ContentKind kind, string name)
    {
        var id = Identify(bytes);
        var metadata = new DocumentMetadata { Name = name }.PublishedOrGiven(null, _options);
        if (kind is ContentKind.Html)
        {
            return PageReader.Read(id, metadata, CharacterSet.Decode(bytes), _options);
        }

        var text = TextDecoding.Decode(bytes);
        return string.IsNullOrWhiteSpace(text) ? throw new SourceException("it is empty") : ReceivedText.Plain(id, metadata, text);
    }

    /// <summary>Returns the identifier of the bytes received.</summary>
    internal static DocumentId Identify(ReadOnlySpan<byte> bytes) => new("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
