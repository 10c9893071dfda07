using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>Whom "er", "ihm" and "dem Land" mean where the entities stage leaves it open.</content>
internal sealed partial class Referents
{
    // Whom a pronoun means that no mention covers.
    private int Meant(int head)
    {
        if (layout.Tokens[head] is { Upos: Upos.PRON, Morphology.Person: 1 } && layout.StatementOf[head] is >= 0 and var own
            && layout.Statements[own] is { Type: Statements.StatementType.Direct, Speakers: [var speaker, ..] })
        {
            return speaker; // "Wir haben keine Soldaten geschickt"
        }

        if (FrameWordSets.NeuterSubjects.HasSmall(layout[head]) && layout.ClauseOf[head] is >= 0 and var told && layout.Clauses[told].Parent is >= 0 and var telling && telling != told
            && layout.Clauses[telling][ComplementRole.Subject] is { Head: >= 0 } state && layout.MentionOver(state.Head) is { Kind: MentionKind.Name, Type: EntityType.Loc, Entity: >= 0 } land)
        {
            return land.Entity; // "Ägypten bestritt, dass es Truppen entsandt habe"
        }

        return FrameWordSets.DativePronouns.Has(layout[head]) ? Parallel(head) : -1;
    }

    // "Er (Putin) muss bezahlen", says Rutte: in his own words "er" is never the speaker.
    private bool IsOwnSpeaker(int head, int entity) =>
        layout.StatementOf[head] is >= 0 and var statement && layout.Statements[statement].Type == Statements.StatementType.Direct && layout.Statements[statement].Speakers.Contains(entity)
        && FrameWordSets.ThirdPersons.HasSmall(layout[head]);

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
}
