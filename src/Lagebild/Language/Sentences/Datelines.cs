namespace Lagebild.Language;

/// <summary>Finds datelines ("STOCKHOLM, 6. November (dpa)") and the signs of agencies after a report ("(dpa / ap)"): both stand between sentences.</summary>
/// <remarks>Looks at a fixed number of tokens: linear.</remarks>
internal sealed class Datelines(string text)
{
    /// <summary>The most words of a town in capitals: "DEN HAAG", "NEW YORK CITY".</summary>
    private const int LongestTown = 3;

    /// <summary>The most tokens of a signature, brackets and strokes included.</summary>
    private const int LongestSignature = 7;

    /// <summary>Says whether a token is the sign of an agency.</summary>
    public bool IsSign(in SurfaceToken token) => token.Kind == TokenKind.Word && TokenData.Has(UnmarkedWord.Agency, text.AsSpan(token.Span.Start, token.Span.Length));

    /// <summary>Says whether a dateline begins at a token: words in capitals, perhaps a day, the sign of an agency in brackets.</summary>
    public bool IsStart(List<SurfaceToken> tokens, int at)
    {
        if (!IsInCapitals(tokens[at]) || tokens[at - 1].Kind == TokenKind.Mark || IsInCapitals(tokens[at - 1]))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Count && next < at + LongestTown && IsInCapitals(tokens[next]))
        {
            next++;
        }

        if (next + 2 < tokens.Count && tokens[next].Kind == TokenKind.Mark && text[tokens[next].Span.Start] == ',' && tokens[next + 1].Kind == TokenKind.Number)
        {
            next += 3;
        }

        return next + 1 < tokens.Count && tokens[next].Kind == TokenKind.Opening && IsSign(tokens[next + 1]);
    }

    /// <summary>Says whether all tokens of the sentence so far are a signature, and a capital follows.</summary>
    public bool IsAfterSign(List<SurfaceToken> tokens, int first, int at)
    {
        if (at - first > LongestSignature || tokens[at].Kind is not (TokenKind.Word or TokenKind.Opening) || char.IsLower(text[tokens[at].Span.Start]) || IsSign(tokens[at]))
        {
            return false;
        }

        var hasSign = false;
        for (var before = first; before < at; before++)
        {
            hasSign |= IsSign(tokens[before]);
            if (tokens[before].Kind == TokenKind.Word && !IsSign(tokens[before]))
            {
                return false;
            }
        }

        return hasSign && tokens[at - 1].Kind is TokenKind.Closing or TokenKind.Word;
    }

    private bool IsInCapitals(in SurfaceToken token) =>
        token.Kind == TokenKind.Word && token.Span.Length > 1 && !text.AsSpan(token.Span.Start, token.Span.Length).ContainsAnyInRange('a', 'z');
}
