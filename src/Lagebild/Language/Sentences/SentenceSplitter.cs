namespace Lagebild.Language;

/// <summary>Finds where sentences end among the tokens of one block.</summary>
/// <remarks>
/// A sentence ends at a full stop, question or exclamation mark or ellipsis, with the closing marks right after it, where what follows
/// can begin a sentence. Inside a quotation that goes on it ends too; a quotation followed by a comma or a small letter does not end it:
/// „Wir bleiben. Wir gehen nicht.“, sagte sie. → two sentences. Linear.
/// </remarks>
internal sealed class SentenceSplitter(string text)
{
    /// <summary>A full stop before a small letter ends a sentence only after a word of at least this length, so that unknown abbreviations do not.</summary>
    private const int ShortestLastWord = 5;

    /// <summary>Adds the index after the last token of each sentence to <paramref name="ends"/>.</summary>
    public void Split(List<SurfaceToken> tokens, List<int> ends)
    {
        var first = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Terminal && token.Dot == AbbreviationKind.None)
            {
                continue;
            }

            var after = AfterClosers(tokens, at + 1);
            if (after < tokens.Count && EndsAt(tokens, first, at, after))
            {
                ends.Add(after);
                first = after;
                at = after - 1;
            }
            else if (token.Kind == TokenKind.Terminal)
            {
                at = after - 1;
            }
        }

        if (first < tokens.Count)
        {
            ends.Add(tokens.Count);
        }
    }

    // More terminals, closing quotation marks and brackets belong to the sentence before.
    private int AfterClosers(List<SurfaceToken> tokens, int at)
    {
        while (at < tokens.Count && ((tokens[at].Kind == TokenKind.Terminal && !tokens[at].SpaceBefore) || IsCloser(tokens, at)))
        {
            at++;
        }

        return at;
    }

    private bool IsCloser(List<SurfaceToken> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind == TokenKind.Closing
            && (!token.SpaceBefore || text[token.Span.Start] is not ('"' or '\'') || (at + 1 < tokens.Count && tokens[at + 1].SpaceBefore));
    }

    private bool EndsAt(List<SurfaceToken> tokens, int first, int at, int after)
    {
        var (token, next) = (tokens[at], tokens[after]);
        if (token.Dot != AbbreviationKind.None)
        {
            return token.Dot == AbbreviationKind.MayEnd && at > first && IsStarter(tokens, after);
        }

        var hasClosers = after > at + 1 && tokens[after - 1].Kind == TokenKind.Closing;
        if (next.Kind is TokenKind.Word or TokenKind.Address)
        {
            var c = text[next.Span.Start];
            return char.IsLower(c) ? EndsBeforeSmallLetter(tokens, first, at, hasClosers) : !IsEllipsis(token) || !token.SpaceBefore || IsStarter(tokens, after);
        }

        return next.Kind switch
        {
            TokenKind.Number or TokenKind.Symbol => !IsEllipsis(token),
            TokenKind.Opening => at > first && !IsSmallAfterOpening(tokens, after),
            TokenKind.Mark => IsDash(next) && (!hasClosers || !token.SpaceBefore) && StartsAfterDash(tokens, after),
            TokenKind.Closing => false,
            _ => false,
        };
    }

    // "… wirkten. bester Service": a sentence; "(Abk. für …)", "„Wir kommen!“ sagte er": none.
    private bool EndsBeforeSmallLetter(List<SurfaceToken> tokens, int first, int at, bool hasClosers) =>
        !hasClosers && at - first >= 3 && tokens[at].Span.Length == 1 && text[tokens[at].Span.Start] == '.'
        && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].Span.Length >= ShortestLastWord && char.IsLower(text[tokens[at - 1].Span.End - 1]);

    private bool IsSmallAfterOpening(List<SurfaceToken> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Opening)
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Kind == TokenKind.Word && char.IsLower(text[tokens[at].Span.Start]) && text[tokens[at - 1].Span.Start] is '(' or '[';
    }

    private bool IsStarter(List<SurfaceToken> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].Kind == TokenKind.Opening || IsDash(tokens[at])))
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Kind == TokenKind.Word && TokenData.IsStarter(text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length));
    }

    private bool StartsAfterDash(List<SurfaceToken> tokens, int at) =>
        at + 1 < tokens.Count && (tokens[at + 1].Kind == TokenKind.Opening || char.IsUpper(text[tokens[at + 1].Span.Start]));

    private bool IsDash(SurfaceToken token) => token.Kind == TokenKind.Mark && text[token.Span.Start] is '-' or '\u2013' or '\u2014';

    private bool IsEllipsis(SurfaceToken token) => token.Span.Length > 1 || text[token.Span.Start] == '\u2026';
}
