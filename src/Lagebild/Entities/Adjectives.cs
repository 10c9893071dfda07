namespace Lagebild.Entities;

/// <summary>Endings and senses of attributive adjectives.</summary>
internal static class Adjectives
{
    /// <summary>Cuts the ending of an inflected adjective.</summary>
    public static bool TryStem(ReadOnlySpan<char> word, out ReadOnlySpan<char> stem)
    {
        var cut = word.Length < 4 ? 0 : word[^1] == 'e' ? 1 : word[^2] == 'e' && word[^1] is 'n' or 'r' or 's' or 'm' ? 2 : 0;
        stem = word[..^cut];
        return cut > 0;
    }

    /// <summary>Says whether the adjective puts an office in the past: "früher", "ehemalig", "einstig", "damalig", "abgesetzt".</summary>
    public static bool IsFormer(ReadOnlySpan<char> word) => TryStem(word, out var stem) && stem is "früher" or "ehemalig" or "einstig" or "vormalig" or "abgesetzt" or "gestürzt" or "damalig";
}
