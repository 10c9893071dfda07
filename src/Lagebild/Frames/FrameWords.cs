namespace Lagebild.Frames;

/// <summary>Small facts on word forms.</summary>
internal static class FrameWords
{
    /// <summary>Returns an adjective or participle without its ending: "gelieferten" → "geliefert".</summary>
    public static string WithoutEnding(string form) => Stem(form).ToString();

    /// <summary>Returns an adjective or participle without its ending (e, en, er, es, em).</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> form) =>
        form.EndsWith("en") || form.EndsWith("er") || form.EndsWith("es") || form.EndsWith("em") ? form[..^2]
        : form.EndsWith("e") ? form[..^1]
        : form;
}
