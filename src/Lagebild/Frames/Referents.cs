using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Says which entities a phrase stands for: itself, its apposition, or the state of a group ("nordkoreanische Truppen", "die Regierung der Ukraine").</summary>
internal sealed partial class Referents(DocumentLayout layout)
{
    /// <summary>The tokens looked at beside a head for what it belongs to; longer noun phrases are rare in news prose and never needed it.</summary>
    private const int Reach = 8;

    /// <summary>Returns the entities of a phrase in text order, each once.</summary>
    public ImmutableArray<int> Of(Wording phrase)
    {
        if (!phrase.Exists)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<int>();
        var (head, first, end) = (phrase.Head, phrase.First, phrase.End);
        for (var conjuncts = 0; conjuncts < 12; conjuncts++)
        {
            if (Behind(One(head, first, end)) is var entity && entity >= 0 && !found.Contains(entity))
            {
                found.Add(entity);
            }

            if (NextConjunct(head, end) is not (>= 0 and var next))
            {
                break;
            }

            (first, head, end) = (head + 1, next, Math.Max(end, next + 1));
        }

        return found.ToImmutable();
    }

    /// <summary>Returns the semantic class of a phrase's head, through containers ("eine Abteilung Soldaten"), or "".</summary>
    public string ClassOf(Wording phrase, out int noun)
    {
        noun = phrase.Head;
        if (!phrase.Exists)
        {
            return "";
        }

        var own = NounClasses.Of(layout.Tokens[phrase.Head].Lemma);
        if (own is not ("" or "container" or "money"))
        {
            return own;
        }

        // "60 Milliarden Dollar an Militärhilfe", "eine Lieferung von Panzern", "eine Abteilung nordkoreanischer Soldaten"
        for (var at = phrase.Head + 1; at < Math.Min(phrase.End + Reach, layout.Tokens.Length); at++)
        {
            var token = layout.Tokens[at];
            if (token.Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.CCONJ || (token.Upos == Upos.ADP && token.Lemma is not ("von" or "an") && at >= phrase.End))
            {
                break;
            }

            if (token.Upos == Upos.NOUN && NounClasses.Of(token.Lemma) is var inner && inner is "arms" or "technology" or "goods" or "troops" or "aid" or "training")
            {
                noun = at;
                return inner;
            }
        }

        return own == "container" ? "" : own;
    }

    /// <summary>Returns the class of the first part of a compound with a known head: "Waffenlieferung" has arms.</summary>
    public string ClassOfFirstPart(int noun, string head)
    {
        var lemma = layout.Tokens[noun].Lemma;
        var end = lemma.LastIndexOf(head, StringComparison.OrdinalIgnoreCase);
        return end > 2 ? NounClasses.Of(lemma.AsSpan(0, end).TrimEnd('-')) is { Length: > 0 } own ? own : NounClasses.Of(lemma.AsSpan(0, end - 1)) : "";
    }

    /// <summary>Says whether a compound has a name before its head: "Lufthansa-Streik", "BVG-Streik", but not "Kita-Streik".</summary>
    public bool IsNamedFirst(int noun, string head) => FirstPart(noun, head) is { Length: > 1 } first && char.IsUpper(first[0]) && (!OfFirstPart(noun, head).IsEmpty || !Lexicon.German.IsKnown(first));

    /// <summary>Returns the entity of the document that the part before the head's hyphen names.</summary>
    public ImmutableArray<int> OfFirstPart(int noun, string head)
    {
        var first = FirstPart(noun, head);
        for (var at = 0; at < layout.Entities.Length && !first.IsEmpty; at++)
        {
            if (first.Equals(layout.Entities[at].Name, StringComparison.OrdinalIgnoreCase))
            {
                return [at];
            }
        }

        return [];
    }

    private ReadOnlySpan<char> FirstPart(int noun, string head)
    {
        var word = layout[noun];
        var end = word.LastIndexOf(head, StringComparison.OrdinalIgnoreCase);
        return end > 2 && word[end - 1] == '-' ? word[..(end - 1)] : default;
    }

    /// <summary>Returns the state that an adjective names ("russisch"), or -1.</summary>
    public int OfAdjective(int token) =>
        layout.Tokens[token].Upos is Upos.ADJ or Upos.PROPN or Upos.NOUN
            ? layout.MentionOver(token) is { Entity: >= 0 } mention ? mention.Entity : StateAdjectives.EntityOf(layout, token)
            : -1;

    // "Nordkoreanische Truppen" act for North Korea where the document knows it.
    private int Behind(int entity) =>
        entity >= 0 && layout.Entities[entity] is { Type: EntityType.Oth, Kb: null } group && layout.EntityOf(group.Actor) is >= 0 and var state ? state : entity;

    private int One(int head, int first, int end)
    {
        var mention = layout.MentionOver(head);
        if (mention is { Entity: >= 0 })
        {
            return mention.Kind == MentionKind.Pronoun && IsOwnSpeaker(head, mention.Entity) ? PersonBefore(head, mention.Entity) : mention.Entity;
        }

        if (Apposition(head) is >= 0 and var named)
        {
            return named;
        }

        if (mention is null && layout.Tokens[head].Upos == Upos.PROPN)
        {
            return OfSurname(head);
        }

        if (layout.Tokens[head] is { Upos: Upos.PRON, Morphology.Person: 1 } && layout.StatementOf[head] is >= 0 and var own
            && layout.Statements[own] is { Type: Statements.StatementType.Direct, Speakers: [var speaker, ..] })
        {
            return speaker; // "Wir haben keine Soldaten geschickt"
        }

        if (layout[head] is "ihr" or "ihm" or "ihnen")
        {
            return Parallel(head);
        }

        if (layout.Tokens[head].Lemma is "Land" or "Staat" && head > 0 && layout[head - 1] is "dem" or "das" or "Das")
        {
            return StateBefore(head);
        }

        if (Quantities.QuantityLexicon.German.IsPeople(layout[head]) && layout.Tokens[head].Morphology.Number != Number.Sing && Owner(head, head, end) is >= 0 and var employer && layout.Entities[employer].Type == EntityType.Org)
        {
            return employer; // "Boeing-Beschäftigte", "die Flugbegleiter der Lufthansa"
        }

        return NounClasses.Of(layout.Tokens[head].Lemma) is "group" or "firm" or "troops" or "people" or "seat" or "part" || NounClasses.Is(layout.Tokens[head].Lemma, "vehicle") ? Owner(head, first, end) : -1;
    }

    // "Präsident Joe Biden", "NATO-Generalsekretär Mark Rutte": the name right after a title that is no mention itself.
    private int Apposition(int head) =>
        head + 1 < layout.Tokens.Length && layout.Tokens[head + 1].Upos == Upos.PROPN && layout.Tokens[head].Upos == Upos.NOUN
            && layout.MentionOver(head + 1) is { Kind: MentionKind.Name, Entity: >= 0 } name && (name.Type is EntityType.Per or EntityType.Org || NounClasses.Of(layout.Tokens[head].Lemma) is "area" or "part")
            ? name.Entity
            : -1;

    // "Er (Putin) muss bezahlen", says Rutte: in his own words "er" is never the speaker.
    private bool IsOwnSpeaker(int head, int entity) =>
        layout.StatementOf[head] is >= 0 and var statement && layout.Statements[statement].Type == Statements.StatementType.Direct && layout.Statements[statement].Speakers.Contains(entity)
        && layout[head] is "er" or "Er" or "sie" or "Sie" or "ihm" or "ihn" or "ihr" or "Ihm";

    // A surname alone that no mention covers, where the document has one person of that name.
    private int OfSurname(int token)
    {
        var found = -1;
        var name = layout[token];
        for (var at = 0; at < layout.Entities.Length; at++)
        {
            if (layout.Entities[at] is { Type: EntityType.Per, Name: var full } && full.Length > name.Length + 1 && full.AsSpan().EndsWith(name) && full[^(name.Length + 1)] == ' ')
            {
                found = found < 0 ? at : -2;
            }
        }

        return found < 0 ? -1 : found;
    }

    // "China hilft Russland, und der Iran liefert ihr Waffen": the object of the clause before; else the last name of another clause.
    private int Parallel(int head)
    {
        var clause = layout.ClauseOf[head];
        if (clause < 0)
        {
            return -1;
        }

        var own = layout.Clauses[clause];
        for (var before = clause - 1; own.Connector >= 0 && layout.Tokens[own.Connector].Upos == Upos.CCONJ && before >= 0 && layout.Clauses[before].Sentence == own.Sentence; before--)
        {
            if ((layout.Clauses[before][ComplementRole.IndirectObject] ?? layout.Clauses[before][ComplementRole.DirectObject]) is { Head: >= 0 } other && layout.MentionOver(other.Head) is { Entity: >= 0 } shared)
            {
                return shared.Entity;
            }
        }

        var subject = own[ComplementRole.Subject] is { Head: >= 0 } acting && layout.MentionOver(acting.Head) is { } actor ? actor.Entity : -1;
        for (var at = head - 1; at >= 0 && layout.Tokens[at].Sentence == layout.Tokens[head].Sentence; at--)
        {
            if (layout.ClauseOf[at] != clause && layout.MentionOver(at) is { Kind: MentionKind.Name, Entity: >= 0 } name && name.Entity != subject)
            {
                return name.Entity;
            }
        }

        return -1;
    }

    private int PersonBefore(int head, int speaker)
    {
        for (var at = head - 1; at >= Math.Max(0, head - 60) && layout.StatementOf[at] == layout.StatementOf[head]; at--)
        {
            if (layout.MentionOver(at) is { Kind: MentionKind.Name, Type: EntityType.Per, Entity: >= 0 } name && name.Entity != speaker)
            {
                return name.Entity;
            }

            if (layout.Tokens[at].Upos == Upos.PROPN && layout.MentionOf[at] < 0 && OfSurname(at) is >= 0 and var known && known != speaker)
            {
                return known;
            }
        }

        return -1;
    }

    // "China umgeht die Sanktionen gegen Russland, indem es dem Land …": the last state before the clause.
    private int StateBefore(int head)
    {
        var (clause, sentence) = (layout.ClauseOf[head], layout.Tokens[head].Sentence);
        for (var at = head - 1; at >= 0 && layout.Tokens[at].Sentence == sentence; at--)
        {
            if (layout.ClauseOf[at] != clause && layout.MentionOver(at) is { Entity: >= 0 } mention && layout.Entities[mention.Entity].Kb?.StartsWith("state:", StringComparison.Ordinal) == true)
            {
                return mention.Entity;
            }
        }

        return -1;
    }

    private int Owner(int head, int first, int end)
    {
            // "US-Soldaten": the mention is the first part of the word.
        if (layout.MentionOf[head] is >= 0 and var part && layout.Mentions[part].Entity >= 0)
        {
            return layout.Mentions[part].Entity;
        }

        for (var at = head - 1; at >= Math.Max(0, Math.Max(first, head - Reach)); at--)
        {
            if (layout.Tokens[at].Upos is Upos.ADP or Upos.PUNCT or Upos.VERB or Upos.AUX)
            {
                break;
            }

            // "nordkoreanische Truppen", "Südkoreas wichtigster Sicherheitsdienst"
            if (OfAdjective(at) is >= 0 and var state)
            {
                return state;
            }
        }

        return Genitive(head, end);
    }

    // "die Regierung der Ukraine", "Truppen aus Nordkorea", "Einheiten von Präsident Kim"
    private int Genitive(int head, int end)
    {
        for (var at = head + 1; at < Math.Min(layout.Tokens.Length, Math.Min(end + 3, head + 5)); at++)
        {
            var token = layout.Tokens[at];
            if (layout.MentionOver(at) is { Entity: >= 0 } mention && token.Upos is Upos.PROPN or Upos.NOUN)
            {
                return mention.Entity;
            }

            if (token.Upos == Upos.ADP && token.Lemma == "in" && at == head + 1)
            {
                return NounClasses.Is(layout.Tokens[head].Lemma, "local") ? -1 : SeatOf(at + 1); // "der Generalstab in Kiew", "die Regierung in Pristina"
            }

            if (!(token.Upos is Upos.DET or Upos.ADJ || (token.Upos == Upos.ADP && token.Lemma is "von" or "aus")))
            {
                return -1;
            }
        }

        return -1;
    }

    // A capital stands for its state, where a body of the state sits in it.
    private int SeatOf(int token) =>
        token < layout.Tokens.Length && layout.MentionOver(token) is { Type: EntityType.Loc, Entity: >= 0 } seat && layout.Entities[seat.Entity] is { Actor: not null } ? seat.Entity : -1;
}
