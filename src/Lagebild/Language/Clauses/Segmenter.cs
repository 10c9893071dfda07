namespace Lagebild.Language;

/// <summary>Cuts a sequence at marks, subordinators and conjunctions into stretches with one finite verb each.</summary>
/// <remarks>Marks inside a phrase ("neue, große Waffen", "die USA, Südkorea und Japan") do not cut. Linear.</remarks>
internal sealed partial class Segmenter(WordSequence sequence)
{
    private readonly List<int> _finites = [];

    private List<AnalysedWord> Words => sequence.Words;

    /// <summary>Fills <paramref name="segments"/>.</summary>
    public void Run(List<Segment> segments)
    {
        segments.Clear();
        var (start, mark) = (0, -1);
        for (var at = 0; at <= Words.Count; at++)
        {
            if (at < Words.Count && !CutsAt(at, start))
            {
                continue;
            }

            if (at > start)
            {
                AddParts(segments, start, at, mark);
            }

            if (at < Words.Count && Words[at].IsMark)
            {
                (start, mark) = (at + 1, at);
            }
            else
            {
                (start, mark) = (at, -1);
            }
        }
    }

    private bool CutsAt(int at, int start)
    {
        var phrase = sequence.PhraseOf[at];
        if (phrase >= 0 && sequence.Phrases[phrase].Start < at)
        {
            return false;
        }

        var word = Words[at];
        if (word.IsMark)
        {
            return true;
        }

        if (at == start)
        {
            return false;
        }

        // A subordinator in the middle has lost its comma; "und dass", "auch wenn" start before it.
        if (word.Stts is Stts.KOUS or Stts.KOUI)
        {
            return !OnlyParticles(start, at) && HasVerbAfter(at);
        }

        // „Wir gehen“ sagte sie.
        return word.IsFinite && (Words[at - 1].Quote & QuoteMarks.After) != 0 && HasFiniteBetween(start, at);
    }

    private bool OnlyParticles(int start, int at)
    {
        if (at - start > 3)
        {
            return false;
        }

        for (var before = start; before < at; before++)
        {
            if (Words[before].Stts is not (Stts.KON or Stts.ADV or Stts.ADJD or Stts.PTKNEG or Stts.KOKOM or Stts.PAV))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasVerbAfter(int at)
    {
        for (var next = at + 1; next < Words.Count && next - at < 80; next++)
        {
            if (Words[next].IsFinite || Words[next].Stts is Stts.PTKZU or Stts.VVIZU)
            {
                return true;
            }

            if (Words[next].Stts == Stts.SentenceEnd)
            {
                return false;
            }
        }

        return false;
    }

    private bool HasFiniteBetween(int start, int end)
    {
        for (var at = Math.Max(start, end - 60); at < end; at++)
        {
            if (Words[at].IsFinite)
            {
                return true;
            }
        }

        return false;
    }

    private void AddParts(List<Segment> segments, int start, int end, int mark)
    {
        _finites.Clear();
        for (var at = start; at < end; at++)
        {
            if (Words[at].IsFinite)
            {
                _finites.Add(at);
            }
        }

        var first = Describe(start, end, mark);
        var (partStart, index) = (start, 0);
        while (index + 1 < _finites.Count)
        {
            var cut = first.Opener >= 0 ? CutAfterFinal(_finites[index], _finites[index + 1]) : CutBeforeSecond(_finites[index], _finites[index + 1]);
            if (cut > partStart)
            {
                Add(segments, partStart, cut, partStart == start ? mark : -1, partStart > start, first);
                partStart = cut;
            }

            index++;
        }

        Add(segments, partStart, end, partStart == start ? mark : -1, partStart > start, first);
    }

    private void Add(List<Segment> segments, int start, int end, int mark, bool isSecond, Segment first)
    {
        var segment = Describe(start, end, mark);
        segment.IsSecondPredicate = isSecond;
        if (isSecond && segment.Opener < 0 && first.Opener >= 0 && segment.Conjunction >= 0 && segment.Finite >= 0 && segment.ConstituentsBeforeFinite != 0)
        {
            segment.OpenerKind = first.OpenerKind; // "die verwickelt sind und jetzt im Kampf stehen"
        }

        segments.Add(segment);
    }

    // "dass er kommt und sie geht": at the first conjunction after the finite verb, else right after it.
    private int CutAfterFinal(int first, int second)
    {
        for (var at = first + 1; at < second; at++)
        {
            if (Words[at].Stts == Stts.KON && !IsInsidePhrase(at))
            {
                return at;
            }
        }

        return second == first + 1 && Words[second].Stts is Stts.VAFIN or Stts.VMFIN ? -1 : first + 1;
    }

    // "Er traf Scholz und Macron und warnte": at the last conjunction that leaves at most one constituent before the second verb.
    private int CutBeforeSecond(int first, int second)
    {
        var constituents = 0;
        for (var at = second - 1; at > first; at--)
        {
            if (Words[at].Stts == Stts.KON && !IsInsidePhrase(at))
            {
                return at;
            }

            var phrase = sequence.PhraseOf[at];
            if (phrase >= 0)
            {
                at = Math.Max(first + 1, sequence.Phrases[phrase].Start);
            }

            if (++constituents > 3)
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsInsidePhrase(int at) => sequence.PhraseOf[at] >= 0;

    private Segment Describe(int start, int end, int mark)
    {
        var segment = new Segment { Start = start, End = end, Mark = mark, Conjunction = -1, Opener = -1, Finite = -1, ZuInfinitive = -1, NonFinite = -1, Prefix = -1 };
        var at = start;
        if (Words[at].Stts == Stts.KON)
        {
            segment.Conjunction = at++;
        }

        for (var next = start; next < end; next++)
        {
            var word = Words[next];
            if (word.IsFinite && segment.Finite < 0)
            {
                segment.Finite = next;
            }
            else if (word.Stts == Stts.VVIZU || (word.IsNonFinite && next > start && Words[next - 1].Stts == Stts.PTKZU))
            {
                segment.ZuInfinitive = next;
            }
            else if (word.IsNonFinite && sequence.PhraseOf[next] < 0)
            {
                segment.NonFinite = next;
            }
            else if (word.Stts == Stts.PTKVZ)
            {
                segment.Prefix = next;
            }
        }

        if (segment.Prefix < 0 && segment.Finite >= 0 && segment.Finite < end - 2 && segment.NonFinite < 0 && IsSeparatedAdjective(Words[end - 1], Words[segment.Finite]))
        {
            Words[end - 1] = Words[end - 1] with { Stts = Stts.PTKVZ };
            segment.Prefix = end - 1;
        }

        FindOpener(ref segment, at);
        if (segment.Finite < 0 && segment.ZuInfinitive < 0 && segment.NonFinite == end - 1 && segment.Opener >= 0 && segment.OpenerKind != ClauseKind.Infinitive && Words[end - 1].Stts is Stts.VAINF or Stts.VMINF or Stts.VVINF)
        {
            // "wo sie gebraucht werden": in the plural the last verb looks like an infinitive.
            var verb = Words[end - 1];
            var morphology = verb.Morphology with { Mood = Mood.Ind, Tense = Tense.Pres, Person = 3, Number = Number.Plur, VerbForm = VerbForm.Fin };
            Words[end - 1] = verb with { Stts = verb.Stts == Stts.VAINF ? Stts.VAFIN : verb.Stts == Stts.VMINF ? Stts.VMFIN : Stts.VVFIN, Morphology = morphology };
            segment.Finite = end - 1;
        }

        segment.ConstituentsBeforeFinite = segment.Finite < 0 ? 0 : Constituents(at, segment.Finite);
        FindOpener(ref segment, at);
        return segment;
    }

    // "stellte Zelte bereit": an adjective at the end that makes a verb of the lexicon together with the finite one.
    private static bool IsSeparatedAdjective(AnalysedWord last, AnalysedWord finite) =>
        last.Stts is Stts.ADJD or Stts.ADV && finite.Stts == Stts.VVFIN && PhraseData.VerbAdjectives.Contains(last.Lemma)
        && Lexicon.German.IsKnown(JoinedLemmas.Join(last.Lemma, finite.Lemma));

    private int Constituents(int start, int end)
    {
        var count = 0;
        for (var at = start; at < end; at++)
        {
            var phrase = sequence.PhraseOf[at];
            if (phrase >= 0)
            {
                at = sequence.Phrases[phrase].End - 1;
            }

            count++;
        }

        return count;
    }
}
