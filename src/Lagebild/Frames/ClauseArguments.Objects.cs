using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>The objects without preposition, and what looks like one.</content>
internal sealed partial class ClauseArguments
{
    // The noun phrases without preposition beside the subject, in text order, whatever case they were given.
    private BareObjects Objects(Clause own, int trigger)
    {
        var objects = new BareObjects(layout);
        foreach (var complement in own.Complements)
        {
            if (complement.Head < 0 || complement.Head == trigger || layout.TimeOf[complement.Head] >= 0 || IsAfterPreposition(complement) || IsTailOfName(complement) || IsExample(complement))
            {
                continue;
            }

            if (IsSwallowed(own, complement))
            {
                objects.Add(layout.PhraseOf(complement) with { First = complement.Head }, ComplementRole.IndirectObject);
                continue;
            }

            if (complement.Role == ComplementRole.Prepositional && IsCount(complement))
            {
                objects.Add(layout.PhraseOf(complement), ComplementRole.DirectObject); // "zwischen 10.000 und 12.000 Soldaten"
                continue;
            }

            if (MayBeObject(own, complement) && !IsSubjectOf(own, complement) && !IsApposition(own, complement))
            {
                objects.Add(Resolved(own, complement), complement.Role);
            }
        }

        if (IsLenient && own[ComplementRole.Subject] is { Head: >= 0 } displaced && IsDisplaced(displaced) && FirstNamed(own).Exists)
        {
            objects.Add(Resolved(own, displaced), ComplementRole.DirectObject);
        }

        AddRelative(own, objects);
        return objects;
    }

    private bool MayBeObject(Clause own, Complement complement) =>
        (complement.Role is ComplementRole.DirectObject or ComplementRole.IndirectObject or ComplementRole.GenitiveObject && !IsOwnedBy(own, complement))
        || (complement.Role == ComplementRole.Adverbial && layout.Tokens[complement.Head].Upos is Upos.NOUN or Upos.PROPN && !IsAfterComma(complement))
        || (complement.Role == ComplementRole.Subject && own.Kind == ClauseKind.Infinitive);

    // "52 Gefangene, darunter einen Mitarbeiter"
    private bool IsExample(Complement complement) => layout.TokenAt(complement.Span.Start) is > 0 and var first && FrameWordSets.Examples.HasSmall(layout[first - 1]);

    // "die Armee | Myanmars": whose it is.
    private bool IsOwnedBy(Clause own, Complement complement) =>
        complement.Role == ComplementRole.GenitiveObject && own[ComplementRole.Subject] is { Head: >= 0 } subject && layout.TokenAt(complement.Span.Start) == subject.Head + 1
        && layout.Tokens[complement.Head].Upos == Upos.PROPN && layout[complement.Head][^1] == 's';

    // Another rule takes it for the subject.
    private bool IsSubjectOf(Clause own, Complement complement) =>
        Nominative(own).Head == complement.Head || NominativePair(own).Head == complement.Head || (IsLenient && FirstNamed(own).Head == complement.Head);

    private void AddRelative(Clause own, BareObjects objects)
    {
        if (objects.IsEmpty && RelativeAs(own, ComplementRole.DirectObject) is { Exists: true } accusative)
        {
            objects.Add(accusative, ComplementRole.DirectObject);
        }
        else if (RelativeAs(own, ComplementRole.IndirectObject) is { Exists: true } dative)
        {
            objects.Add(dative, ComplementRole.IndirectObject);
        }
        else if (RelativeAs(own, ComplementRole.DirectObject) is { Exists: true } what)
        {
            objects.Add(what, ComplementRole.DirectObject);
        }
    }

    private bool IsAfterComma(Complement complement) => layout.TokenAt(complement.Span.Start) is > 0 and var first && layout.Tokens[first - 1].Upos is Upos.PUNCT or Upos.CCONJ;

    private bool IsCount(Complement complement) =>
        FrameWordSets.CountPrepositions.Has(complement.Preposition) && layout.TokenAt(complement.Span.Start) + 1 is var next && next < layout.Tokens.Length
        && layout.Tokens[next].Upos == Upos.NUM && layout.QuantityOf[next] >= 0 && !FrameWordSets.MeasuredUnits.Has(layout.Quantities[layout.QuantityOf[next]].Unit);

    // "bekräftigte NATO-Generalsekretär Mark Rutte die Rolle": the name right after the subject is the subject's.
    private bool IsApposition(Clause own, Complement complement) =>
        own[ComplementRole.Subject] is { Head: >= 0 } subject && layout.TokenAt(complement.Span.Start) is > 0 and var first && layout.Tokens[first - 1].Upos == Upos.NOUN
        && subject.Span.End == layout.Tokens[first - 1].Span.End && layout.MentionOver(first) is { Type: Entities.EntityType.Per };

    private bool IsSwallowed(Clause own, Complement complement) =>
        own.Kind == ClauseKind.Relative && own.Antecedent >= 0 && own.Connector >= 0 && complement.Role is ComplementRole.Subject or ComplementRole.DirectObject && complement.Head > own.Connector
        && layout.TokenAt(complement.Span.Start) == own.Connector && layout.MentionOver(complement.Head) is not null;

    // The relative pronoun that the clause stage gave no role: "die", "das" after a subject of its own can only be the object.
    private Wording RelativeAs(Clause own, ComplementRole role)
    {
        if (own.Kind != ClauseKind.Relative || own.Antecedent < 0 || own.Connector < 0 || own.Voice != Voice.Active || role is not (ComplementRole.DirectObject or ComplementRole.IndirectObject))
        {
            return Wording.None;
        }

        foreach (var complement in own.Complements)
        {
            if (complement.Head == own.Connector)
            {
                return Wording.None;
            }
        }

        var dative = FrameWordSets.DativeRelatives.Has(layout[own.Connector]);
        return own[ComplementRole.Subject] is not null && dative == (role == ComplementRole.IndirectObject) ? Around(Antecedent(own)) : Wording.None;
    }

    // "die Armee Myanmars"
    private bool IsGenitiveOf(int token, Entities.Mention name) => layout[token][^1] == 's' && layout.Entities[name.Entity].Name is [.., not 's'];

    // "besetzten deutsche Truppen | Paris"
    private bool IsBarePlural(int head, int at) =>
        at == head + 1 && layout.Tokens[head] is { Upos: Upos.NOUN, Morphology.Number: Number.Plur } && layout.MentionOver(at) is { Type: Entities.EntityType.Loc } && NounClasses.IsAny(layout.Tokens[head].Lemma, "people", "troops", "group");

    // "an der Grenze zu Belarus | weitere 5.000 Soldaten", "in Goma | mehr als hundert Zivilisten": after a name begins what is done to.
    private Wording Swallowed(Wording phrase)
    {
        for (var at = phrase.First; at + 1 < phrase.End; at++)
        {
            if (layout.MentionOver(at) is { Kind: Entities.MentionKind.Name } && layout.MentionOf[at + 1] != layout.MentionOf[at] && NounPhraseFrom(at + 1, phrase.End) is { Exists: true } found)
            {
                return found;
            }
        }

        return Wording.None;
    }

    private Wording NounPhraseFrom(int first, int end)
    {
        if (first < end && layout.Tokens[first] is { Upos: Upos.NOUN, Morphology.Number: Number.Plur } && layout.TimeOf[first] < 0)
        {
            return new(first, end, first); // "von Dänemark | Kampfjets"
        }

        if (first >= end || layout.Tokens[first].Upos is not (Upos.NUM or Upos.ADJ or Upos.ADV))
        {
            return Wording.None;
        }

        for (var at = first + 1; at < end; at++)
        {
            if (layout.Tokens[at].Upos == Upos.NOUN)
            {
                return new(first, end, at);
            }

            if (layout.Tokens[at].Upos is not (Upos.NUM or Upos.ADJ or Upos.ADV or Upos.CCONJ or Upos.SCONJ or Upos.ADP or Upos.DET))
            {
                break;
            }
        }

        return Wording.None;
    }

    // Two names in one phrase that nothing joins: "besuchte Emmanuel Macron Lissabon", "traf in Brüssel Ursula von der Leyen", "besuchte am Montag Warschau".
    private Wording Misread(Clause own)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Head < 0 || complement.Role is not (ComplementRole.Subject or ComplementRole.Prepositional))
            {
                continue;
            }

            var phrase = layout.PhraseOf(complement);
            var at = complement.Head;
            var time = layout.TimeOf[complement.Head];
            while (at < phrase.End && (time >= 0 ? layout.TimeOf[at] == time : layout.MentionOf[at] == layout.MentionOf[complement.Head]))
            {
                at++;
            }

            if (complement.Role == ComplementRole.Prepositional && time < 0 && Swallowed(phrase) is { Exists: true } swallowed)
            {
                return swallowed;
            }

            if (at < phrase.End && (time >= 0 || layout.MentionOf[complement.Head] >= 0 || IsBarePlural(complement.Head, at)) && layout.Tokens[at].Upos == Upos.PROPN && layout.Tokens[at].Morphology.Case != Case.Gen
                && layout.MentionOver(at) is { Kind: Entities.MentionKind.Name, Entity: >= 0 } second && !IsGenitiveOf(at, second) && second.Entity != layout.MentionOver(complement.Head)?.Entity)
            {
                return new(at, phrase.End, at);
            }
        }

        return Wording.None;
    }
}
