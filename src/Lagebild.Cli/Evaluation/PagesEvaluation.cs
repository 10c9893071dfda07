using System.Globalization;
using System.Text;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Sources;

namespace Lagebild.Cli.Evaluation;

/// <summary>Scores extraction from pages: wanted and unwanted segments (<c>evaldata.json</c>), or publishers' own text and metadata (folders of <c>Publisher.json</c>).</summary>
/// <remarks>Output is the title and every block that is the report, captions apart. White space counts as one blank, soft hyphens do not count.</remarks>
internal sealed class PagesEvaluation : IEvaluation
{
    private const int Rounds = 4;

    /// <inheritdoc />
    public string Task => "pages";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        if (File.Exists(Path.Combine(path, "evaldata.json")))
        {
            return Segments(path, details);
        }

        return Directory.Exists(path) && Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Any()
            ? Publishers(path, details)
            : throw new FormatException($"{path} holds neither evaldata.json nor publishers' JSON files.");
    }

    private static List<Score> Segments(string path, TextWriter details)
    {
        int found = 0, missed = 0, wrong = 0;
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "evaldata.json")));
        foreach (var page in json.RootElement.EnumerateObject())
        {
            var file = Path.Combine(path, "html", page.Value.GetProperty("file").GetString() + ".gz");
            var output = Squeeze(Text(Read(file)));
            foreach (var wanted in page.Value.GetProperty("with").EnumerateArray().Select(segment => segment.GetString()!))
            {
                var isFound = output.Contains(Squeeze(wanted), StringComparison.Ordinal);
                (found, missed) = isFound ? (found + 1, missed) : (found, missed + 1);
                if (!isFound)
                {
                    details.WriteLine($"missed  {page.Value.GetProperty("file").GetString()}  {wanted}");
                }
            }

            foreach (var unwanted in page.Value.GetProperty("without").EnumerateArray().Select(segment => segment.GetString()!).Where(segment => output.Contains(Squeeze(segment), StringComparison.Ordinal)))
            {
                wrong++;
                details.WriteLine($"wrong   {page.Value.GetProperty("file").GetString()}  {unwanted}");
            }
        }

        return [.. Scores("segments", found, wrong, missed), Speed([.. json.RootElement.EnumerateObject().Select(page => Path.Combine(path, "html", page.Value.GetProperty("file").GetString() + ".gz"))])];
    }

    private static List<Score> Publishers(string path, TextWriter details)
    {
        int pages = 0, titles = 0, dates = 0, right = 0, named = 0, gold = 0;
        var f1 = 0.0;
        foreach (var file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            // The entries are named by the version of the publisher's layout; entries and pages stand in the same order of time.
            var files = Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + "_2*.html.gz").Order(StringComparer.Ordinal);
            foreach (var (page, html) in json.RootElement.EnumerateObject().Zip(files))
            {
                var document = Read(html);
                pages++;
                var value = Overlap(Words(Text(document)), Words(Gold(page.Value)));
                f1 += value;
                var title = Field(page.Value, "title");
                titles += Squeeze(document.Metadata.Title ?? "") == Squeeze(title) ? 1 : 0;
                var date = Field(page.Value, "publishing_date");
                var isSameDay = date.Length == 0 || document.Metadata.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == date[..10];
                dates += isSameDay ? 1 : 0;
                var wanted = page.Value.TryGetProperty("authors", out var authors) ? authors.EnumerateArray().Select(author => author.GetString()!).ToList() : [];
                var output = (document.Metadata.Author ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).ToList();
                (right, named, gold) = (right + output.Count(wanted.Contains), named + output.Count, gold + wanted.Count);
                details.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value:F3} {Path.GetFileName(html)} | {title} | {document.Metadata.Title} | {date} | {document.Metadata.Published} | {string.Join("; ", wanted)} | {document.Metadata.Author}"));
            }
        }

        return [new("pages", pages), new("word F1", 100 * f1 / pages), new("title exact", 100.0 * titles / pages), new("date", 100.0 * dates / pages), .. Scores("authors", right, named - right, gold - right), Speed([.. Directory.GetFiles(path, "*.html.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal)])];
    }

    /// <summary>Measures the processor time from the bytes of a page to its received text, unpacking included, after a warm-up; of several rounds the best.</summary>
    private static Score Speed(string[] files)
    {
        var reader = new SourceReader();
        var pages = files.Select(File.ReadAllBytes).ToList();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            foreach (var page in pages)
            {
                _ = reader.Read("page", page).Count();
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / pages.Count);
        }

        return new("ms a page", best);
    }

    private static IEnumerable<Score> Scores(string name, int right, int wrong, int missed)
    {
        var precision = right == 0 ? 0 : 100.0 * right / (right + wrong);
        var recall = right == 0 ? 0 : 100.0 * right / (right + missed);
        return [new($"{name} precision", precision), new($"{name} recall", recall), new($"{name} F1", right == 0 ? 0 : 2 * precision * recall / (precision + recall))];
    }

    private static Document Read(string file)
    {
        var item = new SourceReader().Read([file]).First();
        return item.Received is { } received ? Cleaner.Clean(received) : Cleaner.Clean(ReceivedText.Plain(default, new(), ""));
    }

    private static string Text(Document document) => string.Join('\n', document.All<Block>().Where(block => block.IsReport && block.Kind is not BlockKind.Caption).Select(block => document[block.Span].ToString()));

    private static string Gold(JsonElement page)
    {
        var body = page.GetProperty("body");
        var texts = new List<string> { Field(page, "title") };
        texts.AddRange(Strings(body, "summary"));
        foreach (var section in body.GetProperty("sections").EnumerateArray())
        {
            texts.AddRange(Strings(section, "headline").Concat(Strings(section, "paragraphs")));
        }

        return string.Join('\n', texts);
    }

    private static string Field(JsonElement page, string name) => page.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> Strings(JsonElement value, string name) => value.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString() ?? "") : [];

    private static double Overlap(Dictionary<string, int> output, Dictionary<string, int> gold)
    {
        var shared = gold.Sum(word => Math.Min(word.Value, output.GetValueOrDefault(word.Key)));
        return 2.0 * shared / Math.Max(1, output.Values.Sum() + gold.Values.Sum());
    }

    private static Dictionary<string, int> Words(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var word = new StringBuilder();
        // Some publishers' own text has umlauts as letter and mark; the cleaner writes them as one character.
        foreach (var character in text.Replace("a\u0308", "ä", StringComparison.Ordinal).Replace("o\u0308", "ö", StringComparison.Ordinal).Replace("u\u0308", "ü", StringComparison.Ordinal) + " ")
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                words[word.ToString()] = words.GetValueOrDefault(word.ToString()) + 1;
                word.Clear();
            }
        }

        return words;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
