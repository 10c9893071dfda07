namespace Lagebild.Language;

/// <summary>Finds the readings that a token may have: from the lexicon, from the last part of a compound, from its ending, or from its shape.</summary>
/// <remarks>Order: marks and numbers by shape; the form as written; in other letters at the start of a sentence and in capitals; other spelling (ß, ss); part after a hyphen; compound; ending; name.</remarks>
internal sealed class WordReader(Lexicon lexicon)
{
    /// <summary>The greatest number of readings of one token.</summary>
    public const int Most = 24;

    private const int LongestAcronym = 4;

    /// <summary>Ten times rarer, in units of <see cref="Lexicon.Frequency"/>.</summary>
    private const int MuchRarer = 23;

    private readonly Compounds _compounds = new(lexicon);

    /// <summary>Writes the readings and returns their number, at least 1.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isFirst">Whether the capital may come from its place: start of a sentence, after a colon or a quotation mark.</param>
    /// <param name="candidates">Takes up to <see cref="Most"/> readings.</param>
    public int Read(ReadOnlySpan<char> token, bool isFirst, Span<Candidate> candidates)
    {
        var shape = token.IsEmpty ? WordShape.Mark : WordShapes.Of(token);
        var count = 0;
        if (shape is WordShape.Mark or WordShape.Digits or WordShape.Ordinal or WordShape.Other)
        {
            Add(token, 0, token.Length, LetterCase.AsWritten, WordTraits.None, candidates, ref count);
            if (count == 0)
            {
                candidates[count++] = BuiltIn(token, OfShape(token, shape));
            }

            return count;
        }

        ReadWord(token, shape, isFirst, candidates, ref count);
        return count;
    }

    private static ushort OfShape(ReadOnlySpan<char> token, WordShape shape) => shape switch
    {
        WordShape.Digits => BuiltInReadings.Cardinal,
        WordShape.Ordinal => BuiltInReadings.Ordinal,
        WordShape.Other => BuiltInReadings.Foreign,
        _ => token.IsEmpty ? BuiltInReadings.Bracket : token[0] switch
        {
            ',' => BuiltInReadings.Comma,
            '.' or '!' or '?' or ':' or ';' => token.Length > 1 && token[0] == '.' ? BuiltInReadings.Bracket : BuiltInReadings.SentenceEnd,
            '+' or '=' or '<' or '>' or '§' or '©' or '®' or '™' or '→' or '|' or '^' or '~' => BuiltInReadings.Symbol,
            _ => BuiltInReadings.Bracket,
        },
    };

    private static Candidate BuiltIn(ReadOnlySpan<char> token, ushort record, ushort script = BuiltInReadings.SameScript) =>
        new(new(record, script), -1, 0, (short)Math.Min(token.Length, short.MaxValue), LetterCase.AsWritten, WordTraits.Guessed);

    private void ReadWord(ReadOnlySpan<char> token, WordShape shape, bool isFirst, Span<Candidate> candidates, ref int count)
    {
        Add(token, 0, token.Length, LetterCase.AsWritten, WordTraits.None, candidates, ref count);
        if (shape == WordShape.Capital)
        {
            var written = count;
            Add(token, 0, token.Length, LetterCase.SmallFirst, WordTraits.None, candidates, ref count, onlyIf: isFirst || written == 0 ? null : IsAdjective);
        }
        else if (shape == WordShape.Capitals)
        {
            var (small, capitalised) = (lexicon.Frequency(token, LetterCase.Small), lexicon.Frequency(token, LetterCase.Capitalised));
            if (small + MuchRarer >= capitalised)
            {
                Add(token, 0, token.Length, LetterCase.Small, WordTraits.None, candidates, ref count);
            }

            if (capitalised + MuchRarer >= small)
            {
                Add(token, 0, token.Length, LetterCase.Capitalised, WordTraits.None, candidates, ref count);
            }

            if (count == 0 || token.Length <= LongestAcronym)
            {
                candidates[count++] = BuiltIn(token, BuiltInReadings.Name);
            }
        }

        if (count == 0)
        {
            ReadUnknown(token, shape, candidates, ref count);
        }

        if (shape == WordShape.Capital && !Has(candidates[..count], Stts.NE) && !Has(candidates[..count], Stts.NN))
        {
            AddNames(token, candidates, ref count);
        }
    }

    private static bool IsAdjective(Stts stts) => stts == Stts.ADJA;

    private void ReadUnknown(ReadOnlySpan<char> token, WordShape shape, Span<Candidate> candidates, ref int count)
    {
        var hyphen = token.LastIndexOf('-');
        if (hyphen == token.Length - 1)
        {
            candidates[count++] = BuiltIn(token, BuiltInReadings.Truncated);
            return;
        }

        if (hyphen > 0)
        {
            ReadTail(token, hyphen + 1, shape, candidates, ref count);
        }
        else
        {
            ReadRespelt(token, candidates, ref count);
            if (count == 0)
            {
                ReadCompound(token, shape, candidates, ref count);
            }
        }

        if (count == 0)
        {
            Guess(token, shape, candidates, ref count);
            if (shape != WordShape.Small)
            {
                AddNames(token, candidates, ref count);
            }
        }

        if (count == 0)
        {
            candidates[count++] = BuiltIn(token, shape == WordShape.Small ? BuiltInReadings.Adjective : BuiltInReadings.Noun);
        }

        if (shape == WordShape.Capitals && !Has(candidates[..count], Stts.NE))
        {
            AddNames(token, candidates, ref count);
        }
    }

    /// <summary>Reads the part after the last hyphen: "US-Bürger", "30-jährige".</summary>
    private void ReadTail(ReadOnlySpan<char> token, int tail, WordShape shape, Span<Candidate> candidates, ref int count)
    {
        Add(token, tail, token.Length - tail, LetterCase.AsWritten, WordTraits.Compound, candidates, ref count, IsOpen);
        if (count == 0 && shape != WordShape.Small)
        {
            Add(token, tail, token.Length - tail, LetterCase.CapitalFirst, WordTraits.Compound, candidates, ref count, IsOpen);
        }

        if (count == 0)
        {
            var part = token[tail..];
            var isNoun = char.IsUpper(part[0]);
            var last = _compounds.LastPart(part, isNoun);
            if (last > 0)
            {
                Add(token, tail + last, part.Length - last, isNoun ? LetterCase.CapitalFirst : LetterCase.AsWritten, WordTraits.Compound, candidates, ref count, IsOpen);
            }
        }
    }

    private static bool IsOpen(Stts stts) => stts is Stts.NN or Stts.NE or Stts.ADJA or Stts.ADJD or Stts.VVINF or Stts.VVPP or Stts.VVFIN or Stts.VVIZU;

    /// <summary>Tries ss for ß and ß for ss: Swiss and older spelling.</summary>
    private void ReadRespelt(ReadOnlySpan<char> token, Span<Candidate> candidates, ref int count)
    {
        if (token.Length > 60)
        {
            return;
        }

        Span<char> respelt = stackalloc char[128];
        var eszett = token.IndexOf('ß');
        var doubled = token.IndexOf("ss", StringComparison.Ordinal);
        if (eszett < 0 && doubled < 0)
        {
            return;
        }

        var at = Math.Max(eszett, doubled);
        at = eszett >= 0 ? eszett : doubled;
        token[..at].CopyTo(respelt);
        var length = at;
        foreach (var letter in eszett >= 0 ? "ss" : "ß")
        {
            respelt[length++] = letter;
        }

        var rest = token[(at + (eszett >= 0 ? 1 : 2))..];
        rest.CopyTo(respelt[length..]);
        var form = respelt[..(length + rest.Length)];
        var entry = lexicon.Lookup(form);
        for (var reading = 0; reading < entry.Count && count < candidates.Length; reading++)
        {
            // The lemma is that of the known spelling: it is asked for by the number of the word.
            candidates[count++] = new(entry[reading].Reading, entry.Word, 0, -1, LetterCase.AsWritten, WordTraits.None);
            lexicon.Lemma(form, LetterCase.AsWritten, entry.Word, entry[reading].Reading.Script);
        }
    }

    private void ReadCompound(ReadOnlySpan<char> token, WordShape shape, Span<Candidate> candidates, ref int count)
    {
        var isNoun = shape == WordShape.Capital;
        var last = _compounds.LastPart(token, isNoun);
        if (last > 0)
        {
            Add(token, last, token.Length - last, isNoun ? LetterCase.CapitalFirst : LetterCase.AsWritten, WordTraits.Compound, candidates, ref count, isNoun ? IsNoun : IsOpen);
        }
    }

    private static bool IsNoun(Stts stts) => stts == Stts.NN;

    private void Guess(ReadOnlySpan<char> token, WordShape shape, Span<Candidate> candidates, ref int count)
    {
        var (node, index, best) = (0, 0, -1);
        var isKnown = lexicon.TryStep(shape == WordShape.Small ? '\u0001' : '\u0002', ref node, ref index, out var isFinal);
        for (var at = token.Length - 1; isKnown && at > 0; at--)
        {
            index += isFinal ? 1 : 0;
            isKnown = lexicon.TryStep(char.ToLowerInvariant(token[at]), ref node, ref index, out isFinal);
            best = isKnown && isFinal ? index : best;
        }

        if (best < 0)
        {
            return;
        }

        var entry = lexicon.EntryOf(best);
        for (var reading = 0; reading < lexicon.ReadingCount(entry) && count < candidates.Length - 4; reading++)
        {
            if (!IsSubjunctive(lexicon.Record(lexicon.Reading(entry, reading).Record)))
            {
                candidates[count++] = new(lexicon.Reading(entry, reading), -1, 0, (short)Math.Min(token.Length, short.MaxValue), LetterCase.AsWritten, WordTraits.Guessed);
            }
        }
    }

    // An ending alone never tells the Konjunktiv: the indicative or a noun has the same one.
    private static bool IsSubjunctive(in ReadingRecord record) => record.Stts is Stts.VVFIN && (Mood)(record.Features & 3) == Mood.Sub;

    private static void AddNames(ReadOnlySpan<char> token, Span<Candidate> candidates, ref int count)
    {
        if (count < candidates.Length)
        {
            candidates[count++] = BuiltIn(token, BuiltInReadings.Name);
        }

        if (count < candidates.Length && token.Length > 3 && token[^1] == 's')
        {
            candidates[count++] = BuiltIn(token, BuiltInReadings.NameGenitive, BuiltInReadings.CutOneScript);
        }
    }

    private bool Has(ReadOnlySpan<Candidate> candidates, Stts stts)
    {
        foreach (var candidate in candidates)
        {
            if (Record(candidate.Reading.Record).Stts == stts)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(
        ReadOnlySpan<char> token, int tail, int length, LetterCase letterCase, WordTraits traits, Span<Candidate> candidates, ref int count, Predicate<Stts>? onlyIf = null)
    {
        var entry = lexicon.Lookup(token.Slice(tail, length), letterCase);
        for (var reading = 0; reading < entry.Count && count < candidates.Length - 2; reading++)
        {
            if (onlyIf is null || onlyIf(entry[reading].Stts))
            {
                candidates[count++] = new(entry[reading].Reading, entry.Word, (short)tail, (short)length, letterCase, traits);
            }
        }
    }

    /// <summary>Returns how often a word of the lexicon stands in the Bundestag text, see <see cref="Lexicon.Frequency"/>.</summary>
    public byte Frequency(int word) => lexicon.FrequencyOf(word);

    /// <summary>Returns the record of a reading, ours included.</summary>
    public ref readonly ReadingRecord Record(int record)
    {
        if (record >= BuiltInReadings.First)
        {
            return ref BuiltInReadings.Get(record);
        }

        return ref lexicon.Record(record);
    }

    /// <summary>Returns the lemma that a reading gives the token.</summary>
    public string Lemma(ReadOnlySpan<char> token, in Candidate candidate)
    {
        if (candidate.Reading.Script >= BuiltInReadings.CutOneScript)
        {
            return lexicon.Intern(candidate.Reading.Script == BuiltInReadings.CutOneScript ? token[..^1] : token);
        }

        if (candidate.Length < 0)
        {
            return lexicon.Lemma(token, candidate.LetterCase, candidate.Word, candidate.Reading.Script); // asked for before, so it is there
        }

        var part = token.Slice(candidate.Tail, candidate.Length);
        var lemma = lexicon.Lemma(part, candidate.LetterCase, candidate.Word, candidate.Reading.Script);
        if (candidate.Tail == 0)
        {
            return lemma;
        }

        Span<char> joined = stackalloc char[256];
        if (candidate.Tail + lemma.Length > joined.Length)
        {
            return lexicon.Intern(token);
        }

        token[..candidate.Tail].CopyTo(joined);
        lemma.CopyTo(joined[candidate.Tail..]);
        if (token[candidate.Tail - 1] != '-')
        {
            joined[candidate.Tail] = char.ToLowerInvariant(joined[candidate.Tail]);
        }

        return lexicon.Intern(joined[..(candidate.Tail + lemma.Length)]);
    }
}
