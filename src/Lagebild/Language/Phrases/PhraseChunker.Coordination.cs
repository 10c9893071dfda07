namespace Lagebild.Language;

/// <content>Enumerations: "die USA, Südkorea und Japan".</content>
internal sealed partial class PhraseChunker
{
    private Phrase Coordinate(Phrase first)
    {
        if (first.Kind == PhraseKind.Adverb || Is(first.Start, Stts.PRELS) || Words[first.Head].Stts is Stts.PRF or Stts.PRELS or Stts.PWS)
        {
            return first;
        }

        var at = first.End;
        if (!IsJoin(at) && !Is(at, Stts.Comma))
        {
            return first;
        }

        var (last, members) = (first, 1);
        while (members < LongestEnumeration && TryMember(last, first, out var join, out var member))
        {
            members++;
            last = member;
            if (IsJoin(join))
            {
                return members > 2 && SpansTwoClauses(first, member) ? first : Join(first, member);
            }
        }

        return first;
    }

    private bool IsJoin(int at) => Is(at, Stts.KON) && PhraseData.Joining.Contains(Words[at].Lemma);

    // The comma or "und" after a member, and the member after that, where it is of the same kind and case.
    private bool TryMember(Phrase last, Phrase first, out int join, out Phrase member)
    {
        join = Is(last.End, Stts.Comma) && Is(last.End + 1, Stts.KON) && PhraseData.JoiningClosely.Contains(Words[last.End + 1].Lemma) ? last.End + 1 : last.End;
        member = default;
        if (!IsJoin(join) && !Is(join, Stts.Comma))
        {
            return false;
        }

        var at = join + 1;
        while (at < Words.Count && Words[at].Stts is Stts.ADV && at - join <= 2)
        {
            at++; // "und auch", "und zuletzt"
        }

        if (at >= Words.Count || (at > join + 1 && Is(join, Stts.Comma)) || !TryPhrase(at, 0, out member) || member.Kind == PhraseKind.Adverb || Words[member.Head].Stts is Stts.PRELS or Stts.PWS or Stts.PRF)
        {
            return false;
        }

        if (member.Preposition >= 0 != first.Preposition >= 0 && (member.Preposition >= 0 || Is(join, Stts.Comma)))
        {
            return false;
        }

        if (!Fits(first, member) || (IsJoin(join) && OpensClause(join, member)))
        {
            return false;
        }

        member.Start = at;
        return true;
    }

    private static bool Fits(Phrase first, Phrase member)
    {
        if (first.Tagged != Case.None && member.Tagged != Case.None && first.Tagged != member.Tagged && first.Preposition < 0)
        {
            return false;
        }

        for (var at = Case.Nom; at <= Case.Acc; at++)
        {
            if ((first.Cells.Has(at) || first.Cells.IsEmpty) && (member.Cells.Has(at) || member.Cells.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }

    // "Er kritisierte Russland und China lobte ihn": the finite verb after the second name needs it as its first constituent.
    private bool OpensClause(int join, Phrase member)
    {
        var after = member.End;
        for (var seen = 0; seen < 3 && after < Words.Count && Words[after].IsPreposition && TryPhrase(after, 1, out var attribute); seen++)
        {
            after = attribute.End; // "und die Städte der Region mit ihren Häusern sind"
        }

        if (!Word(after).IsFinite)
        {
            return false;
        }

        for (var at = join - 1; at >= 0 && join - at < 60; at--)
        {
            if (Words[at].IsFinite)
            {
                return true;
            }

            if (Words[at].Stts is Stts.Comma or Stts.SentenceEnd or Stts.Bracket or Stts.KOUS or Stts.PRELS)
            {
                return false;
            }
        }

        return false;
    }

    // "sagte Blinken, Russland und China seien beteiligt": verbs on both sides of the comma belong to two clauses.
    private bool SpansTwoClauses(Phrase first, Phrase last) => HasFinite(first.Start - 1, -1) && HasFinite(last.End, 1);

    private bool HasFinite(int from, int step)
    {
        for (var (at, seen) = (from, 0); at >= 0 && at < Words.Count && seen < 40; at += step, seen++)
        {
            if (Words[at].IsFinite)
            {
                return true;
            }

            if (Words[at].IsMark || Words[at].Stts is Stts.KOUS or Stts.PRELS)
            {
                return false;
            }
        }

        return false;
    }

    private Phrase Join(Phrase first, Phrase last)
    {
        for (var at = first.End; at < last.End;)
        {
            // Members were read by TryMember just now; their heads hang outside, or on nothing yet.
            if (Words[at].Stts is Stts.KON or Stts.Comma or Stts.ADV)
            {
                at++;
                continue;
            }

            if (!TryPhrase(at, 0, out var member))
            {
                at++;
                continue;
            }

            sequence.Attach(member.Head, first.Head, DependencyRelation.Conj);
            for (var mark = at - 1; mark >= first.End && Words[mark].Stts is Stts.KON or Stts.Comma or Stts.ADV; mark--)
            {
                sequence.Attach(mark, member.Head, Words[mark].Stts switch { Stts.KON => DependencyRelation.Cc, Stts.Comma => DependencyRelation.Punct, _ => DependencyRelation.Advmod });
            }

            at = member.End;
        }

        var cells = 0u;
        for (var value = Case.Nom; value <= Case.Acc; value++)
        {
            if ((first.Cells.Has(value) || first.Cells.IsEmpty) && (last.Cells.Has(value) || last.Cells.IsEmpty))
            {
                cells |= Agreement.Of(value).Bits;
            }
        }

        var plural = new Agreement(cells & Agreement.Of(Number.Plur).Bits);
        first.Cells = Word(last.Start - 1).Lemma == "oder" ? new(cells) : plural;
        (first.End, first.IsCoordinated) = (last.End, true);
        first.Tagged = first.Tagged == Case.None ? last.Tagged : first.Tagged;
        return first;
    }
}
