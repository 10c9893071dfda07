namespace Lagebild.Language;

/// <summary>Finds where sentences end among the tokens of one block.</summary>
/// <remarks>
/// A sentence ends at a full stop, question or exclamation mark or ellipsis, with the closing marks right after it, where what follows
/// can begin a sentence. Inside a quotation that goes on it ends too; a quotation followed by a comma or a small letter does not end it:
/// „Wir bleiben. Wir gehen nicht.“, sagte sie. → two sentences. Where no mark stands, <see cref="UnmarkedStarts"/> decides. Linear.
/// </remarks>
internal sealed class SentenceSplitter(string text)
{
    /// <summary>A full stop before a small letter ends a sentence only after a word of at least this length, so that unknown abbreviations do not.</summary>
    private const int ShortestLastWord = 5;

    private readonly UnmarkedStarts _unmarked = new(text);
    private readonly Datelines _datelines = new(text);

    /// <summary>Adds the index after the last token of each sentence to <paramref name="ends"/>.</summary>
    public void Split(List<SurfaceToken> tokens, List<int> ends)
    {
        var first = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (at > first && BeginsHere(tokens, first, at))
            {
                ends.Add(at);
                first = at;
            }

            if (!MayEnd(token) || IsOmission(tokens, at))
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

    private bool MayEnd(in SurfaceToken token) => token.Kind == TokenKind.Terminal || token.Dot != AbbreviationKind.None || IsEmoticon(token);

    private bool BeginsHere(List<SurfaceToken> tokens, int first, int at) =>
        _unmarked.IsStart(tokens, first, at) || _datelines.IsStart(tokens, at) || _datelines.IsAfterSign(tokens, first, at) || IsNextQuotation(tokens, at);

    // "„Wir bleiben“ „Niemand verhandelt“": two quotations with nothing between them.
    private static bool IsNextQuotation(List<SurfaceToken> tokens, int at) =>
        tokens[at].Kind == TokenKind.Opening && tokens[at].SpaceBefore && tokens[at - 1].Kind == TokenKind.Closing && !tokens[at - 1].SpaceBefore;

    // "(...)" and "[…]" stand for what was left out and end nothing.
    private bool IsOmission(List<SurfaceToken> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at - 1].Kind == TokenKind.Opening && tokens[at + 1].Kind == TokenKind.Closing && text[tokens[at + 1].Span.Start] is ')' or ']';

    private bool IsEmoticon(in SurfaceToken token) => token.Kind == TokenKind.Symbol && token.Span.Length > 1 && TokenData.IsEmoticon(text.AsSpan(token.Span.Start, token.Span.Length));

    // More terminals, closing quotation marks and brackets belong to the sentence before.
    private int AfterClosers(List<SurfaceToken> tokens, int at)
    {
        while (at < tokens.Count && ((tokens[at].Kind == TokenKind.Terminal && !tokens[at].SpaceBefore) || IsCloser(tokens, at) || IsEmoticon(tokens[at])))
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

        if (token.Kind == TokenKind.Symbol)
        {
            return next.Kind is TokenKind.Word or TokenKind.Opening && !char.IsLower(text[next.Span.Start]);
        }

        var hasClosers = after > at + 1 && tokens[after - 1].Kind == TokenKind.Closing;
        if (next.Kind is TokenKind.Word or TokenKind.Address)
        {
            var c = text[next.Span.Start];
            return _datelines.IsSign(next) || (char.IsLower(c) ? EndsBeforeSmallLetter(tokens, first, at, hasClosers) : !IsEllipsis(token) || !token.SpaceBefore || IsStarter(tokens, after));
        }

        return next.Kind switch
        {
            TokenKind.Number or TokenKind.Symbol => !IsEllipsis(token),
            TokenKind.Opening => at > first && !IsSmallAfterOpening(tokens, after),
            TokenKind.Mark => IsDash(next) && (!hasClosers || !token.SpaceBefore) && StartsAfterDash(tokens, after),
            TokenKind.Closing => IsOpenerByPlace(tokens, after),
            _ => false,
        };
    }

    // "… wirkten. bester Service": a sentence; "(Abk. für …)", "„Wir kommen!“ sagte er": none.
    private bool EndsBeforeSmallLetter(List<SurfaceToken> tokens, int first, int at, bool hasClosers) =>
        !hasClosers && at - first >= 3 && tokens[at].Span.Length == 1 && text[tokens[at].Span.Start] == '.'
        && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].Span.Length >= ShortestLastWord && char.IsLower(text[tokens[at - 1].Span.End - 1]);

    // "… ''Ein Mann": a closing mark that stands before a word and after a blank opens.
    private bool IsOpenerByPlace(List<SurfaceToken> tokens, int at) =>
        tokens[at].SpaceBefore && at + 1 < tokens.Count && !tokens[at + 1].SpaceBefore && char.IsUpper(text[tokens[at + 1].Span.Start]);

    private bool IsSmallAfterOpening(List<SurfaceToken> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Opening)
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Kind == TokenKind.Word && char.IsLower(text[tokens[at].Span.Start]) && text[tokens[at - 1].Span.Start] is '(' or '[' && !_datelines.IsSign(tokens[at]);
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
