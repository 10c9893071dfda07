using System.Xml.Linq;

namespace Lagebild.Sources.Feeds;

/// <summary>What a feed says of all its entries, as far as it was read.</summary>
internal sealed class FeedHead(string? language)
{
    /// <summary>Gets the title of the feed, which names its publisher.</summary>
    public string? Title { get; private set; }

    /// <summary>Gets the language as written.</summary>
    public string? Language { get; private set; } = language;

    /// <summary>Gets the author of entries without one.</summary>
    public string? Author { get; private set; }

    /// <summary>Notes an element beside the entries; the first of a kind counts.</summary>
    public void Note(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title":
                Title ??= element.Value;
                break;
            case "language":
                Language ??= element.Value;
                break;
            case "author":
                Author ??= FeedEntry.NameOf(element);
                break;
        }
    }
}
