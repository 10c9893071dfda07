namespace Lagebild.Language;

/// <content>Noun phrases: article, attributes, noun, names, genitives.</content>
internal sealed partial class PhraseChunker
{
    private bool TryNominal(int at, int depth, AnalysedWord preposition, out Phrase phrase)
    {
        phrase = default;
        if (at >= Words.Count)
        {
            return false;
        }

        var word = Words[at];
        var cells = preposition.IsPreposition && preposition.Cells.IsNominal ? preposition.Cells : Agreement.AnyNominal;
        if (word.IsPronoun && !IsComparedNumber(at))
        {
            phrase = new() { Start = at, End = at + 1, Head = at, Preposition = -1, AttachedTo = -1, Kind = PhraseKind.Pronoun, Cells = Meet(cells, word), Tagged = word.Morphology.Case };
            if (word.Stts is Stts.PIS or Stts.PDS)
            {
                AttachGenitive(ref phrase, depth); // "einer der Verbündeten", "die meisten von ihnen"
            }

            return true;
        }

        if (!TryCore(at, depth, cells, out phrase))
        {
            return false;
        }

        AttachNames(ref phrase);
        AttachGenitive(ref phrase, depth);
        return true;
    }

    // "mehr als 10.000 Soldaten", "weniger als die Hälfte"
    private bool IsComparedNumber(int at) =>
        Words[at].Lemma is "mehr" or "Mehr" or "weniger" or "viel" or "wenig" && Word(at + 1).Lemma == "als" && Word(at + 2).Stts is Stts.CARD;

    /// <summary>Reads determiners, attributes and the noun.</summary>
    private bool TryCore(int start, int depth, Agreement cells, out Phrase phrase)
    {
        phrase = default;
        var (at, tagged, hasDeterminer, lastAttribute) = (start, Case.None, false, -1);
        var governed = cells;
        while (at < Words.Count)
        {
            var word = Words[at];
            if (word.IsNoun && !IsGenitiveBefore(start, at) && !IsAdjectiveBeforeNoun(at, cells) && !IsMeasureOfAdjective(start, at))
            {
                return Finish(start, at, Noun(cells, word, hasDeterminer || lastAttribute >= 0), tagged, hasDeterminer, out phrase);
            }

            if (word.IsDeterminer && !IsComparedNumber(at) && (at == start || Words[at - 1].IsDeterminer || Words[at - 1].IsAdverbial))
            {
                cells = Meet(cells, word);
                tagged = word.Morphology.Case;
                hasDeterminer |= word.Stts is not Stts.PIAT;
            }
            else if (word.Stts is Stts.ADJA or Stts.CARD or Stts.TRUNC || word.IsNoun)
            {
                if (word.Stts == Stts.ADJA)
                {
                    var met = cells & word.Cells;
                    if (met.IsEmpty && !hasDeterminer && Is(lastAttribute, Stts.CARD))
                    {
                        break; // "der seit 2015 amtierende Bürgermeister": the number ends the inner phrase.
                    }

                    cells = met.IsEmpty ? cells : met;
                    tagged = tagged == Case.None ? word.Morphology.Case : tagged;
                }

                else if (word.Stts == Stts.CARD && word.Lemma is not ("ein" or "eins" or "1") && !IsMeasureOfAdjective(start, at + 1) && !(cells & Agreement.Of(Number.Plur)).IsEmpty)
                {
                    cells &= Agreement.Of(Number.Plur);
                }

                lastAttribute = at;
            }
            else if (!TryBetween(at, start, lastAttribute, hasDeterminer, depth, out var next))
            {
                break;
            }
            else
            {
                at = next;
                continue;
            }

            at++;
        }

        return FinishWithoutNoun(start, at, lastAttribute, governed, cells, tagged, hasDeterminer, out phrase);
    }

    // "dem Nahen Osten", "das Weiße Haus": a capitalised adjective with a noun right after it.
    private bool IsAdjectiveBeforeNoun(int at, Agreement cells) =>
        Words[at].IsNominalAdjective && Word(at + 1).Stts == Stts.NN && !Words[at + 1].IsNominalAdjective && !(cells & Words[at].Cells & Words[at + 1].Cells).IsEmpty;

    // "der 35 Jahre alte Spieler", "eine zehn Meter hohe Wand": number and measure belong to the adjective.
    private bool IsMeasureOfAdjective(int start, int at) =>
        at > start && Is(at - 1, Stts.CARD) && Is(at + 1, Stts.ADJA) && PhraseData.MeasuredAdjectives.Contains(Words[at + 1].Lemma) && HasNounAfter(at + 1);

    /// <summary>Goes over what may stand between the words that agree: adverbs before an attribute, "und" between two, complements of a participle.</summary>
    private bool TryBetween(int at, int start, int lastAttribute, bool hasDeterminer, int depth, out int next)
    {
        next = at + 1;
        var word = Words[at];
        if (lastAttribute == at - 1 && at > start && (word.Stts is Stts.KON or Stts.Comma) && IsAttributeAhead(at + 1))
        {
            return true; // "wirtschaftliche und militärische Zusammenarbeit"
        }

        if (IsComparedNumber(at))
        {
            next = at + 2;
            return true;
        }

        if (word.Stts is Stts.ADV or Stts.ADJD or Stts.PTKNEG or Stts.KOKOM or Stts.PTKA && IsAttributeAhead(at + 1, (hasDeterminer || at > start) ? 3 : 2)
            && (hasDeterminer || at > start || PhraseData.Grading.Contains(word.Lemma)))
        {
            return true;
        }

        return hasDeterminer && at > start && depth < DeepestAttribute && TryComplements(at, depth, out next);
    }

    private bool IsAttributeAhead(int at, int within = 2)
    {
        for (var offset = 0; offset <= within && at + offset < Words.Count; offset++)
        {
            var word = Words[at + offset];
            if (word.Stts is Stts.ADJA or Stts.CARD or Stts.TRUNC)
            {
                return true;
            }

            if (word.Stts is not (Stts.ADV or Stts.ADJD or Stts.PTKNEG or Stts.KOKOM or Stts.PTKA))
            {
                return false;
            }
        }

        return false;
    }

    // "die [von Moskau] bezahlten Waffen", "die [sich] vertiefende Zusammenarbeit": up to an attribute that a noun follows.
    private bool TryComplements(int at, int depth, out int next)
    {
        next = at;
        var first = at;
        if (!Words[at].IsPreposition && Words[at].Stts is not (Stts.PRF or Stts.PPER or Stts.PAV or Stts.ADV or Stts.ADJD or Stts.KOKOM))
        {
            return false;
        }

        while (at < Words.Count && at - first < LongestAttribute)
        {
            var word = Words[at];
            if (word.Stts == Stts.ADJA)
            {
                if (at == first || !HasNounAfter(at))
                {
                    return false;
                }

                AttachComplements(first, at);
                next = at;
                return true;
            }

            if (word.Stts is Stts.PRF or Stts.PPER or Stts.PAV or Stts.ADV or Stts.ADJD or Stts.PTKNEG)
            {
                at++;
            }
            else if ((word.IsPreposition || word.IsDeterminer || word.Stts is Stts.CARD or Stts.KOKOM || (word.IsNoun && at > first)) && TryPhrase(at, depth + 1, out var inner))
            {
                at = inner.End;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    private bool HasNounAfter(int at)
    {
        for (var offset = 1; offset <= 5 && at + offset < Words.Count; offset++)
        {
            if (Words[at + offset].IsNoun)
            {
                return true;
            }

            if (Words[at + offset].Stts is not (Stts.ADJA or Stts.CARD or Stts.KON or Stts.Comma or Stts.TRUNC or Stts.ADV or Stts.ADJD))
            {
                return false;
            }
        }

        return false;
    }

    private void AttachComplements(int first, int attribute)
    {
        for (var at = first; at < attribute; at++)
        {
            var head = sequence.Heads[at];
            if (head < first || head >= attribute || Words[at].IsAdverbial)
            {
                sequence.Attach(at, attribute, Words[at].IsNoun || Words[at].IsPronoun ? DependencyRelation.Obl : DependencyRelation.Advmod);
            }
        }
    }

    // "Russlands wachsende Zusammenarbeit": a genitive name in the place of the article.
    private bool IsGenitiveBefore(int start, int at)
    {
        var word = Words[at];
        if (word.Stts != Stts.NE || word.Morphology.Case != Case.Gen)
        {
            return false;
        }

        for (var before = start; before < at; before++)
        {
            if (Words[before].Stts != Stts.NE)
            {
                return false;
            }
        }

        var next = Word(at + 1);
        return next.Stts is Stts.NN or Stts.ADJA or Stts.CARD or Stts.TRUNC || (next.Stts is Stts.ADV or Stts.ADJD && IsAttributeAhead(at + 2));
    }

    private static Agreement Noun(Agreement cells, AnalysedWord noun, bool isBound)
    {
        if (noun.Cells.IsEmpty)
        {
            return cells;
        }

        var met = cells & noun.Cells;
        return met.IsEmpty ? (isBound ? cells : noun.Cells) : met;
    }

    private static Agreement Meet(Agreement cells, AnalysedWord word)
    {
        var met = cells & word.Cells;
        return !met.IsEmpty ? met : word.Cells.IsNominal ? new(word.Cells.Bits & 0xFFFFFF) : cells;
    }

    private bool Finish(int start, int noun, Agreement cells, Case tagged, bool hasDeterminer, out Phrase phrase)
    {
        var head = noun;
        var end = noun + 1;
        if (PhraseData.Measures.Contains(Words[noun].Lemma) && IsCounted(end, out var counted))
        {
            // "zwei Dutzend Siedlungen", "9,2 Milliarden Dollar": what is counted is the head.
            sequence.Attach(noun, counted, DependencyRelation.Nmod);
            var met = cells & Words[counted].Cells;
            cells = met.IsEmpty ? (cells & Agreement.Of(Number.Plur)) is { IsEmpty: false } plural ? plural : cells : met;
            (head, end) = (counted, counted + 1);
        }

        AttachAttributes(start, head);
        phrase = new()
        {
            Start = start, End = end, Head = head, Preposition = -1, AttachedTo = -1, Kind = PhraseKind.Noun, Cells = cells,
            Tagged = tagged == Case.None ? Words[noun].Morphology.Case : tagged, HasDeterminer = hasDeterminer,
        };
        return true;
    }

    private bool IsCounted(int at, out int counted)
    {
        counted = at;
        while (counted < Words.Count && Words[counted].Stts is Stts.ADJA)
        {
            counted++;
        }

        return counted < Words.Count && Words[counted].Stts == Stts.NN && !PhraseData.Times.Contains(Words[counted].Lemma);
    }

    // "die Alliierten", "23 der 32 Bündnispartner", "die meisten"
    private bool FinishWithoutNoun(int start, int at, int lastAttribute, Agreement governed, Agreement cells, Case tagged, bool hasDeterminer, out Phrase phrase)
    {
        phrase = default;
        var head = lastAttribute >= 0 ? lastAttribute : start;
        if (at <= start || head >= Words.Count || Words[head].Stts is not (Stts.ADJA or Stts.CARD or Stts.ART or Stts.PDAT or Stts.PIAT or Stts.PWAT or Stts.PRELAT or Stts.PPOSAT))
        {
            return false;
        }

        AttachAttributes(start, head);
        phrase = new()
        {
            Start = start, End = head + 1, Head = head, Preposition = -1, AttachedTo = -1, Kind = Words[head].Stts is Stts.ADJA or Stts.CARD ? PhraseKind.Noun : PhraseKind.Pronoun,
            Cells = head == start && Words[head].Stts == Stts.CARD ? governed : cells, Tagged = tagged, HasDeterminer = hasDeterminer,
        };
        return true;
    }
}
