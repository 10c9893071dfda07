using Lagebild.Documents;
using Lagebild.Languages;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Decides the language of a received text: by its letters, by what the source declares where the text is short, and for German in doubt.</summary>
internal static class LanguageOfText
{
    /// <summary>The fewest words that outweigh what the source declares, which is often the language of the site.</summary>
    private const int FewestWords = 25;

    /// <summary>The fewest words that tell another language than German where the source declares none.</summary>
    private const int FewestForeignWords = 6;

    private const float Likely = 0.9f;
    private const float Sure = 0.98f;

    /// <summary>Returns the language.</summary>
    public static TextLanguage Of(ReceivedText received)
    {
        var (all, declared) = (new TextSpan(0, received.Text.Length), received.Metadata.Language);
        return LanguageIdentifier.Identify(received.Text) switch
        {
            { Words: >= FewestWords, Probability: >= Likely } found => new(all, found.Code, "letters"),
            { Words: >= FewestForeignWords, Probability: >= Sure } found when declared is null => new(all, found.Code, "letters"),
            _ => new(all, declared ?? "de", "declared"),
        };
    }
}
