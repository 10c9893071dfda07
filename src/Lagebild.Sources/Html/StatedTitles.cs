namespace Lagebild.Sources.Html;

/// <summary>The titles that a page states about itself: for networks, for search engines, for its own window; each also without the names of section and site behind it.</summary>
internal sealed class StatedTitles
{
    /// <summary>What the headline of a live ticker is strung together with; it changes with every entry.</summary>
    private const string TickerSign = "+++";

    private readonly Dictionary<string, (string Title, int Count)> _byLetters = new(StringComparer.Ordinal);
    private readonly List<string> _titles = [];
    private readonly string? _own;

    /// <summary>Collects titles.</summary>
    /// <param name="own">The title that is meant for no one in particular (<c>meta name="title"</c>), or null.</param>
    /// <param name="statements">All statements, the best first; those that the page does not make are null.</param>
    public StatedTitles(string? own, IEnumerable<string?> statements)
    {
        _own = DocumentMetadataDefaults.Line(own);
        foreach (var statement in statements.OfType<string>())
        {
            Total++;
            foreach (var (title, letters) in PageTitle.Variants(statement).Select(title => (title, Headline.Letters(title))).DistinctBy(variant => variant.Item2))
            {
                _titles.Add(title);
                _byLetters[letters] = _byLetters.TryGetValue(letters, out var first) ? (first.Title, first.Count + 1) : (title, 1);
            }
        }
    }

    /// <summary>Gets the number of statements.</summary>
    public int Total { get; }

    /// <summary>Returns the stated title with these letters and digits, as the best statement writes it; null where none has them.</summary>
    public string? Find(string letters) => letters.Length > 0 && _byLetters.TryGetValue(letters, out var found) ? found.Title : null;

    /// <summary>Returns how many statements have these letters and digits.</summary>
    public int Count(string letters) => _byLetters.GetValueOrDefault(letters).Count;

    /// <summary>Says whether the title that is meant for no one in particular has these letters and digits.</summary>
    public bool IsOwn(string letters) => _own is not null && Headline.Letters(_own) == letters;

    /// <summary>Returns, for a headline of a live ticker, what the page is called all day: its own title, else what most statements say; another headline as it is.</summary>
    public string? Steady(string? headline)
    {
        if (headline?.Contains(TickerSign, StringComparison.Ordinal) != true)
        {
            return headline;
        }

        return _own?.Contains(TickerSign, StringComparison.Ordinal) == false ? _own
            : _titles.Where(title => !title.Contains(TickerSign, StringComparison.Ordinal)).MaxBy(title => Count(Headline.Letters(title))) ?? headline;
    }
}
