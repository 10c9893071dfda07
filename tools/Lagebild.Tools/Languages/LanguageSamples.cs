using System.Globalization;
using Lagebild.Languages;

namespace Lagebild.Tools.Languages;

/// <summary>Stretches of text to train and to test with. Each tenth line is held back for the test.</summary>
internal static class LanguageSamples
{
    private const int HeldBack = 10;
    private const int ShownErrors = 8;

    /// <summary>The pairs of the test in <c>docs/sources.md</c>.</summary>
    private static readonly string[] Compared = ["de", "en", "nl", "fr", "it", "es"];

    /// <summary>Returns a stretch of a line, or words of the list side by side: these know more than guides to programs.</summary>
    public static string Draw(LanguageTexts texts, Random random)
    {
        if (texts.Words.Count > 0 && (texts.Lines.Count == 0 || random.Next(100) < 40))
        {
            var count = texts.Lines.Count == 0 ? random.Next(1, 9) : random.Next(1, 4);
            return string.Join(' ', Enumerable.Range(0, count).Select(_ => texts.Words[Rank(texts, random)]));
        }

        var line = random.Next(texts.Lines.Count - 1);
        var words = texts.Lines[line % HeldBack == 0 ? line + 1 : line].Split(' ');
        var length = Math.Min(words.Length, random.Next(1, random.Next(3) == 0 ? 13 : 6));
        return string.Join(' ', words.AsSpan(random.Next(words.Length - length + 1), length).ToArray()!);
    }

    /// <summary>Half of the words drawn by their frequency, half evenly.</summary>
    private static int Rank(LanguageTexts texts, Random random) =>
        random.Next(2) == 0 ? random.Next(texts.Words.Count) : (int)(Math.Pow(texts.Words.Count, random.NextDouble())) - 1;

    /// <summary>Writes the accuracy on held-back stretches of each length.</summary>
    public static void Evaluate(List<LanguageTexts> texts, LanguageModel model, TextWriter log)
    {
        foreach (var (name, lines) in new (string, Func<LanguageTexts, IEnumerable<string>>)[]
        {
            ("held-back lines", language => language.Lines.Where((_, number) => number % HeldBack == 0).Take(4000)),
            ("declaration of human rights", language => language.Declaration),
        })
        {
            foreach (var (length, cut) in new (string, Func<string, string?>)[] { ("3 words", ThreeWords), ("10-39", line => Cut(line, 10, 39)), ("40-119", line => Cut(line, 40, 119)) })
            {
                var parts = texts.Select(language => Accuracy(model, language.Code, lines(language).Select(cut).OfType<string>(), length != "3 words" && Compared.Contains(language.Code) ? log : TextWriter.Null)).Where(part => part.Samples > 0).ToList();
                var compared = parts.Where(part => Compared.Contains(part.Code)).ToList();
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {length}: {compared.Average(part => part.Right):F2}  ({string.Join(", ", compared.Select(Shown))}); the other {parts.Count - compared.Count} languages {parts.Except(compared).Average(part => part.Right):F2}"));
            }
        }
    }

    private static string Shown((string Code, double Right, int Samples) part) => string.Create(CultureInfo.InvariantCulture, $"{part.Code} {part.Right:F2} of {part.Samples}");

    private static (string Code, double Right, int Samples) Accuracy(LanguageModel model, string code, IEnumerable<string> samples, TextWriter log)
    {
        var (right, all) = (0, 0);
        foreach (var sample in samples)
        {
            all++;
            var guess = LanguageIdentifier.Identify(sample, model);
            right += guess?.Code == code ? 1 : 0;
            if (guess?.Code != code && all - right <= ShownErrors)
            {
                log.WriteLine($"  {code} taken for {guess?.Code}: {sample}");
            }
        }

        return (code, all == 0 ? 0 : 100.0 * right / all, all);
    }

    private static string? ThreeWords(string line)
    {
        var words = line.Split(' ').Where(word => word.Any(char.IsLetter)).ToArray();
        var start = Math.Max(0, (words.Length / 2) - 1);
        return words.Length < 3 ? null : string.Join(' ', words.AsSpan(start, 3).ToArray()!);
    }

    /// <summary>Whole words from the start of a line, between two lengths; which lies by the line's own length, so all lengths come.</summary>
    private static string? Cut(string line, int shortest, int longest)
    {
        var wanted = shortest + (line.Length % (longest - shortest + 1));
        var end = line.Length <= wanted ? line.Length : line.LastIndexOf(' ', wanted);
        return end >= shortest && end <= longest ? line[..end] : null;
    }
}
