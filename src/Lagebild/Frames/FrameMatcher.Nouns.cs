using Lagebild.Events;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>Frames of nouns of action and of participles before a noun.</content>
internal sealed partial class FrameMatcher
{
    private void OfNoun(int noun)
    {
        if (_used.Contains(noun) || _layout.MentionOver(noun) is { Kind: Entities.MentionKind.Name })
        {
            return;
        }

        var lemma = _layout.Tokens[noun].Lemma;
        var frames = _frames.OfNoun(lemma) is { IsEmpty: false } byLemma ? byLemma : _frames.OfNoun(_layout[noun]);
        if (frames.IsEmpty || frames[0].Sense == "-")
        {
            return; // no noun of action, or one that only ends like it: "Vorschlag"
        }

        var phrase = new NounPhrase(_layout, noun);
        var clause = _layout.ClauseOf[noun];
        if (clause >= 0 && OnlyTold(phrase, clause) is { Length: > 0 } why)
        {
            Miss(frames[0], noun, why);
            return;
        }

        foreach (var frame in frames)
        {
            var fillers = _fitter.Fill(frame, (slot, attempt) => attempt == 0 || slot.Kind == SlotKind.Preposition ? NounSlot(phrase, slot, clause, frame, attempt) : Wording.None, out var missing);
            if (fillers is null)
            {
                Miss(frame, noun, missing);
                continue;
            }

            var isAdjunct = phrase.Preposition.Length > 0;
            var time = IsDatedByItself(frame, phrase, clause) ? phrase.Time
                : TimeIn(clause, _layout.Clauses[clause], !isAdjunct && FrameData.Of("verb", _layout.Clauses[clause].Lemma) is not null ? TimeUse.Planning : TimeUse.Any);
            var reality = _reality.OfNoun(noun, phrase.First, clause, isAdjunct, IsActing(noun, clause));
            reality = reality == Reality.Negated && IsTurnedDown(frame, phrase, clause) ? Reality.Actual : reality;
            Fire(new(frame, frame.Sense, noun, clause, _layout.SpanOf(phrase.First, phrase.End), fillers.Value, time, reality, $"{frame.Id} in a noun phrase"));
            return;
        }
    }

    // Why a noun of action tells no act: it is rehearsed, played, told, a motive; "" where it does.
    private string OnlyTold(NounPhrase phrase, int clause)
    {
        var verb = _layout.Clauses[clause].Lemma;
        return FrameData.IsUnreal(verb) && IsSubjectLike(phrase.Noun, clause) ? $"under '{verb}' it is no act: rehearsed, played, told or made less"
            : phrase.Preposition.Length > 0 && FrameData.IsUnreal($"{verb}+{phrase.Preposition}") ? $"after '{phrase.Preposition}' it is only told"
            : phrase.First == phrase.Noun && FrameWordSets.Motives.Has(phrase.Preposition) ? $"after '{phrase.Preposition}' it is a motive"
            : _fiction.Tells(clause) ? "a film, book or play tells it"
            : "";
    }

    // The days of the clause are not the noun's.
    private bool IsDatedByItself(Frame frame, NounPhrase phrase, int clause) =>
        phrase.Time >= 0 || clause < 0
        || (phrase.Preposition.Length > 0
            ? HangsOnNoun(phrase) || IsLookedBackAt(frame, phrase) || (FrameData.TakesPreposition(_layout.Clauses[clause].Lemma, phrase.Preposition) && FrameWordSets.MatterPrepositions.Has(phrase.Preposition))
            : !IsSubjectLike(phrase.Noun, clause));

    // "Nach der Festnahme des Ministers protestierten am Montag …": the day is that of the protest. One speaks of a meeting on its day.
    private static bool IsLookedBackAt(Frame frame, NounPhrase phrase) =>
        FrameWordSets.LookingBack.Has(phrase.Preposition) && !frame.Sense.StartsWith("CONSULT/", StringComparison.Ordinal);

    // "lehnte die Forderung ab": it was made all the same.
    private bool IsTurnedDown(Frame frame, NounPhrase phrase, int clause) =>
        FrameWordSets.SpokenSenses.Has(frame.Sense) && clause >= 0 && !_layout.Clauses[clause].IsNegated && _reality.OfModifiers(phrase.Noun, phrase.First) != Reality.Negated;

    // The subject of an active verb is not what the verb is about: "Das Erdbeben forderte Opfer".
    private bool IsActing(int noun, int clause) =>
        clause >= 0 && _layout.Clauses[clause] is { Voice: Voice.Active } own && !FrameData.SharesSubject(own.Lemma) && own[ComplementRole.Subject] is { } subject && subject.Span.Contains(_layout.Tokens[noun].Span);

    // "zu den Berichten über einen Angriff": the day of the clause is that of the comment.
    private bool HangsOnNoun(NounPhrase phrase) => phrase.First >= 2 && _layout.Tokens[phrase.First - 2].Upos == Upos.NOUN && _layout.TimeOf[phrase.First - 2] < 0 && _layout.MentionOf[phrase.First - 2] < 0;

    private bool IsSubjectLike(int noun, int clause)
    {
        foreach (var complement in _layout.Clauses[clause].Complements)
        {
            if (complement.Head == noun)
            {
                return complement.Role is ComplementRole.Subject or ComplementRole.DirectObject;
            }
        }

        return false;
    }

    private Wording NounSlot(NounPhrase phrase, Slot slot, int clause, Frame frame, int attempt) => slot.Kind switch
    {
        SlotKind.Genitive => phrase.Genitive,
        SlotKind.Adjective => StateAdjective(phrase),
        SlotKind.Preposition => phrase.After(slot, attempt),
        SlotKind.Self => new(phrase.Noun, phrase.Noun + 1, phrase.Noun),
        SlotKind.Compound => IsCompound(phrase.Noun, frame) ? new(phrase.Noun, phrase.Noun + 1, phrase.Noun) : Wording.None,
        // "Bei einem Besuch sagte er": who visits is who speaks; only where the noun is an adverbial of the clause.
        SlotKind.Subject when clause >= 0 && FrameWordSets.AdverbialPrepositions.Has(phrase.Preposition) && !phrase.Genitive.Exists => _arguments.Subject(clause),
        SlotKind.Doer when clause >= 0 && (phrase.IsPossessive || IsDone(phrase, clause)) => SubjectBeside(phrase.Noun, clause),
        SlotKind.Subject when clause >= 0 && phrase.Preposition.Length == 0 && IsObjectOfDoing(phrase.Noun, clause) => SubjectBeside(phrase.Noun, clause),
        SlotKind.Subject when clause >= 0 && phrase.IsPossessive => _arguments.Subject(clause),
        _ => Wording.None,
    };

    // "nächtliche russische Angriffe", "russische nächtliche Angriffe"
    private Wording StateAdjective(NounPhrase phrase)
    {
        for (var at = phrase.Adjective; at >= phrase.First; at--)
        {
            if (_layout.Tokens[at].Upos is Upos.ADJ or Upos.PROPN && _referents.OfAdjective(at) >= 0)
            {
                return new(at, at + 1, at);
            }
        }

        return Wording.None;
    }

    // "mit der Übernahme stärkt er", "steht vor einem Stellenabbau", "setzt den Streik fort"
    private bool IsDone(NounPhrase phrase, int clause) =>
        phrase.Preposition.Length == 0 ? IsObjectOfDoing(phrase.Noun, clause)
            : FrameWordSets.Instruments.Has(phrase.Preposition) || FrameData.SharesSubject($"{_layout.Clauses[clause].Lemma}+{phrase.Preposition}");

    // "sagte einen Besuch ab", "setzte den Streik fort": who does so is who visits and strikes.
    private bool IsObjectOfDoing(int noun, int clause)
    {
        var own = _layout.Clauses[clause];
        if (own.Voice != Voice.Active || !FrameData.SharesSubject(own.Lemma))
        {
            return false;
        }

        foreach (var complement in own.Complements)
        {
            if (complement.Head == noun)
            {
                return complement.Role is ComplementRole.DirectObject or ComplementRole.Subject;
            }
        }

        return false;
    }

    // The subject, where the noun itself was not taken for it: "Ein Treffen schloss Orbán aus".
    private Wording SubjectBeside(int noun, int clause)
    {
        var subject = _arguments.Subject(clause);
        if (subject.Head != noun)
        {
            return subject;
        }

        _arguments.IsLenient = true;
        subject = _arguments.Subject(clause);
        _arguments.IsLenient = false;
        return subject.Head == noun ? Wording.None : subject;
    }

    private bool IsCompound(int noun, Frame frame) => _layout.Tokens[noun].Lemma.Length > frame.Noun.Length + 2;

    // "die von Moskau bezahlten Waffen": object is the noun, agent and the rest stand between article and participle.
    private void OfParticiple(int participle)
    {
        var frames = _frames.OfParticiple(FrameWords.Stem(_layout[participle]));
        if (frames.IsEmpty || _layout.Clauses is var clauses && _layout.ClauseOf[participle] is >= 0 and var clause && clauses[clause].Verb == participle)
        {
            return;
        }

        var attribute = new ParticipialAttribute(_layout, participle);
        var after = new NounPhrase(_layout, attribute.Noun);
        foreach (var frame in frames)
        {
            var fillers = _fitter.Fill(frame, (slot, attempt) => attempt > 0 ? Wording.None : attribute.Of(slot) is { Exists: true } || slot.Kind != SlotKind.Preposition ? attribute.Of(slot) : after.After(slot), out var missing);
            if (fillers is null)
            {
                Miss(frame, participle, missing);
                continue;
            }

            _used.Add(attribute.Noun);
            Fire(new(frame, frame.Sense, participle, _layout.ClauseOf[participle], _layout.SpanOf(attribute.First, Math.Max(after.End, attribute.Noun + 1)), fillers.Value, -1, frame.IsPromise ? Reality.Planned : Reality.Actual, $"{frame.Id} as attribute"));
            return;
        }
    }
}
