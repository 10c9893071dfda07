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
        if (own is not ("" or "container" or "money") && layout.Tokens[phrase.Head].Upos != Upos.NUM)
        {
            return own;
        }

        // "60 Milliarden Dollar an Militärhilfe", "eine Lieferung von Panzern", "eine Abteilung nordkoreanischer Soldaten"
        for (var at = phrase.Head + 1; at < Math.Min(phrase.End + Reach, layout.Tokens.Length); at++)
        {
            var token = layout.Tokens[at];
            if (token.Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.CCONJ || (token.Upos == Upos.ADP && !FrameWordSets.SubstancePrepositions.Has(token.Lemma) && at >= phrase.End))
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
        return Named(head, mention) is >= 0 and var named ? named
            : layout.Tokens[head].Upos == Upos.PRON || FrameWordSets.DativePronouns.Has(layout[head]) ? Meant(head)
            : FrameWordSets.Countries.Has(layout.Tokens[head].Lemma) && head > 0 && FrameWordSets.NeuterArticles.HasSmall(layout[head - 1]) ? StateBefore(head)
            : Behind(head, first, end, mention);
    }

    // What a mention, a name right after or the name of a people says.
    private int Named(int head, Mention? mention)
    {
        if (mention is { Kind: MentionKind.Nominal } && mention.Span.End == layout.Tokens[head].Span.End && Apposition(head) is >= 0 and var apposed)
        {
            return apposed; // "die sudanesische Miliz RSF"
        }

        if (mention is { Entity: >= 0 })
        {
            return mention.Kind == MentionKind.Pronoun && IsOwnSpeaker(head, mention.Entity) ? PersonBefore(head, mention.Entity) : mention.Entity;
        }

        if (Apposition(head) is >= 0 and var named)
        {
            return named;
        }

        if (mention is null && layout.Tokens[head].Upos == Upos.PROPN && OfSurname(head) is >= 0 and var known)
        {
            return known;
        }

        return layout.Tokens[head].Upos is Upos.NOUN or Upos.PROPN ? StateAdjectives.OfPeople(layout, head) : -1; // "der Abzug der Franzosen"
    }

    // The body, state or employer behind a noun.
    private int Behind(int head, int first, int end, Mention? mention)
    {
        var lemma = layout.Tokens[head].Lemma;
        if (mention is null && layout.MentionOf[head] is >= 0 and var part && layout.Mentions[part].Entity >= 0 && NounClasses.Is(lemma, "body"))
        {
            return layout.Mentions[part].Entity; // "die SPD-Fraktion"
        }

        if ((Quantities.QuantityLexicon.German.IsPeople(layout[head]) || NounClasses.Is(lemma, "victim")) && layout.Tokens[head].Morphology.Number != Number.Sing
            && Owner(head, head, end) is >= 0 and var employer && layout.Entities[employer].Type == EntityType.Org)
        {
            return employer; // "Boeing-Beschäftigte", "die Flugbegleiter der Lufthansa"
        }

        if (NounClasses.Is(lemma, "civilian"))
        {
            return -1; // "sudanesische Aktivisten" are not Sudan
        }

        var stands = NounClasses.IsAny(lemma, "group", "firm", "troops", "people", "seat", "part", "vehicle", "arms", "warship", "target")
            || (RoleNouns.TryFind(layout[head], out var role, out var start) && start == 0 && role.Noun.Kind == RoleKind.Person);
        return stands ? Owner(head, first, end) : -1;
    }

    // "Präsident Joe Biden", "NATO-Generalsekretär Mark Rutte": the name right after a title that is no mention itself.
    private int Apposition(int head) =>
        head + 1 < layout.Tokens.Length && layout.Tokens[head + 1].Upos == Upos.PROPN && layout.Tokens[head].Upos == Upos.NOUN
            && layout.MentionOver(head + 1) is { Kind: MentionKind.Name, Entity: >= 0 } name && (name.Type is EntityType.Per or EntityType.Org || NounClasses.IsAny(layout.Tokens[head].Lemma, "area", "part", "target", "seat", "road"))
            ? name.Entity
            : -1;

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

            if (token.Upos == Upos.ADP && FrameWordSets.Inside.Has(token.Lemma) && at == head + 1)
            {
                return NounClasses.Is(layout.Tokens[head].Lemma, "local") || !NounClasses.Is(layout.Tokens[head].Lemma, "group") ? -1 : SeatOf(at + 1); // "der Generalstab in Kiew", "die Regierung in Pristina"
            }

            if (!(token.Upos is Upos.DET or Upos.ADJ || (token.Upos == Upos.ADP && FrameWordSets.OriginPrepositions.Has(token.Lemma))))
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
