using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>The tagger with its working memory, for one thread.</summary>
internal sealed class SentenceTagger<TWeights>(WordReader reader, TWeights tagWeights, TWeights caseWeights)
    where TWeights : struct, IWeights
{
    private readonly Lattice _lattice = new(reader);
    private readonly TagDecoder<TWeights> _tagDecoder = new(tagWeights);
    private readonly PhraseFinder _phrases = new(reader);
    private readonly SegmentFinder _segments = new(reader);
    private readonly CaseDecoder<TWeights> _caseDecoder = new(caseWeights);
    private WordTag[] _tags = new WordTag[64];

    /// <summary>Gets the tags of the last sentence.</summary>
    public ReadOnlySpan<WordTag> Tags => _tags.AsSpan(0, _lattice.Count);

    /// <summary>Gets the readings of the last sentence.</summary>
    public Lattice Lattice => _lattice;

    /// <summary>Analyses a sentence of at least one token.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Span<TokenAnalysis> result)
    {
        _lattice.Read(text, tokens);
        if (_tags.Length < tokens.Length)
        {
            _tags = new WordTag[Math.Max(tokens.Length, _tags.Length * 2)];
        }

        var tags = _tags.AsSpan(0, tokens.Length);
        _tagDecoder.Decode(_lattice.Slots, tags);
        _phrases.Find(_lattice, tags);
        var phrases = _phrases.Phrases;
        _segments.Find(text, tokens, _lattice, tags, phrases);
        _caseDecoder.Decode(_lattice.Slots, tags, phrases, _segments.Segments);
        Write(text, tokens, tags, phrases, result);
    }

    private void Write(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<WordTag> tags, ReadOnlySpan<CasePhrase> phrases, Span<TokenAnalysis> result)
    {
        var (next, segment, opening) = (0, 0, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = text[tokens[at].Start..tokens[at].End];
            while (next < phrases.Length && phrases[next].End <= at)
            {
                next++;
            }

            if (next < phrases.Length && phrases[next].First <= at)
            {
                result[at] = InPhrase(token, at, tags[at], phrases[next]);
            }
            else if (tags[at] == WordTag.Adp && next < phrases.Length && phrases[next].Preposition == at)
            {
                result[at] = Analyse(token, at, tags[at], CellsOfPreposition(at, phrases[next]), phrases[next].Case);
            }
            else if (WordTags.IsFinite(tags[at]))
            {
                result[at] = Analyse(token, at, tags[at], PersonOf(text, tokens, tags, phrases[opening..], segment), Case.None);
            }
            else
            {
                result[at] = Analyse(token, at, tags[at], new(uint.MaxValue), Case.None);
            }

            while (opening < phrases.Length && phrases[opening].Segment <= segment && tags[at] == WordTag.Punct && _lattice.Slots[at].Stts != Stts.Bracket)
            {
                opening++;
            }

            segment += tags[at] == WordTag.Punct && _lattice.Slots[at].Stts != Stts.Bracket ? 1 : 0;
        }
    }

    private Agreement CellsOfPreposition(int at, in CasePhrase phrase) =>
        _lattice.Slots[at].Stts == Stts.APPRART ? phrase.Cells & Agreement.Of(phrase.Case) : Agreement.Of(phrase.Case);

    private TokenAnalysis InPhrase(ReadOnlySpan<char> token, int at, WordTag tag, in CasePhrase phrase)
    {
        if (!PhraseFinder.IsNominal(tag) && !PhraseFinder.IsPronoun(tag))
        {
            return Analyse(token, at, tag, new(uint.MaxValue), Case.None);
        }

        var isName = tag is WordTag.Propn or WordTag.Noun && at != phrase.Head; // it shares the case, not gender and number
        var wanted = isName ? Agreement.AnyNominal : phrase.Cells;
        wanted = phrase.Case == Case.None ? wanted : wanted & Agreement.Of(phrase.Case);
        var finite = _segments.Segments[phrase.Segment].FiniteCells;
        if (!isName && phrase is { Case: Case.Nom, Preposition: < 0 } && finite.Number != Number.None && wanted.Has(finite.Number))
        {
            wanted &= Agreement.Of(finite.Number); // "die Abgeordneten sagen", "sie sagt"
        }

        if (!isName && tag != WordTag.Propn && wanted.Number == Number.None && wanted.Has(Number.Plur))
        {
            wanted &= Agreement.Of(Number.Plur); // a singular would mostly show by its article: "Soldaten", "der Abgeordneten"
        }

        return Analyse(token, at, tag, wanted, tag == WordTag.Num ? Case.None : phrase.Case);
    }

    /// <summary>Returns the persons that the pronouns near a finite verb allow: the third, unless ich, wir, du or ihr is its subject.</summary>
    /// <remarks>The phrases start with the first one of the stretch.</remarks>
    private static Agreement PersonOf(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<WordTag> tags, ReadOnlySpan<CasePhrase> phrases, int segment)
    {
        foreach (ref readonly var phrase in phrases[..Math.Min(phrases.Length, 32)])
        {
            if (phrase.Segment != segment)
            {
                break;
            }

            if (phrase.Case == Case.Nom && tags[phrase.Head] == WordTag.PronPersonal)
            {
                var form = text[tokens[phrase.Head].Start..tokens[phrase.Head].End];
                var (person, number) = form.Equals("ich", StringComparison.OrdinalIgnoreCase) ? (1, Number.Sing)
                    : form.Equals("wir", StringComparison.OrdinalIgnoreCase) ? (1, Number.Plur)
                    : form.Equals("du", StringComparison.OrdinalIgnoreCase) ? (2, Number.Sing)
                    : form.SequenceEqual("ihr") ? (2, Number.Plur) : (3, Number.None);
                return number == Number.None ? ThirdPerson : Agreement.Of(person, number);
            }
        }

        return ThirdPerson;
    }

    private static Agreement ThirdPerson => Agreement.Of(3, Number.Sing) | Agreement.Of(3, Number.Plur);

    private TokenAnalysis Analyse(ReadOnlySpan<char> token, int at, WordTag tag, Agreement wanted, Case @case)
    {
        var candidates = _lattice.Candidates(at);
        var (chosen, best, cells) = (0, -1, 0u);
        var bit = WordTags.Bit(tag);
        var kind = tag == WordTag.Propn ? Stts.NE : Stts.NN; // a proper name takes its lemma from the names, where there is one
        for (var number = 0; number < candidates.Length; number++)
        {
            ref readonly var record = ref reader.Record(candidates[number].Reading.Record);
            var own = record.Weak | record.Mixed | record.Strong;
            var isPossible = (WordTags.Of(record) & bit) != 0;
            var fit = (isPossible ? 8 : 0) + ((own & wanted.Bits) != 0 || own == 0 ? 4 : 0) + (record.Stts == kind ? 2 : 0);
            (chosen, best) = fit > best ? (number, fit) : (chosen, best);
            cells |= isPossible ? own : 0;
        }

        ref readonly var reading = ref reader.Record(candidates[chosen].Reading.Record);
        cells = cells == 0 ? reading.Weak | reading.Mixed | reading.Strong : cells;
        var left = (cells & wanted.Bits) != 0 ? new Agreement(cells & wanted.Bits) : new Agreement(cells);
        var morphology = ReadingRecord.Unpack(reading.Features, left);
        return new()
        {
            Upos = WordTags.UposOf(tag),
            Stts = reading.Stts,
            Morphology = @case == Case.None ? morphology : morphology with { Case = @case },
            Lemma = reader.Lemma(token, candidates[chosen]),
            Agreement = left,
            FormAgreement = new(cells),
            Traits = (WordTraits)reading.Traits | candidates[chosen].Traits,
        };
    }
}
