namespace Lagebild.Language;

/// <summary>Cuts a sentence at commas and marks and notes the verbs of each stretch. Reused from sentence to sentence; not thread-safe.</summary>
internal sealed class SegmentFinder(WordReader reader)
{
    private CaseSegment[] _segments = new CaseSegment[32];
    private int _count;

    /// <summary>Gets the stretches in order, at least one.</summary>
    public ReadOnlySpan<CaseSegment> Segments => _segments.AsSpan(0, _count);

    /// <summary>Finds the stretches; numbered as <see cref="PhraseFinder"/> numbers them.</summary>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Lagebild.Text.TextSpan> tokens, Lattice lattice, ReadOnlySpan<WordTag> tags, ReadOnlySpan<CasePhrase> phrases)
    {
        _count = 0;
        var first = 0;
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] == WordTag.Punct && lattice.Slots[at].Stts != Stts.Bracket)
            {
                Add(text, tokens, lattice, tags, first, at);
                first = at + 1;
            }
        }

        Add(text, tokens, lattice, tags, first, tags.Length);
        foreach (ref readonly var phrase in phrases)
        {
            ref var segment = ref _segments[phrase.Segment];
            segment.SureNominatives += CaseFeatures.IsSureNominative(phrase) ? 1 : 0;
            segment.Groups = Math.Min(4, segment.Groups + (phrase.Preposition < 0 ? 1 : 0));
        }
    }

    private void Add(ReadOnlySpan<char> text, ReadOnlySpan<Lagebild.Text.TextSpan> tokens, Lattice lattice, ReadOnlySpan<WordTag> tags, int first, int end)
    {
        var (finite, verb, prefix) = (-1, -1, -1);
        for (var at = first; at < end; at++)
        {
            finite = finite < 0 && WordTags.IsFinite(tags[at]) ? at : finite;
            verb = tags[at] is WordTag.VerbInfinitive or WordTag.VerbZuInfinitive or WordTag.VerbParticiple ? at : verb;
            prefix = tags[at] is WordTag.AdpPrefix or WordTag.AdvPrefix ? at : prefix;
        }

        if (_count == _segments.Length)
        {
            Array.Resize(ref _segments, _count * 2);
        }

        var main = verb >= 0 ? verb : finite;
        var hash = prefix >= 0 && verb < 0 ? Lattice.Hash(text[tokens[prefix].Start..tokens[prefix].End]) : Lattice.EmptyHash;
        var finiteLemma = finite < 0 ? "" : Lemma(text, tokens, lattice, tags, finite);
        hash = main < 0 ? 0 : Lattice.Hash(main == finite ? finiteLemma : Lemma(text, tokens, lattice, tags, main), hash);
        _segments[_count++] = new()
        {
            First = Math.Min(first, tags.Length - 1),
            Finite = finite,
            FiniteCells = finite < 0 ? default : Cells(lattice, tags, finite),
            Verb = hash,
            IsVerbLast = finite >= 0 && finite == end - 1,
            IsCopula = verb < 0 && finiteLemma is "sein" or "werden" or "bleiben",
            IsPassive = verb >= 0 && tags[verb] == WordTag.VerbParticiple && finiteLemma == "werden",
        };
    }

    private string Lemma(ReadOnlySpan<char> text, ReadOnlySpan<Lagebild.Text.TextSpan> tokens, Lattice lattice, ReadOnlySpan<WordTag> tags, int at)
    {
        foreach (ref readonly var candidate in lattice.Candidates(at))
        {
            if ((WordTags.Of(reader.Record(candidate.Reading.Record)) & WordTags.Bit(tags[at])) != 0)
            {
                return reader.Lemma(text[tokens[at].Start..tokens[at].End], candidate);
            }
        }

        return "";
    }

    private Agreement Cells(Lattice lattice, ReadOnlySpan<WordTag> tags, int at)
    {
        var cells = default(Agreement);
        foreach (ref readonly var candidate in lattice.Candidates(at))
        {
            ref readonly var record = ref reader.Record(candidate.Reading.Record);
            cells |= (WordTags.Of(record) & WordTags.Bit(tags[at])) != 0 ? new(record.Strong) : default;
        }

        return cells;
    }
}
