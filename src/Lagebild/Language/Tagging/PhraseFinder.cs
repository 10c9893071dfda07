namespace Lagebild.Language;

/// <summary>Finds noun phrases by their word tags and intersects what their words allow. Reused from sentence to sentence; not thread-safe.</summary>
internal sealed class PhraseFinder(WordReader reader)
{
    private CasePhrase[] _phrases = new CasePhrase[64];
    private int _count;
    private int _segment;

    /// <summary>Gets the phrases in order.</summary>
    public Span<CasePhrase> Phrases => _phrases.AsSpan(0, _count);

    /// <summary>Finds the phrases of a sentence.</summary>
    public void Find(Lattice lattice, ReadOnlySpan<WordTag> tags)
    {
        (_count, _segment) = (0, 0);
        var slots = lattice.Slots;
        for (var at = 0; at < tags.Length;)
        {
            if (tags[at] == WordTag.Punct)
            {
                _segment += slots[at].Stts == Stts.Bracket ? 0 : 1;
                at++;
            }
            else if (IsPronoun(tags[at]) && !IsAttributiveRelative(slots[at], tags, at))
            {
                Add(lattice, tags, at, at + 1, at);
                at++;
            }
            else if (IsNominal(tags[at]))
            {
                at = AddNominal(lattice, tags, at);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Returns what the readings of a token with this tag allow, an adjective in the given declension.</summary>
    public Agreement CellsOf(ReadOnlySpan<Candidate> candidates, WordTag tag, Declension declension)
    {
        var (cells, bit) = (0u, WordTags.Bit(tag));
        foreach (ref readonly var candidate in candidates)
        {
            ref readonly var record = ref reader.Record(candidate.Reading.Record);
            if ((WordTags.Of(record) & bit) != 0)
            {
                cells |= declension switch { Declension.Weak => record.Weak, Declension.Mixed => record.Mixed, _ => record.Strong };
            }
        }

        return new(cells);
    }

    public static bool IsPronoun(WordTag tag) =>
        tag is WordTag.PronPersonal or WordTag.PronReflexive or WordTag.PronDemonstrative or WordTag.PronRelative or WordTag.PronIndefinite or WordTag.PronQuestion
            or WordTag.PronPossessive;

    private static bool IsDeterminer(WordTag tag) =>
        tag is WordTag.DetArticle or WordTag.DetDemonstrative or WordTag.DetPossessive or WordTag.DetIndefinite or WordTag.DetAlone or WordTag.DetQuestion;

    /// <summary>Whether a word of the tag belongs to a noun phrase.</summary>
    public static bool IsNominal(WordTag tag) =>
        IsDeterminer(tag) || tag is WordTag.AdjAttributive or WordTag.DetAdjective or WordTag.Noun or WordTag.Propn or WordTag.Num;

    private static bool IsAttributiveRelative(in TokenSlot slot, ReadOnlySpan<WordTag> tags, int at) =>
        tags[at] == WordTag.PronRelative && slot.Stts == Stts.PRELAT && at + 1 < tags.Length && tags[at + 1] is WordTag.Noun or WordTag.AdjAttributive;

    private int AddNominal(Lattice lattice, ReadOnlySpan<WordTag> tags, int first)
    {
        var at = first;
        while (at < tags.Length && IsBeforeNoun(tags, at))
        {
            at++;
        }

        if (at < tags.Length && tags[at] is WordTag.Noun or WordTag.Propn)
        {
            if (at == first && IsGenitiveBefore(lattice, tags, at))
            {
                Add(lattice, tags, at, at + 1, at); // "Kiews Bürgermeister": the preposition before it governs the noun
                return at + 1;
            }

            var head = at++;
            while (at < tags.Length && tags[at] == WordTag.Propn && !IsGenitiveName(lattice, tags, at))
            {
                head = tags[head] == WordTag.Noun ? head : at; // of "Präsident Joe Biden" the noun, of "Joe Biden" the last name
                at++;
            }

            Add(lattice, tags, first, at, head);
            return at;
        }

        // No noun follows: "die Alten", "einige", "zwei der drei".
        var end = Math.Max(at, first + 1);
        while (end > first + 1 && tags[end - 1] is not (WordTag.AdjAttributive or WordTag.DetAdjective or WordTag.Num) && !IsDeterminer(tags[end - 1]))
        {
            end--;
        }

        Add(lattice, tags, first, end, end - 1);
        return end;
    }

    /// <summary>Whether a token may stand between the opening of a phrase and its noun; a second article opens a phrase of its own.</summary>
    private static bool IsBeforeNoun(ReadOnlySpan<WordTag> tags, int at) => tags[at] switch
    {
        WordTag.AdjAttributive or WordTag.DetAdjective or WordTag.Num => true,
        WordTag.DetArticle or WordTag.DetDemonstrative => at == 0 || !IsNominal(tags[at - 1]) || tags[at - 1] is WordTag.Noun or WordTag.Propn || tags[at - 1] == WordTag.DetIndefinite,
        WordTag.DetPossessive or WordTag.DetIndefinite or WordTag.DetAlone or WordTag.DetQuestion => true,
        WordTag.AdjPredicative or WordTag.Adv or WordTag.Coordinator => at + 1 < tags.Length && at > 0 && tags[at + 1] is WordTag.AdjAttributive && IsNominal(tags[at - 1]),
        _ => false,
    };

    private bool IsGenitiveBefore(Lattice lattice, ReadOnlySpan<WordTag> tags, int at)
    {
        if (tags[at] != WordTag.Propn || at + 1 >= tags.Length || tags[at + 1] is not (WordTag.Noun or WordTag.AdjAttributive))
        {
            return false;
        }

        foreach (ref readonly var candidate in lattice.Candidates(at))
        {
            ref readonly var record = ref reader.Record(candidate.Reading.Record);
            if (record.Stts == Stts.NE && new Agreement(record.Strong).Case == Case.Gen)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGenitiveName(Lattice lattice, ReadOnlySpan<WordTag> tags, int at)
    {
        var cells = CellsOf(lattice.Candidates(at), tags[at], Declension.Strong);
        return cells.Case == Case.Gen;
    }

    private void Add(Lattice lattice, ReadOnlySpan<WordTag> tags, int first, int end, int head)
    {
        if (_count == _phrases.Length)
        {
            Array.Resize(ref _phrases, _count * 2);
        }

        var opening = first;
        while (opening < head && tags[opening] is WordTag.Num or WordTag.Adv or WordTag.AdjPredicative)
        {
            opening++;
        }

        var cells = Intersect(lattice, tags, first, end, head);
        var preposition = Preposition(tags, first);
        if (end == first + 1 && IsGenitiveBefore(lattice, tags, first))
        {
            (cells, preposition) = (cells & Agreement.Of(Case.Gen), -1);
        }

        cells = new(cells.Bits & 0xFFFFFF);
        if (preposition >= 0)
        {
            var governed = CellsOf(lattice.Candidates(preposition), tags[preposition], Declension.Strong);
            cells = (cells & governed) is { IsEmpty: false } both ? both : governed.IsEmpty || cells.IsEmpty ? cells | governed : CasesOf(cells, governed);
        }

        _phrases[_count++] = new() { First = first, End = end, Head = head, Opening = opening, Preposition = preposition, Segment = _segment, Cells = cells };
    }

    /// <summary>Where preposition and phrase do not fit at all, the preposition is right about the case.</summary>
    private static Agreement CasesOf(Agreement cells, Agreement governed)
    {
        var fitting = cells;
        for (var @case = Case.Nom; @case <= Case.Acc; @case++)
        {
            fitting = governed.Has(@case) ? fitting : new(fitting.Bits & ~Agreement.Of(@case).Bits);
        }

        return fitting.IsEmpty ? governed : fitting;
    }

    private int Preposition(ReadOnlySpan<WordTag> tags, int first)
    {
        var at = first - 1;
        if (_count > 0 && at >= 0 && _phrases[_count - 1] is { Cells.Case: Case.Gen, Preposition: -1 } last && last.First == at && tags[at] == WordTag.Propn)
        {
            at--;
        }

        while (at >= 0 && tags[at] is WordTag.Adv or WordTag.AdjPredicative && at > first - 3)
        {
            at--;
        }

        return at >= 0 && tags[at] == WordTag.Adp ? at : -1;
    }

    private Agreement Intersect(Lattice lattice, ReadOnlySpan<WordTag> tags, int first, int end, int head)
    {
        var declension = Declension.Strong;
        var cells = CellsOf(lattice.Candidates(head), tags[head], Declension.Strong) | (head == first ? default : CellsOf(lattice.Candidates(head), tags[head], Declension.Weak));
        cells = new(cells.Bits & 0xFFFFFF);
        var opened = cells;
        for (var at = first; at < end; at++)
        {
            if (at == head || tags[at] is WordTag.Num or WordTag.Adv or WordTag.AdjPredicative or WordTag.Coordinator or WordTag.Noun or WordTag.Propn)
            {
                continue;
            }

            var own = CellsOf(lattice.Candidates(at), tags[at], declension);
            if (IsDeterminer(tags[at]))
            {
                declension = tags[at] == WordTag.DetPossessive || lattice.Slots[at].IsIndefiniteArticle ? Declension.Mixed : Declension.Weak;
            }

            opened = own.IsEmpty ? opened : opened.IsEmpty ? own : (opened & own) is { IsEmpty: false } both ? both : opened;
        }

        return opened;
    }
}
