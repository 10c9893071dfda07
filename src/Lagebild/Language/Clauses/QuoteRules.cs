namespace Lagebild.Language;

/// <summary>Says which marks phrases and clauses run through.</summary>
internal static class QuoteRules
{
    /// <summary>Returns what kind of mark a token is: a quotation mark, a bracket, a dash, or none of these.</summary>
    public static QuoteMarks Of(string text, SurfaceToken token)
    {
        var c = text[token.Span.Start];
        return token.Kind switch
        {
            TokenKind.Opening or TokenKind.Closing => TokenCharacters.IsBracket(c) ? QuoteMarks.Bracket : QuoteMarks.Mark,
            TokenKind.Mark when c is '-' or '\u2013' or '\u2014' => QuoteMarks.Dash,
            _ => QuoteMarks.None,
        };
    }
}
