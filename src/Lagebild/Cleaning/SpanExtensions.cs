namespace Lagebild.Cleaning;

/// <summary>Small questions about a stretch of text.</summary>
internal static class SpanExtensions
{
    /// <summary>Says whether a letter stands in it.</summary>
    public static bool ContainsLetter(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a letter or digit stands in it.</summary>
    public static bool ContainsLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }
}
