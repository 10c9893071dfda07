using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Finds the place of what a match tells, in its own clause or noun phrase only.</summary>
internal static class Places
{
    /// <summary>The tokens of a sentence that are looked at; longer ones are lists or damage.</summary>
    private const int LongestSentence = 80;

    /// <summary>Returns the place of a happening that its clause names: "In Reil kam es zu einem Unfall", "A2 zwischen Wunstorf und Garbsen Unfall"; -1 where there is none.</summary>
    /// <remarks>Not after "nach": "nach dem Erdbeben sagte er in Berlin".</remarks>
    public static int Around(DocumentLayout layout, FrameMatch match)
    {
        if (IsLookedBackAt(layout, match) || IsElsewhere(layout, match))
        {
            return -1;
        }

        var sentence = layout.Sentences[layout.Tokens[match.Trigger].Sentence];
        for (var at = sentence.FirstToken; at < Math.Min(sentence.EndToken, sentence.FirstToken + LongestSentence); at++)
        {
            if (layout.ClauseOf[at] == match.Clause && layout.MentionOver(at) is { Type: EntityType.Loc, Kind: MentionKind.Name, Entity: >= 0 } mention
                && (at == 0 || layout.Tokens[at].Upos == Upos.PROPN) && !IsHeading(layout, at) && !(at > 1 && layout.Tokens[at - 1].Upos == Upos.ADP && IsBody(layout, at - 2)))
            {
                return mention.Entity;
            }
        }

        return -1;
    }

    /// <summary>Returns the road of which a sentence reports what happens on it ("A2 Dortmund Richtung Hannover Unfall"), or none.</summary>
    public static Wording Road(DocumentLayout layout, FrameMatch match)
    {
        var sentence = layout.Sentences[layout.Tokens[match.Trigger].Sentence];
        for (var at = sentence.FirstToken; !IsLookedBackAt(layout, match) && at < Math.Min(sentence.EndToken, sentence.FirstToken + LongestSentence); at++)
        {
            if (IsRoadNumber(layout, at))
            {
                return new(at, layout[at].Length > 1 ? at + 1 : at + 2, at);
            }
        }

        return Wording.None;
    }

    /// <summary>Says whether a token is the number of a German road, or the letter before it: "A7", "B 27", "K5900".</summary>
    public static bool IsRoadNumber(DocumentLayout layout, int token)
    {
        var word = layout[token];
        return word[0] is 'A' or 'B' or 'L' or 'K' && (word.Length > 1 ? !word[1..].ContainsAnyExceptInRange('0', '9') : token + 1 < layout.Tokens.Length && char.IsAsciiDigit(layout[token + 1][0]));
    }

    // "erinnerten in Athen an das Zugunglück", "das Unwetter zog an Leipzig vorbei"
    private static bool IsElsewhere(DocumentLayout layout, FrameMatch match)
    {
        var preposition = match.Frame.Verb.Length > 0 ? "" : new NounPhrase(layout, match.Trigger).Preposition;
        return (preposition.Length > 0 && !FrameData.HappensWith(preposition)) || (match.Clause >= 0 && FrameData.IsApart(layout.Clauses[match.Clause].Lemma));
    }

    // "nach dem Erdbeben sagte er in Berlin"
    private static bool IsLookedBackAt(DocumentLayout layout, FrameMatch match) => match.Frame.Verb.Length == 0 && FrameWordSets.After.Has(new NounPhrase(layout, match.Trigger).Preposition);

    // "Dortmund Richtung Hannover": where a road comes from and leads to.
    private static bool IsHeading(DocumentLayout layout, int token) =>
        (token + 1 < layout.Tokens.Length && NounClasses.Is(layout[token + 1], "heading")) || (token > 0 && NounClasses.Is(layout[token - 1], "heading"));

    /// <summary>Returns the entity after "in", "bei", "vor" or "an" in the clause of the trigger, or -1.</summary>
    public static int In(DocumentLayout layout, FrameMatch match, ImmutableArray<int> recipients)
    {
        if (match.Frame.Verb.Length == 0 || match.Clause < 0)
        {
            return -1;
        }

        var place = OnIsland(layout, match, recipients) is >= 0 and var island ? island : InClause(layout, match.Clause, recipients, -1, FrameWordSets.SpokenSenses.Has(match.Frame.Sense));
        return place < 0 && SharedField.Of(layout, match.Clause) is >= 0 and var before ? InClause(layout, before, recipients, before, false) : place;
    }

    // "auf Jamaika", where the frame has no other use for "auf"
    private static int OnIsland(DocumentLayout layout, FrameMatch match, ImmutableArray<int> recipients)
    {
        foreach (var complement in layout.Clauses[match.Clause].Complements)
        {
            if (complement.Role == ComplementRole.Prepositional && complement.Head >= 0 && complement.Case != Case.Acc && FrameWordSets.IslandPrepositions.Has(complement.Preposition)
                && !match.Frame.Roles.Any(role => role.Slots.Any(slot => slot.Slot.Preposition == complement.Preposition))
                && layout.MentionOver(complement.Head) is { Type: EntityType.Loc, Entity: >= 0 } mention && !recipients.Contains(mention.Entity))
            {
                return mention.Entity;
            }
        }

        return -1;
    }

    // "am Flughafen von Manila", "auf dem Markt von Bamenda"
    private static bool IsSpot(DocumentLayout layout, Complement complement) =>
        FrameWordSets.SpotPrepositions.Has(complement.Preposition) && NounClasses.IsAny(layout.Tokens[complement.Head].Lemma, "target", "part", "road", "seat") && PlaceHead(layout, complement.Head) != complement.Head;

    // "kritisierte Chinas Vorgehen im Südchinesischen Meer": where what is criticised is.
    private static bool IsOfTheObject(DocumentLayout layout, Clause own, Complement complement)
    {
        foreach (var other in own.Complements)
        {
            if (other.Role == ComplementRole.DirectObject && other.Head >= 0 && layout.TokenAt(other.Span.End) == layout.TokenAt(complement.Span.Start))
            {
                return true;
            }
        }

        return false;
    }

    // "sprachen über eine Zusammenarbeit in Ungarn": where what they spoke of is.
    private static bool IsOfTheMatter(DocumentLayout layout, Complement complement, bool isSpoken)
    {
        var first = layout.TokenAt(complement.Span.Start);
        for (var at = first - 1; at >= Math.Max(0, first - 5) && layout.Tokens[at].Upos is Upos.NOUN or Upos.DET or Upos.ADJ or Upos.ADP; at--)
        {
            if (layout.Tokens[at].Upos == Upos.ADP)
            {
                return at < first - 1 && layout.Tokens[first - 1].Upos == Upos.NOUN && (isSpoken || FrameWordSets.MatterPrepositions.Has(layout.Tokens[at].Lemma)) && layout.TimeOf[first - 1] < 0;
            }
        }

        return false;
    }

    private static int InClause(DocumentLayout layout, int clause, ImmutableArray<int> recipients, int field, bool isSpoken)
    {
        foreach (var complement in layout.Clauses[clause].Complements)
        {
            if (complement.Role == ComplementRole.Prepositional && complement.Head >= 0 && (FrameWordSets.Inside.Has(complement.Preposition) || IsSpot(layout, complement)) && complement.Case != Case.Acc && !SaysWhereBodyIs(layout, complement)
                && (field < 0 || SharedField.Holds(layout, field, complement.Head)) && !IsOfTheMatter(layout, complement, isSpoken) && !(isSpoken && IsOfTheObject(layout, layout.Clauses[clause], complement))
                && layout.MentionOver(PlaceHead(layout, complement.Head)) is { Type: EntityType.Loc, Entity: >= 0 } mention && !recipients.Contains(mention.Entity))
            {
                return mention.Entity;
            }
        }

        return -1;
    }

    /// <summary>Returns the town of a court or of the police, which act where they sit: "ein Gericht in Paris"; -1 where the words name none.</summary>
    public static int OfBody(DocumentLayout layout, Wording body) =>
        body.Head + 2 < layout.Tokens.Length && NounClasses.Is(layout.Tokens[body.Head].Lemma, "local") && FrameWordSets.Inside.Has(layout.Tokens[body.Head + 1].Lemma)
            && layout.MentionOver(body.Head + 2) is { Type: EntityType.Loc, Entity: >= 0 } town ? town.Entity : -1;

    // "nach Angaben des Generalstabs in Kiew": where the body sits, not where the act happened.
    private static bool SaysWhereBodyIs(DocumentLayout layout, Complement complement) =>
        layout.TokenAt(complement.Span.Start) is > 0 and var first && IsBody(layout, first - 1);

    private static bool IsBody(DocumentLayout layout, int token) => layout.Tokens[token].Upos == Upos.NOUN && NounClasses.IsAny(layout.Tokens[token].Lemma, "group", "local");

    // "im Süden des Libanon", "im Gebiet Kursk": the part of a place names the place after it.
    private static int PlaceHead(DocumentLayout layout, int head)
    {
        for (var at = head; NounClasses.IsAny(layout.Tokens[head].Lemma, "part", "area", "target", "road", "seat") && at < Math.Min(layout.Tokens.Length, head + 4); at++)
        {
            if (layout.MentionOver(at) is { Type: EntityType.Loc })
            {
                return at;
            }

            if (at > head && layout.Tokens[at].Upos == Upos.ADP && !FrameWordSets.OriginPrepositions.Has(layout.Tokens[at].Lemma))
            {
                break; // "an der Grenze zu Belarus", "in einem Zug nach London"
            }
        }

        return head;
    }
}
