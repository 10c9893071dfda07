namespace Lagebild.Times;

/// <summary>Tells whether a position lies in a quotation of its paragraph, by counting marks; good enough for "heute", while statements need more.</summary>
internal static class QuotationMarks
{
    /// <summary>Says whether a quotation is open at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The start of the paragraph.</param>
    /// <param name="position">The position asked for.</param>
    public static bool IsInside(string text, int from, int position)
    {
        var isOpen = false;
        foreach (var c in text.AsSpan(Math.Max(from, position - 4000), position - Math.Max(from, position - 4000)))
        {
            isOpen = c switch
            {
                '„' or '»' when !isOpen => true,
                '“' or '”' or '«' or '»' when isOpen => false,
                '"' or '«' or '“' or '”' => !isOpen,
                _ => isOpen,
            };
        }

        return isOpen;
    }
}
