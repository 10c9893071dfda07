using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Sources.Archives;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Html;
using Lagebild.Sources.Json;

namespace Lagebild.Sources;

/// <summary>Reads sources: files, folders, globs, web addresses and standard input; plain text, pages, JSON, feeds and web archives, told apart by content.</summary>
/// <remarks>Thread-safe; keeps nothing between calls. Input is met with an ordinary result: what cannot be read becomes a <see cref="SourceFailure"/>.</remarks>
public sealed class SourceReader(SourceOptions? options = null)
{
    /// <summary>The bytes looked at to tell a kind.</summary>
    private const int HeadLength = 64 * 1024;

    private readonly SourceOptions _options = options ?? new();

    /// <summary>Reads inputs one after the other, in their order; the files of a folder or glob by ordinal comparison of their paths.</summary>
    /// <remarks>Lazy: at any time one source is in memory, of a JSON Lines file one line, of a web archive one record.</remarks>
    /// <param name="inputs">Files, folders, globs, http and https addresses, or <c>-</c> for standard input.</param>
    /// <param name="openStandardInput">Opens standard input; called for the first <c>-</c> only, later ones fail.</param>
    public IEnumerable<SourceItem> Read(IEnumerable<string> inputs, Func<Stream>? openStandardInput = null)
    {
        using var fetcher = new SourceFetcher(_options.Fetching);
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                var open = openStandardInput ?? (() => throw new SourceException("standard input can be read once only"));
                foreach (var item in Guarded(input, () => Items(input, "-", open)))
                {
                    yield return item;
                }

                openStandardInput = null;
                continue;
            }

            if (input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var item in Fetched(fetcher, input))
                {
                    yield return item;
                }

                continue;
            }

            var (files, failure) = Find(input);
            if (failure is not null)
            {
                yield return failure;
            }

            foreach (var file in files)
            {
                foreach (var item in Guarded(file, () => Items(file, Path.GetFileName(file), () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1))))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Reads one source from bytes, as if it were a file of that name; JSON Lines give an item a line.</summary>
    public IEnumerable<SourceItem> Read(string name, byte[] bytes) => Guarded(name, () => Items(name, name, () => new MemoryStream(bytes, writable: false)));

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
    private IEnumerable<SourceItem> Guarded(string path, Func<IEnumerable<SourceItem>> read)
    {
        IEnumerator<SourceItem>? items = null;
        while (true)
        {
            SourceItem item;
            var isLast = false;
            try
            {
                items ??= read().GetEnumerator();
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
                items?.Dispose();
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
        XmlException xml when xml.Message.Contains("DTD", StringComparison.Ordinal) => "its XML declares a document type (DTD), which is refused",
        XmlException { LineNumber: var line } => string.Create(CultureInfo.InvariantCulture, $"its XML is damaged (in line {line})"),
        IOException => $"it cannot be read ({error.Message.TrimEnd('.')})",
        _ => null,
    };

    private IEnumerable<SourceItem> Items(string path, string name, Func<Stream> open)
    {
        using var feed = ByteFeed.Open(open());
        var kind = ContentSniffer.Kind(feed.Peek());
        var items = kind switch
        {
            ContentKind.JsonLines => JsonLines.Read(feed, path, name, _options),
            ContentKind.Warc => Archive(feed, path, name),
            _ => Whole(feed.ReadAll(_options.MaximumBytes).ToArray(), kind, path, name, null),
        };
        foreach (var item in items)
        {
            yield return item;
        }
    }

    /// <summary>Reads a source that is held in memory.</summary>
    /// <param name="bytes">The source, unpacked.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="path">How failures name it.</param>
    /// <param name="name">How documents name it.</param>
    /// <param name="characterSet">The character set that came with it apart, or null.</param>
    private IEnumerable<SourceItem> Whole(byte[] bytes, ContentKind kind, string path, string name, string? characterSet)
    {
        switch (kind)
        {
            case ContentKind.Feed:
                return FeedReader.Read(CharacterSet.Decode(bytes, characterSet), path, name, _options);
            case ContentKind.Json or ContentKind.JsonLines:
                return JsonDocuments.Read(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes, path, name, _options);
            case ContentKind.Warc:
                throw new SourceException("it is a web archive inside another source");
            default:
                return [SourceItem.Of(Report(bytes, kind, name, characterSet))];
        }
    }

    private ReceivedText Report(ReadOnlySpan<byte> bytes, ContentKind kind, string name, string? characterSet)
    {
        var id = Identify(bytes);
        var metadata = new DocumentMetadata { Name = name }.PublishedOrGiven(null, _options);
        if (kind is ContentKind.Html)
        {
            return PageReader.Read(id, metadata, CharacterSet.Decode(bytes, characterSet), _options);
        }

        var text = CharacterSet.Decode(bytes, characterSet);
        return string.IsNullOrWhiteSpace(text) ? throw new SourceException("it is empty") : ReceivedText.Plain(id, metadata, text);
    }

    /// <summary>Reads the records of a web archive; one that cannot be read is named by its number, and the rest goes on.</summary>
    private IEnumerable<SourceItem> Archive(ByteFeed feed, string path, string name)
    {
        var archive = new WarcReader(feed, _options);
        while (archive.Next() is var (record, number, failure))
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"#{number}");
            if (record is null)
            {
                yield return SourceItem.Failed(path + suffix, failure!);
                continue;
            }

            foreach (var item in At(record.Address, record.CharacterSet, record.Content, path + suffix, name + suffix))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<SourceItem> Fetched(SourceFetcher fetcher, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return [SourceItem.Failed(address, "it is no web address")];
        }

        var (source, failure) = fetcher.Fetch(new(uri));
        return source?.Content is { } content
            ? At(source.Address.AbsoluteUri, source.CharacterSet, content, address, address)
            : [SourceItem.Failed(address, failure ?? "the server sent nothing")];
    }

    /// <summary>Reads what came from a web address.</summary>
    private IEnumerable<SourceItem> At(string address, string? characterSet, byte[] content, string path, string name)
    {
        foreach (var item in Guarded(path, () => Whole(content, ContentSniffer.Kind(content.AsSpan(0, Math.Min(content.Length, HeadLength))), path, name, characterSet)))
        {
            // The page's own canonical address wins: one report has many (AMP, print, with marks of campaigns).
            yield return item.Received is { Metadata.Url: null } received && DocumentMetadataDefaults.Address(address) is { } url
                ? SourceItem.Of(received with { Metadata = received.Metadata with { Url = url } })
                : item;
        }
    }

    /// <summary>Returns the identifier of the bytes received.</summary>
    internal static DocumentId Identify(ReadOnlySpan<byte> bytes) => new("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
