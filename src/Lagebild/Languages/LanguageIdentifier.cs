namespace Lagebild.Languages;

/// <summary>Tells the language of a text by its letters.</summary>
/// <remarks>
/// Texts mostly in a script that one language writes are told by the script; Latin and Cyrillic ones by <see cref="LanguageModel"/>.
/// Of long texts three stretches are read, so the time is bounded. Pure and thread-safe.
/// </remarks>
public static class LanguageIdentifier
{
    /// <summary>The characters of a stretch of a long text; three of them are read. Thirty words are enough for 99.9 % on held-back lines.</summary>
    private const int Stretch = 1200;

    private static readonly (char First, char Last, string Code)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"), ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>Gets the ISO 639-1 codes of all languages that can be told, sorted.</summary>
    public static IReadOnlyList<string> Codes => [.. LanguageModel.Shipped.Codes.Concat(Scripts.Select(script => script.Code)).Order(StringComparer.Ordinal)];

    /// <summary>Returns the most likely language, or null where the text has no letters.</summary>
    public static LanguageGuess? Identify(ReadOnlySpan<char> text) => Identify(text, LanguageModel.Shipped);

    /// <summary>Returns the most likely language by another model than the one shipped.</summary>
    internal static LanguageGuess? Identify(ReadOnlySpan<char> text, LanguageModel model)
    {
        var features = new List<uint>(1024);
        Span<int> scripts = stackalloc int[Scripts.Length];
        var (words, letters) = (0, 0);
        for (var part = 0; part < 3; part++)
        {
            var piece = text.Length <= 3 * Stretch ? (part == 0 ? text : default) : text.Slice((text.Length - Stretch) / 2 * part, Stretch);
            words += LanguageFeatures.Add(piece, features);
            letters += CountScripts(piece, scripts);
        }

        if (letters == 0)
        {
            return null;
        }

        // Japanese writes Chinese characters between its own.
        var (kana, han) = (ScriptOf("ja"), ScriptOf("zh"));
        scripts[kana] += scripts[kana] * 10 > scripts[han] ? scripts[han] : 0;
        var foreign = Largest(scripts);
        return scripts[foreign] * 2 > letters ? new(Scripts[foreign].Code, 1, words) : Best(features, words, model);
    }

    private static int ScriptOf(string code) => Array.FindIndex(Scripts, script => script.Code == code);

    private static int Largest(ReadOnlySpan<int> counts)
    {
        var largest = 0;
        for (var at = 1; at < counts.Length; at++)
        {
            largest = counts[at] > counts[largest] ? at : largest;
        }

        return largest;
    }

    private static int CountScripts(ReadOnlySpan<char> text, Span<int> scripts)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (!char.IsLetter(character))
            {
                continue;
            }

            letters++;
            for (var script = 0; character >= '\u0370' && script < Scripts.Length; script++)
            {
                scripts[script] += character >= Scripts[script].First && character <= Scripts[script].Last ? 1 : 0;
            }
        }

        return letters;
    }

    private static LanguageGuess Best(List<uint> features, int words, LanguageModel model)
    {
        Span<float> scores = stackalloc float[model.Codes.Length];
        model.Score(features, scores);
        var best = 0;
        for (var language = 1; language < scores.Length; language++)
        {
            best = scores[language] > scores[best] ? language : best;
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += MathF.Exp(score - scores[best]);
        }

        return new(model.Codes[best], 1 / sum, words);
    }
}
