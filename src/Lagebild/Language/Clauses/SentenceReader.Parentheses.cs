namespace Lagebild.Language;

/// <content>Brackets and pairs of dashes.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Gives each token the depth of brackets around it; 0 is the sentence itself.</summary>
    private void FindParentheses(ReadOnlySpan<SurfaceToken> tokens, ReadOnlySpan<AnalysedWord> words)
    {
        _level.Clear();
        _inner.Clear();
        for (var at = 0; at < tokens.Length; at++)
        {
            _level.Add(0);
        }

        var dash = -1;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (words[at].Quote.HasFlag(QuoteMarks.Bracket) && tokens[at].Kind == TokenKind.Opening && CloserOf(at, tokens, words) is > 0 and var closer)
            {
                Take(at, closer);
                at = closer;
            }
            else if (words[at].Quote.HasFlag(QuoteMarks.Dash))
            {
                if (dash > 0 && at - dash is > 1 and <= LongestParenthesis && at < tokens.Length - 2)
                {
                    Take(dash, at);
                    dash = -1;
                }
                else
                {
                    dash = at;
                }
            }
        }
    }

    private static int CloserOf(int at, ReadOnlySpan<SurfaceToken> tokens, ReadOnlySpan<AnalysedWord> words)
    {
        for (var next = at + 1; next < Math.Min(tokens.Length, at + 120); next++)
        {
            if (words[next].Quote.HasFlag(QuoteMarks.Bracket) && tokens[next].Kind == TokenKind.Closing)
            {
                return next;
            }
        }

        return -1;
    }

    private void Take(int open, int close)
    {
        for (var at = open; at <= close; at++)
        {
            _level[at] = Math.Max(1, _level[at]);
        }

        if (close > open + 1)
        {
            _inner.Add((open + 1, close));
        }
    }
}
