namespace Lagebild.Documents;

/// <summary>Makes the identifiers of a picture's elements of their content, so that a document more does not rename what it has nothing to do with.</summary>
/// <remarks>A letter and twelve hexadecimal digits of the 64-bit FNV-1a hash: of a hundred thousand elements of a kind two are equal once in fifty thousand pictures.</remarks>
internal static class ContentIdentifier
{
    /// <summary>Returns the identifier of content.</summary>
    /// <param name="letter">What kind of element it is: <c>e</c> entity, <c>u</c> utterance, <c>f</c> figure, <c>o</c> origin, <c>s</c> story, <c>l</c> storyline.</param>
    /// <param name="content">What makes it this element.</param>
    public static string Of(char letter, string content)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in content)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        // The last characters of near-equal contents reach the upper digits only after mixing (the finalizer of MurmurHash3).
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{(hash ^ (hash >> 33)) >> 16:x12}");
    }

    /// <summary>Returns the identifier of an element that begins at a place of a document.</summary>
    public static string Of(char letter, DocumentId document, int position) =>
        Of(letter, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document.Value} {position}"));
}
