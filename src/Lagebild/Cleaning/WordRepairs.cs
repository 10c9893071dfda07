using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>The pass over words: words run together where markup was lost, and the quotation marks that went with it.</summary>
/// <remarks>
/// A word that the lexicon lacks and that ends in a verb of speech before a subject ("seinerklärte der …") has lost a closing
/// mark and a blank. In a text with such damage, a main clause in the present before ", sagte …" has lost its marks too.
/// </remarks>
internal sealed class WordRepairs
{
    /// <summary>The shortest word that can be two.</summary>
    private const int ShortestFused = 6;

    /// <summary>The longest word that is looked at; longer ones are no words.</summary>
    private const int LongestFused = 60;

    /// <summary>So many words run into a verb of speech make a text one that has lost its marks.</summary>
    private const int SeamsOfDamage = 2;

    private static readonly Lazy<FrozenSet<string>> Tails = new(() => SpeechCues.WordsOf("Cleaning/fused-tails.txt"));

    private static readonly Lazy<FrozenSet<string>> Particles = new(() => SpeechCues.WordsOf("Cleaning/verb-particles.txt"));

    private static readonly Lazy<FrozenDictionary<string, string[]>> Heads = new(() => DataFile.Lines("Cleaning/fused-heads.txt")
        .Select(line => line.Split('\t')).ToFrozenDictionary(row => row[0], row => row.Length > 1 ? row[1].Split(' ') : [], StringComparer.Ordinal));

    private readonly EditScript _script;
    private readonly string _text;
    private readonly List<int> _commas = [];
    private int _seams;
    private int _quotedUpTo;

    private WordRepairs(EditScript script) => (_script, _text) = (script, script.Text);

    /// <summary>Adds the repairs of a text.</summary>
    public static void Add(EditScript script)
    {
        var repairs = new WordRepairs(script);
        for (var at = 0; at < script.Text.Length;)
        {
            if (!char.IsLetter(script.Text[at]))
            {
                at++;
                continue;
            }

            var end = SpeechCues.WordEnd(script.Text, at);
            repairs.Look(at, end);
            at = end;
        }

        if (repairs._seams >= SeamsOfDamage)
        {
            repairs.QuoteBeforeCommas();
            PartialQuotes.Add(script);
        }
    }

    private ReadOnlySpan<char> Word(int start, int end) => _text.AsSpan(start, end - start);

    private void Look(int start, int end)
    {
        if (end - start > LongestFused)
        {
            return;
        }

        if (SpeechCues.IsVerb(Word(start, end)) && start > 1 && SpeechCues.IsBeforeSubject(_text, end))
        {
            LookBefore(start, end);
        }
        else if (char.IsUpper(_text[start]) && start > 3 && _text[start - 1] is '.' or '!' or '?' && IsNextSentence(start, end))
        {
            var word = CharacterRepairs.Word(_text, start - 2, start - 1);
            _script.Repair(RepairKind.Punctuation, word.Start, end, "A blank was lost between two sentences.", new Edit(start, 0, " "));
        }
        else if (end - start >= ShortestFused)
        {
            _ = IsFusedWithVerb(start, end) || IsFusedWithTail(start, end) || IsFusedWithHead(start, end) || IsTwoPrefixes(start, end);
        }
    }

    /// <summary>A verb of speech behind a comma may have lost the marks before it; one glued to a stop has.</summary>
    private void LookBefore(int start, int end)
    {
        if (_text[start - 1] is '.' or '!' or '?' && char.IsLetter(_text[start - 2]) && char.IsLower(_text[start]))
        {
            _seams++;
            var isQuoted = Quote(start, start - 1);
            _script.Repair(
                RepairKind.Punctuation,
                CharacterRepairs.Word(_text, start - 2, start - 1).Start,
                end,
                isQuoted ? "A closing mark and a blank were lost between a stop and the verb of speech." : "A blank was lost between a stop and the verb of speech.",
                new Edit(start, 0, " "));
        }
        else if (start > 2 && _text[start - 1] == ' ' && _text[start - 2] == ',')
        {
            _commas.Add(start - 2);
        }
    }

    /// <summary>A word of small letters, a stop, a function word with a capital and a blank: two sentences. Addresses and abbreviations look otherwise.</summary>
    private bool IsNextSentence(int start, int end)
    {
        var before = CharacterRepairs.Word(_text, start - 2, start - 1).Start;
        var word = Word(before, start - 1);
        if (end >= _text.Length || _text[end] != ' ' || word.Length < 3 || !char.IsLower(word[^1]) || !Lexicon.German.IsKnown(word)
            || (before > 0 && _text[before - 1] is '.' or '/' or '@' or '-'))
        {
            return false;
        }

        var next = Lexicon.German.Lookup(Word(start, end), LetterCase.SmallFirst);
        return next.Has(Stts.ART) || next.Has(Stts.PPER) || next.Has(Stts.PDS) || next.Has(Stts.KOUS) || next.Has(Stts.APPR) || next.Has(Stts.APPRART);
    }

    private bool IsFusedWithVerb(int start, int end)
    {
        if (!SpeechCues.IsBeforeSubject(_text, end) || IsKnown(Word(start, end)))
        {
            return false;
        }

        for (var seam = start + 2; seam <= end - 4; seam++)
        {
            if (SpeechCues.IsVerb(Word(seam, end)) && IsWholeWord(start, seam, end))
            {
                _seams++;
                var isQuoted = Quote(seam, seam);
                Separate(start, seam, end, isQuoted ? "A closing mark and a blank were lost before the verb of speech." : "A blank was lost before the verb of speech.");
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether the first part is a word of its own, no prefix; an unknown name only before a pronoun.</summary>
    private bool IsWholeWord(int start, int seam, int end) =>
        !Contains(Particles.Value, Word(start, seam))
        && (IsKnown(Word(start, seam)) || (char.IsUpper(_text[start]) && seam - start > 3 && SpeechCues.IsBeforePronoun(_text, end)));

    private bool IsFusedWithTail(int start, int end)
    {
        for (var seam = end - ShortestFused; seam >= start + 4; seam--)
        {
            if (Contains(Tails.Value, Word(seam, end)))
            {
                var isFused = !IsKnown(Word(start, end)) && Lexicon.German.IsKnown(Word(start, seam)) && !Contains(Particles.Value, Word(start, seam));
                if (isFused)
                {
                    Separate(start, seam, end, "A word that never ends a compound stands at the end of another.");
                }

                return isFused;
            }
        }

        return false;
    }

    private bool IsFusedWithHead(int start, int end)
    {
        var seam = start + 1;
        while (seam < end && char.IsLower(_text[seam]))
        {
            seam++;
        }

        if (seam >= end - 1 || char.IsUpper(_text[start]) || !Heads.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Word(start, seam), out var names)
            || (start > 0 && _text[start - 1] is '.' or '/' or '@' or '_' or '-') || (end < _text.Length && _text[end] is '.' or '@' or '_' && end + 1 < _text.Length && char.IsLetter(_text[end + 1])))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (Word(start, end).StartsWith(name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        Separate(start, seam, end, "A blank was lost between a function word and a capital.");
        return true;
    }

    /// <summary>A zu-infinitive with its prefix takes no second one, but for "wieder", "weiter" and before "her", "hin", "los" (hinterherzulaufen): "hinausfortzusetzen" is two words.</summary>
    private bool IsTwoPrefixes(int start, int end)
    {
        if (char.IsUpper(_text[start]) || end - start < 12 || Word(start, end).IndexOf("zu", StringComparison.Ordinal) < 4 || IsKnown(Word(start, end)))
        {
            return false;
        }

        for (var seam = start + 5; seam <= end - 8; seam++)
        {
            var first = Lexicon.German.Lookup(Word(start, seam));
            if (first.IsKnown && Lexicon.German.Lookup(Word(seam, end)).Has(Stts.VVIZU) && !Word(start, seam).StartsWith("wieder", StringComparison.Ordinal) && !Word(start, seam).StartsWith("weiter", StringComparison.Ordinal)
                && !Word(seam, end).StartsWith("her", StringComparison.Ordinal) && !Word(seam, end).StartsWith("hin", StringComparison.Ordinal) && !Word(seam, end).StartsWith("los", StringComparison.Ordinal))
            {
                Separate(start, seam, end, "An infinitive with \"zu\" inside takes no second prefix.");
                return true;
            }
        }

        return false;
    }

    private void Separate(int start, int seam, int end, string reason) => _script.Repair(RepairKind.FusedWords, start, end, reason, new Edit(seam, 0, " "));

    /// <summary>Quotes the clauses before ", sagte …" in a text that has lost its marks elsewhere.</summary>
    private void QuoteBeforeCommas()
    {
        _quotedUpTo = 0;
        foreach (var comma in _commas)
        {
            var start = QuoteContext.SentenceStart(_text, comma);
            if (start >= 0 && QuoteContext.StatesInThePresent(_text.AsSpan(start, comma - start)))
            {
                Quote(comma, comma);
            }
        }
    }

    /// <summary>Sets marks around the speech that ends at a position, where it surely starts with its sentence.</summary>
    private bool Quote(int mark, int end)
    {
        var start = QuoteContext.SentenceStart(_text, end);
        if (start < 0 || start < _quotedUpTo || !QuoteContext.MayBeSpeech(_text.AsSpan(start, end - start)))
        {
            return false;
        }

        // What the speaker says of himself in the sentence before belongs to the same speech.
        while (start > 1 && _text[start - 1] == ' ' && QuoteContext.SentenceStart(_text, start - 2) is >= 0 and var before && before < start && before >= _quotedUpTo
            && _text.AsSpan(before, start - before) is var sentence && QuoteContext.SpeaksInFirstPerson(sentence) && QuoteContext.MayBeSpeech(sentence))
        {
            start = before;
        }

        _quotedUpTo = mark;
        _script.Repair(RepairKind.LostQuotes, start, mark, "A main clause before a verb of speech has lost its quotation marks.", new Edit(start, 0, "„"), new Edit(mark, 0, "“"));
        return true;
    }

    private static bool IsKnown(ReadOnlySpan<char> word) =>
        Lexicon.German.IsKnown(word) || Lexicon.German.IsKnown(word, LetterCase.SmallFirst) || Lexicon.German.IsKnown(word, LetterCase.CapitalFirst);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
