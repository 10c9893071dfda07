using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Times;

namespace Lagebild.Events;

/// <summary>Finds the words beside a trigger that may fill a role of its event.</summary>
internal static class LinkCandidates
{
    /// <summary>The tokens before and after the trigger that are looked at; what is longer is a list or damage.</summary>
    private const int Reach = 60;

    /// <summary>The tokens before a head in which its preposition may stand.</summary>
    private const int LongestPhrase = 5;

    /// <summary>Returns them in text order: all of the trigger's sentence.</summary>
    public static List<LinkCandidate> Around(DocumentLayout layout, LinkTrigger trigger)
    {
        var sentence = layout.Sentences[layout.Tokens[trigger.Token].Sentence];
        var (first, end) = (Math.Max(sentence.FirstToken, trigger.Token - Reach), Math.Min(sentence.EndToken, trigger.Token + Reach));
        var found = new List<LinkCandidate>();
        for (var at = first; at < end; at++)
        {
            if (At(layout, trigger, at, end) is { } candidate)
            {
                found.Add(candidate with { Preposition = candidate.Preposition.Length > 0 ? candidate.Preposition : PrepositionOf(layout, candidate.First, first) });
                at = candidate.Kind == LinkKind.Compound ? at : Math.Max(at, candidate.End - 1);
            }
        }

        return trigger.Told is { } told ? WithRuled(layout, found, told) : found;
    }

    private static LinkCandidate? At(DocumentLayout layout, LinkTrigger trigger, int at, int end)
    {
        if (layout.TimeOf[at] is >= 0 and var time && layout.Times[time].Type is TimeType.Date or TimeType.Time)
        {
            return new(LinkKind.Time, at, EndOf(layout.TimeOf, at, end), at) { Annotation = time };
        }

        if (layout.QuantityOf[at] is >= 0 and var quantity && layout.Quantities[quantity].Unit != "ordinal" && layout.MentionOf[at] < 0)
        {
            return new(LinkKind.Number, at, EndOf(layout.QuantityOf, at, end), at) { Annotation = quantity };
        }

        if (at == trigger.Token)
        {
            return layout[at].Contains('-') ? new(LinkKind.Compound, at, at + 1, at) { Entities = FirstPart(layout, at) } : null;
        }

        if (at == trigger.Verb)
        {
            return null;
        }

        if (layout.MentionOf[at] is >= 0 and var mention && layout.Mentions[mention].Kind != MentionKind.Pronoun)
        {
            return OfMention(layout, mention, at, end);
        }

        return Places.IsRoadNumber(layout, at) ? new(LinkKind.Road, at, layout[at].Length > 1 ? at + 1 : at + 2, at) : OfNoun(layout, at, end);
    }

    private static LinkCandidate OfMention(DocumentLayout layout, int mention, int at, int end)
    {
        var last = EndOf(layout.MentionOf, at, end);
        last = Math.Max(last, Firms.EndOfLegalName(layout, at, end));
        var own = layout.Mentions[mention];
        var isTag = layout[at][0] is '#' or '@';
        return new(isTag ? LinkKind.Tag : own.Kind == MentionKind.Name ? LinkKind.Name : LinkKind.Nominal, at, last, last - 1) { Entities = own.Entity >= 0 ? [own.Entity] : [] };
    }

    private static LinkCandidate? OfNoun(DocumentLayout layout, int at, int end)
    {
        var token = layout.Tokens[at];
        var word = layout[at];
        if (token.Upos == Upos.ADJ)
        {
            return char.IsUpper(word[0]) && word.EndsWith("er") && word.Length > 4 ? new(LinkKind.Town, at, at + 1, at) : null;
        }

        if (word.Contains("://", StringComparison.Ordinal) || word is "RT")
        {
            return null;
        }

        if (word[0] is '#' or '@' && word.Length > 2)
        {
            return new(LinkKind.Tag, at, at + 1, at) { Entities = Named(layout, word[1..].TrimEnd(':')) };
        }

        if (token.Upos == Upos.NOUN && NounClasses.IsAny(token.Lemma, "firm", "group", "road", "area", "seat", "part", "people", "victim", "troops", "body"))
        {
            // "der Hersteller Brunner": the name tells who the noun is.
            var last = Firms.WithName(layout, new(at, at + 1, at)).End;
            last = Math.Min(end, last == at + 1 && last < end && layout.MentionOf[last] >= 0 && layout.Tokens[last].Upos == Upos.PROPN ? EndOf(layout.MentionOf, last, end) : last);
            while (last < end && last < at + LongestPhrase && NounClasses.Is(token.Lemma, "firm") && layout.Tokens[last].Upos is Upos.NOUN or Upos.PROPN or Upos.X && char.IsLetterOrDigit(layout[last][0]) && layout.TimeOf[last] < 0)
            {
                last++; // "die Handelskette Ankerpunkt": a name that is a common noun
            }

            return new(LinkKind.Noun, at, last, at) { Entities = last > at + 1 && layout.MentionOver(last - 1) is { Entity: >= 0 } named ? [named.Entity] : [] };
        }

        if (token.Upos is Upos.PROPN or Upos.X && char.IsLetter(word[0]))
        {
            var last = at + 1;
            while (last < end && last < at + 6 && layout.MentionOf[last] < 0 && layout.TimeOf[last] < 0 && (layout.Tokens[last].Upos is Upos.PROPN or Upos.X && char.IsLetterOrDigit(layout[last][0])))
            {
                last++;
            }

            return new(LinkKind.Unknown, at, Math.Max(last, Firms.EndOfLegalName(layout, at, end)), at);
        }

        return null;
    }

    // What the rules took is said of the candidates; what they took besides is added.
    private static List<LinkCandidate> WithRuled(DocumentLayout layout, List<LinkCandidate> found, Event told)
    {
        foreach (var (name, span) in told.Words)
        {
            var role = name switch { "actor" => LinkRole.Actor, "recipient" => LinkRole.Recipient, "place" => LinkRole.Place, _ => LinkRole.None };
            var isCovered = role == LinkRole.None;
            for (var at = 0; at < found.Count && role != LinkRole.None; at++)
            {
                if ((found[at].Allowed & (1u << (int)role)) != 0 && layout.SpanOf(found[at].First, found[at].End).Overlaps(span))
                {
                    found[at] = found[at] with { Ruled = role };
                    isCovered = true;
                }
            }

            if (!isCovered)
            {
                var (first, end) = (layout.TokenAt(span.Start), layout.TokenAt(span.End - 1) + 1);
                var entities = role == LinkRole.Actor ? told.Actors : role == LinkRole.Recipient ? told.Recipients : [];
                found.Add(new(LinkKind.Filler, first, end, first) { Entities = entities, Ruled = role, Preposition = PrepositionOf(layout, first, 0) });
            }
        }

        for (var at = 0; at < found.Count; at++)
        {
            found[at] = found[at] switch
            {
                { Kind: LinkKind.Time } time when time.Annotation == told.Time => time with { Ruled = LinkRole.Time },
                { Kind: LinkKind.Number } number when number.Annotation == told.Quantity => number with { Ruled = LinkRole.Number },
                { Ruled: LinkRole.None, Entities: [var entity, ..] } place when entity == told.Place => place with { Ruled = LinkRole.Place },
                var other => other,
            };
        }

        return found;
    }

    private static ImmutableArray<int> FirstPart(DocumentLayout layout, int token)
    {
        var word = layout[token].TrimStart("#@");
        return Named(layout, word[..Math.Max(0, word.LastIndexOf('-'))]);
    }

    private static ImmutableArray<int> Named(DocumentLayout layout, ReadOnlySpan<char> name)
    {
        for (var at = 0; at < layout.Entities.Length && !name.IsEmpty; at++)
        {
            if (name.Equals(layout.Entities[at].Name, StringComparison.OrdinalIgnoreCase))
            {
                return [at];
            }
        }

        return [];
    }

    private static string PrepositionOf(DocumentLayout layout, int phrase, int first)
    {
        for (var at = phrase - 1; at >= Math.Max(first, phrase - LongestPhrase); at--)
        {
            if (layout.Tokens[at].Upos == Upos.ADP)
            {
                return layout.Tokens[at].Lemma;
            }

            if (layout.Tokens[at].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV))
            {
                break;
            }
        }

        return "";
    }

    private static int EndOf(int[] annotation, int at, int end)
    {
        var last = at + 1;
        while (last < end && annotation[last] == annotation[at])
        {
            last++;
        }

        return last;
    }
}
