namespace Lagebild.Language;

/// <summary>Tells the shape of a token.</summary>
internal static class WordShapes
{
    public static WordShape Of(ReadOnlySpan<char> token)
    {
        var (letters, capitals, digits) = (0, 0, 0);
        foreach (var character in token)
        {
            if (char.IsLetter(character))
            {
                letters++;
                capitals += char.IsUpper(character) ? 1 : 0;
            }
            else
            {
                digits += char.IsAsciiDigit(character) ? 1 : 0;
            }
        }

        if (letters == 0)
        {
            return digits == 0 ? WordShape.Mark : token[^1] == '.' && digits is > 0 and < 3 && token.Length == digits + 1 ? WordShape.Ordinal : WordShape.Digits;
        }

        if (IsAddress(token))
        {
            return WordShape.Other;
        }

        return letters > 1 && capitals == letters ? WordShape.Capitals : char.IsUpper(FirstLetter(token)) ? WordShape.Capital : WordShape.Small;
    }

    private static char FirstLetter(ReadOnlySpan<char> token)
    {
        foreach (var character in token)
        {
            if (char.IsLetterOrDigit(character))
            {
                return character;
            }
        }

        return token[0];
    }

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.Contains('@') || token.IndexOf("://", StringComparison.Ordinal) >= 0 || token.StartsWith("www.", StringComparison.Ordinal) || token[0] == '#';
}
