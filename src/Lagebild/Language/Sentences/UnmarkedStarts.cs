namespace Lagebild.Language;

/// <summary>Finds sentences that begin without a mark before them: "Regierung lenkt ein Der Streit ist vorbei."</summary>
/// <remarks>
/// German capitalises a small word within a sentence only in names and polite forms. So a capitalised one after a word that can end
/// a sentence begins another, where a finite verb follows before the next full stop. After a colon or semicolon a capital shows a whole
/// sentence (Duden D 34); before a colon it is one of its own where it announces nothing that is said. Looks at most <see cref="Reach"/> tokens ahead: linear.
/// </remarks>
internal sealed class UnmarkedStarts(string text)
{
    private const int Reach = 40;

    /// <summary>The fewest tokens before a closing mark or number that may end a sentence; what stands alone in brackets ("(...)") ends none.</summary>
    private const int ShortestQuotation = 3;

    /// <summary>Fewer words before a colon are a label: "Sein Fazit: Das war gut."</summary>
    private const int ShortestBeforeColon = 4;

    /// <summary>Says whether a sentence begins at a token.</summary>
    /// <param name="tokens">The tokens of the block.</param>
    /// <param name="first">The first token of the sentence so far.</param>
    /// <param name="at">The token, after <paramref name="first"/>.</param>
    public bool IsStart(List<SurfaceToken> tokens, int first, int at)
    {
        var word = Form(tokens[at]);
        if (tokens[at].Kind != TokenKind.Word || !tokens[at].SpaceBefore || word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1]))
        {
            return false;
        }

        return IsSmallWord(word) && !IsName(tokens, at) && MayEnd(tokens, first, at - 1) && HasFinite(tokens, at, Math.Min(tokens.Count, at + Reach));
    }

    private ReadOnlySpan<char> Form(in SurfaceToken token) => text.AsSpan(token.Span.Start, token.Span.Length);

    /// <summary>Says whether a capitalised word is an article, a preposition, a pronoun, an adverb, a conjunction, an auxiliary, and no noun or name.</summary>
    private static bool IsSmallWord(ReadOnlySpan<char> word)
    {
        if (TokenData.Has(UnmarkedWord.Polite, word))
        {
            return false;
        }

        if (TokenData.IsStarter(word))
        {
            return true;
        }

        var (isSmall, isOther) = (false, false);
        foreach (var reading in Lexicon.German.Lookup(word, LetterCase.SmallFirst))
        {
            isSmall |= IsSmall(reading.Stts) || reading.Stts is Stts.VAFIN or Stts.VMFIN;
            isOther |= reading.Stts is Stts.ADJD or Stts.ADJA or Stts.VVPP or Stts.VVFIN; // "Restaurant Stark", "ein Smart"
        }

        var written = Lexicon.German.Lookup(word);
        return isSmall && !isOther && !written.Has(Stts.NN) && !written.Has(Stts.NE);
    }

    private static bool IsSmall(Stts stts) => IsOpener(stts) || stts is Stts.ADV or Stts.PAV or Stts.PWAV or Stts.PDS or Stts.PIS or Stts.PPER or Stts.PWS;

    // What no sentence ends with.
    private static bool IsOpener(Stts stts) =>
        stts is Stts.ART or Stts.APPR or Stts.APPRART or Stts.KON or Stts.KOUS or Stts.KOKOM or Stts.KOUI or Stts.PPOSAT or Stts.PDAT or Stts.PIAT or Stts.PWAT or Stts.PTKZU;

    private bool MayEnd(List<SurfaceToken> tokens, int first, int last)
    {
        var token = tokens[last];
        if (token.Kind == TokenKind.Mark)
        {
            return text[token.Span.Start] == ';' || (text[token.Span.Start] == ':' && last - first >= ShortestBeforeColon && HasFinite(tokens, first, last) && !Announces(tokens, first, last));
        }

        if (token.Kind is TokenKind.Closing or TokenKind.Number)
        {
            return last - first >= ShortestQuotation && text[token.Span.End - 1] != '.' && tokens[last - 2].Kind != TokenKind.Opening;
        }

        var word = Form(token);
        if (token.Kind != TokenKind.Word || token.Dot != AbbreviationKind.None || word[^1] == '-')
        {
            return false;
        }

        if (char.IsUpper(word[0]))
        {
            return !TokenData.IsTitled(word) && !IsSmallWord(word);
        }

        var (isOpener, isEnd) = (false, false);
        foreach (var reading in Lexicon.German.Lookup(word))
        {
            isOpener |= IsOpener(reading.Stts);
            isEnd |= reading.Stts is Stts.PTKVZ or Stts.VVPP or Stts.VVINF or Stts.VVIZU or Stts.VAPP or Stts.VAINF or Stts.VMINF or Stts.ADJD or Stts.ADV or Stts.PIS or Stts.PRF or Stts.VAFIN or Stts.VMFIN;
        }

        return isEnd || (!isOpener && !Lexicon.German.IsKnown(word));
    }

    // "Der Spiegel", "Die Linke"
    private bool IsName(List<SurfaceToken> tokens, int at) =>
        at + 1 < tokens.Count && TokenData.Has(UnmarkedWord.Named, Form(tokens[at + 1])) && Lexicon.German.Lookup(Form(tokens[at]), LetterCase.SmallFirst).Has(Stts.ART);

    private bool HasFinite(List<SurfaceToken> tokens, int from, int to)
    {
        for (var at = from; at < to && tokens[at].Kind != TokenKind.Terminal; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && (at == from || char.IsLower(text[tokens[at].Span.Start])))
            {
                foreach (var reading in Lexicon.German.Lookup(Form(tokens[at]), at == from ? LetterCase.SmallFirst : LetterCase.AsWritten))
                {
                    if (reading.Stts is Stts.VVFIN or Stts.VAFIN or Stts.VMFIN)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // "Sie sagte: Wir bleiben."
    private bool Announces(List<SurfaceToken> tokens, int first, int colon)
    {
        for (var at = Math.Max(first, colon - Reach); at < colon; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && (TokenData.Has(UnmarkedWord.Announcing, Form(tokens[at])) || IsSaying(Form(tokens[at]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaying(ReadOnlySpan<char> word)
    {
        foreach (var reading in Lexicon.German.Lookup(word))
        {
            if (reading.Stts is Stts.VVFIN or Stts.VVPP or Stts.VVINF && PhraseData.SayingVerbs.Contains(reading.Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
