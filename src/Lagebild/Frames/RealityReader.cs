using Lagebild.Events;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Reads how real the text tells something to be: negation, modal verbs, mood, subordinators, adverbs and the words it depends on.</summary>
internal sealed partial class RealityReader(DocumentLayout layout)
{
    private const int LongestChain = 6;

    /// <summary>Returns the reality of the predicate of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="ignoreNegation">Whether the frame has its own reading of a negated predicate.</param>
    public Reality OfClause(int clause, bool ignoreNegation = false)
    {
        var own = Predicate(clause, ignoreNegation);
        if (own is Reality.Negated or Reality.Conditional)
        {
            return own;
        }

        var above = Governed(clause, 0);
        return above > own && !(ignoreNegation && above == Reality.Negated) ? above : own;
    }

    /// <summary>Returns the reality of a noun of action.</summary>
    public Reality OfNoun(int noun, int first, int clause, bool isAdjunct, bool isActing)
    {
        var own = OfModifiers(noun, first);
        if (own != Reality.Actual)
        {
            // "sagte den geplanten Besuch ab": what is denied does not stay planned.
            return own != Reality.Negated && clause >= 0 && Depending(noun, first, clause, isAdjunct, isActing) == Reality.Negated ? Reality.Negated : own;
        }

        return Depending(noun, first, clause, isAdjunct, isActing);
    }

    private Reality Depending(int noun, int first, int clause, bool isAdjunct, bool isActing)
    {
        if (GoverningNoun(first) is { } governed)
        {
            return governed;
        }

        if (clause < 0)
        {
            return Reality.Actual;
        }

        var predicate = layout.Clauses[clause];
        if (isAdjunct)
        {
            return OfAdjunct(layout.Tokens[first - 1].Lemma, clause, predicate);
        }

        if (!IsHead(noun, predicate))
        {
            return Reality.Actual; // "zur Unterstützung des russischen Krieges": what holds of the support need not hold of the war.
        }

        return Judged(clause, predicate) is { } judged ? judged : Operated(clause, predicate, isActing);
    }

    // After a preposition: "hofft auf ein Treffen", "zu Ausschreitungen kam es nicht", "bei dem Treffen will er".
    private Reality OfAdjunct(string preposition, int clause, Clause predicate)
    {
        if (FrameData.Of("verb", predicate.Lemma) is { } about && FrameData.TakesPreposition(predicate.Lemma, preposition))
        {
            return about == Reality.Negated && predicate.IsNegated ? Reality.Actual : about;
        }

        if (FrameData.Carries(predicate.Lemma, preposition))
        {
            return OfClause(clause);
        }

        // "Nach dem Treffen äußerte er sich nicht" denies no meeting; "Bei dem Treffen will er" plans one.
        return FrameWordSets.MeanwhilePrepositions.Has(preposition) && (predicate.Tense == ClauseTense.Future || FrameWordSets.PlanningModals.Has(predicate.Modal)) ? Reality.Planned : Reality.Actual;
    }

    // What the verb makes of its subject or object.
    private Reality Operated(int clause, Clause predicate, bool isActing)
    {
        var operated = isActing ? Reality.Actual : FrameData.Of("verb", predicate.Lemma) ?? Reality.Actual;
        if (operated == Reality.Negated && predicate.IsNegated)
        {
            return FrameData.LeavesOpen(predicate.Lemma) ? Reality.Possible : Reality.Actual;
        }

        if (operated == Reality.Planned && predicate.IsNegated)
        {
            return Reality.Negated; // "hat die Ausfuhr nicht genehmigt"
        }

        if (operated == Reality.Actual)
        {
            // "Der Haftbefehl wurde nicht vollstreckt": there is one. "Der Besuch fand nicht statt": there was none.
            return OfClause(clause) is var told && told == Reality.Negated && predicate.IsNegated && !FrameData.Realises(predicate.Lemma) && Governed(clause, 0) != Reality.Negated ? Reality.Actual : told;
        }

        return operated;
    }

    // "Eine Pleite ist ausgeschlossen", "hält einen Angriff für möglich": what a predicative adjective says of it.
    private Reality? Judged(int clause, Clause predicate)
    {
        if (!FrameData.Judges(predicate.Lemma))
        {
            return null;
        }

        for (var at = predicate.FirstToken; at < Math.Min(predicate.EndToken, predicate.FirstToken + 60); at++)
        {
            var next = at + 1 < layout.Tokens.Length ? layout.Tokens[at + 1].Upos : Upos.PUNCT;
            if (layout.ClauseOf[at] == clause && layout.Tokens[at].Upos is Upos.ADJ or Upos.ADV or Upos.VERB && next is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)
                && (FrameData.Of("judged", layout.Tokens[at].Lemma) ?? FrameData.Of("adj", layout.Tokens[at].Lemma) ?? FrameData.Of("adj", layout[at].ToString())) is { } judged)
            {
                return predicate.IsNegated ? (judged == Reality.Negated ? Reality.Possible : Reality.Negated) : judged;
            }
        }

        return null;
    }

    private static bool IsHead(int noun, Clause predicate)
    {
        foreach (var complement in predicate.Complements)
        {
            if (complement.Head == noun)
            {
                return true;
            }
        }

        return predicate.Complements.IsEmpty;
    }

    private Reality Predicate(int clause, bool ignoreNegation)
    {
        var own = layout.Clauses[clause];
        if (own is { IsNegated: true, Kind: ClauseKind.VerbFirst, Mood: Mood.Sub, Tense: ClauseTense.Pluperfect })
        {
            return Reality.Actual; // "Hätte Russland nicht angegriffen, …": it did.
        }

        if (!ignoreNegation && ((own.IsNegated && !NegatesReason(own)) || (own.Kind == ClauseKind.Infinitive && FrameWordSets.Without.Has(layout[own.Connector >= 0 ? own.Connector : own.FirstToken]))))
        {
            return Reality.Negated;
        }

        if (own.Kind is ClauseKind.Main or ClauseKind.VerbFirst && HasQuestionMark(own))
        {
            return Reality.Possible;
        }

        // "Hätte er mit ihm gesprochen, …"
        if (own.Kind == ClauseKind.VerbFirst && own.Mood == Mood.Sub && own.Finite >= 0 && layout.Tokens[own.Finite].Morphology.Tense == Tense.Past)
        {
            return Reality.Conditional;
        }

        if (own.Connector >= 0 && own.Kind is not ClauseKind.Relative && Connective(own) is { } connected)
        {
            return connected;
        }

        return Modality(own) ?? Inflected(clause, own);
    }

    // "soll geliefert haben" is hearsay, "soll liefern" a plan; "konnte befreit werden" was done.
    private Reality? Modality(Clause own) =>
        own.Modal is not { Length: > 0 } modal || FrameData.Of("modal", modal) is not { } modality
            || (FrameData.IsDone(modal) && own is { Tense: ClauseTense.Preterite or ClauseTense.Perfect, Mood: not Mood.Sub }) ? null
        : FrameWordSets.Hearsay.Has(modal) && (HasPerfectInfinitive(own) || (modality == Reality.Planned && own.Mood == Mood.Sub)) ? Reality.Possible : modality;

    private Reality Inflected(int clause, Clause own)
    {
        var isReported = own.Verb >= 0 && layout.StatementOf[own.Verb] >= 0;
        if (own.Tense == ClauseTense.Conditional && !isReported)
        {
            return Reality.Conditional;
        }

        if (own.Tense is ClauseTense.Future or ClauseTense.Conditional)
        {
            return HasCondition(clause) ? Reality.Conditional : Reality.Planned;
        }

        return Adverb(own);
    }

    // "wurde freigesprochen, nicht aus Mangel an Verdacht, sondern …": the contrast is one of reasons.
    private bool NegatesReason(Clause own)
    {
        for (var at = own.FirstToken; at + 1 < own.EndToken; at++)
        {
            if (layout.Tokens[at].Upos == Upos.PART && layout.Tokens[at + 1].Upos == Upos.ADP && FrameWordSets.Reasons.Has(layout.Tokens[at + 1].Lemma))
            {
                var end = layout.Sentences[own.Sentence].EndToken;
                for (var after = at + 2; after < end; after++)
                {
                    if (FrameWordSets.Contrasts.Has(layout[after]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private Reality? Connective(Clause own) =>
        // "wenn Trump sein Amt antritt" and "wenn sie angreifen" look alike; what has happened is "als".
        own is { Tense: ClauseTense.Preterite or ClauseTense.Perfect or ClauseTense.Pluperfect, Mood: not Mood.Sub } && FrameWordSets.Before.HasSmall(layout[own.Connector]) ? null
            : FrameData.Of("conj", layout.Tokens[own.Connector].Lemma) ?? FrameData.Of("conj", layout[own.Connector].ToString().ToLowerInvariant());

    private bool HasPerfectInfinitive(Clause own)
    {
        if (own.Tense is ClauseTense.Perfect or ClauseTense.FuturePerfect)
        {
            return true;
        }

        for (var at = Math.Max(own.Verb, own.FirstToken); at >= 0 && at < own.EndToken; at++)
        {
            if (FrameWordSets.Auxiliaries.Has(layout[at]) && at > own.Verb && at != own.Finite)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCondition(int clause)
    {
        foreach (var child in layout.ChildrenOf(clause))
        {
            if (layout.Clauses[child].Connector >= 0 && FrameWordSets.Conditions.Has(layout[layout.Clauses[child].Connector]))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasQuestionMark(Clause own)
    {
        var sentence = layout.Sentences[own.Sentence];
        return layout[sentence.EndToken - 1] is "?" || (sentence.TokenCount > 1 && layout[sentence.EndToken - 2] is "?");
    }

    private Reality Adverb(Clause own)
    {
        for (var at = own.FirstToken; at < Math.Min(own.EndToken, own.FirstToken + 60); at++)
        {
            // "mutmaßliche Spione" are doubtful spies, not a doubtful arrest.
            var isAttribute = layout.Tokens[at].Upos == Upos.ADJ && at + 1 < own.EndToken && layout.Tokens[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ;
            if (layout.Tokens[at].Upos is Upos.ADV or Upos.ADJ && !isAttribute && layout.ClauseOf[at] == layout.ClauseOf[Math.Max(own.Verb, own.FirstToken)]
                && FrameData.Of("adv", layout.Tokens[at].Lemma) is { } adverb)
            {
                return adverb;
            }
        }

        return Reality.Actual;
    }

    /// <summary>Returns what the words before a noun make of it: "kein", "geplant", "möglich".</summary>
    public Reality OfModifiers(int noun, int first)
    {
        for (var at = first; at < noun; at++)
        {
            var token = layout.Tokens[at];
            if (token.Upos == Upos.DET && FrameWordSets.Negatives.Has(token.Lemma))
            {
                return Reality.Negated;
            }

            if (token.Upos is Upos.ADJ or Upos.VERB or Upos.ADV && (FrameData.Of("adj", token.Lemma) ?? FrameData.Of("adj", FrameWords.WithoutEnding(token.Lemma))) is { } modified)
            {
                return modified;
            }
        }

        return Reality.Actual;
    }

    // "die Forderung nach einem Abzug", "der Verzicht auf Lieferungen"
    private Reality? GoverningNoun(int first)
    {
        var at = first - 1;
        return at >= 1 && layout.Tokens[at].Upos == Upos.ADP && layout.Tokens[at - 1].Upos == Upos.NOUN
            ? FrameData.Of("noun", layout.Tokens[at - 1].Lemma)
            : at >= 0 && layout.Tokens[at].Upos == Upos.NOUN ? FrameData.Of("noun", layout.Tokens[at].Lemma) : null;
    }
}
