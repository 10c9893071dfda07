using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;

namespace Lagebild.Frames;

/// <summary>Fills the roles of a frame from the slots that hold, and checks their classes.</summary>
/// <param name="layout">The document.</param>
/// <param name="referents">Who is meant by a phrase.</param>
/// <param name="explains">Whether to say in full why a required role stayed empty, for the inspection.</param>
internal sealed class RoleFitter(DocumentLayout layout, Referents referents, bool explains)
{
    /// <summary>The phrases with one preposition that are tried for a role.</summary>
    private const int MostPhrases = 3;

    /// <summary>Returns the roles found, or null where a required one is missing or has the wrong class; <paramref name="missing"/> then says which.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="find">Finds the phrase in a slot; the number counts further ones.</param>
    /// <param name="missing">Which role stayed empty and why.</param>
    /// <param name="isAgentless">Whether a passive names no agent: who acts is then not asked for, where the recipient is known ("Israel wurde aufgefordert").</param>
    public ImmutableArray<Filler>? Fill(Frame frame, Func<Slot, int, Wording> find, out string missing, bool isAgentless = false)
    {
        var fillers = ImmutableArray.CreateBuilder<Filler>(frame.Roles.Length);
        var taken = new HashSet<int>();
        var parties = new HashSet<int>();
        missing = "";
        foreach (var role in frame.Roles)
        {
            var filler = FillOne(frame, role, find, taken, parties, out var isSelf);
            if (filler is null && isSelf && frame.Sense.StartsWith("CONSULT/", StringComparison.Ordinal))
            {
                missing = "who meets and who is met are one"; // a pronoun or title resolved to the other one
                return null;
            }

            if (filler is null && role.IsRequired && !(isAgentless && role.Name == "actor"))
            {
                missing = explains ? $"nothing fit for {role.Name}: {Why(frame, role, find, taken)}" : "";
                return null;
            }

            if (filler is not null)
            {
                fillers.Add(filler);
                parties.UnionWith(role.Name is "actor" or "supplier" ? filler.Entities : []);
                if (!role.MayShare)
                {
                    taken.Add(filler.Wording.Head);
                }
            }
        }

        return isAgentless && !fillers.Any(filler => filler.Role is "actor" || (filler.Role is "recipient" && !filler.Entities.IsEmpty)) && frame.Roles.Any(role => role is { Name: "actor", IsRequired: true })
            ? null : fillers.ToImmutable();
    }

    // "obj 'einen Frachter' is no place or troops; mit: nothing there"
    private string Why(Frame frame, Role role, Func<Slot, int, Wording> find, HashSet<int> taken)
    {
        var reasons = new List<string>();
        foreach (var (slot, classes) in role.Slots)
        {
            for (var attempt = 0; attempt < MostPhrases; attempt++)
            {
                var phrase = find(slot, attempt);
                if (!phrase.Exists)
                {
                    if (attempt == 0)
                    {
                        reasons.Add($"{slot}: nothing there");
                    }

                    break;
                }

                var words = layout.Document[layout.SpanOf(phrase.First, Math.Max(phrase.End, phrase.Head + 1))];
                reasons.Add(taken.Contains(phrase.Head) ? $"{slot} '{words}' fills another role"
                    : Filled(frame, role, slot, classes, phrase) is not null ? $"{slot} '{words}' is the one who acts"
                    : $"{slot} '{words}' is no {string.Join(" or ", classes)}");
            }
        }

        return string.Join("; ", reasons);
    }

    private Filler? FillOne(Frame frame, Role role, Func<Slot, int, Wording> find, HashSet<int> taken, HashSet<int> parties, out bool isSelf)
    {
        isSelf = false;
        foreach (var (slot, classes) in role.Slots)
        {
            for (var attempt = 0; attempt < MostPhrases; attempt++)
            {
                var phrase = find(slot, attempt);
                if (!phrase.Exists)
                {
                    break;
                }

                if (taken.Contains(phrase.Head) && slot.Kind != SlotKind.Compound && !role.MayShare)
                {
                    continue;
                }

                // Nobody does to himself what a frame tells: "Bundeskanzler | Olaf Scholz" are one.
                if (Filled(frame, role, slot, classes, phrase) is { } filler)
                {
                    if (role.Name != "recipient" || filler.Entities.IsEmpty || !filler.Entities.All(parties.Contains))
                    {
                        return filler;
                    }

                    isSelf = true;
                }
            }
        }

        return null;
    }

    private Filler? Filled(Frame frame, Role role, Slot slot, ImmutableArray<string> classes, Wording phrase)
    {
        // "über das Vermögen der Kolbe GmbH": who has it is meant.
        if (classes.Contains("firm") && NounClasses.Is(layout.Tokens[phrase.Head].Lemma, "estate") && new NounPhrase(layout, phrase.Head).Genitive is { Exists: true } owner)
        {
            phrase = owner;
        }

        phrase = classes.Contains("firm") ? Firms.WithName(layout, phrase) : phrase;

        var entities = slot.Kind switch
        {
            SlotKind.Adjective => [referents.OfAdjective(phrase.Head)],
            SlotKind.Content => [],
            SlotKind.Compound => referents.OfFirstPart(phrase.Head, frame.Noun),
            _ => referents.Of(phrase),
        };
        var fits = classes.IsEmpty || (slot.Kind != SlotKind.Compound ? Fits(classes, phrase, entities)
            : classes.Contains("name") ? referents.IsNamedFirst(phrase.Head, frame.Noun) : classes.Contains(referents.ClassOfFirstPart(phrase.Head, frame.Noun)));
        return !fits ? null : new(role.Name, phrase, classes.Contains("firm") ? Firms.Named(layout, phrase, entities) : entities)
        {
            IsParty = classes.Any(name => FrameWordSets.PartyClasses.Has(name)),
        };
    }

    private bool Fits(ImmutableArray<string> classes, Wording phrase, ImmutableArray<int> entities)
    {
        var isFree = true;
        foreach (var wanted in classes)
        {
            if (wanted.StartsWith('-'))
            {
                if (Has(wanted[1..], phrase, entities))
                {
                    return false; // "lehnte einen Kommentar ab" rejects nothing: what=obj:-comment
                }
            }
            else if (Has(wanted, phrase, entities))
            {
                return true;
            }
            else
            {
                isFree = false;
            }
        }

        return isFree;
    }

    private bool Has(string wanted, Wording phrase, ImmutableArray<int> entities) => wanted switch
    {
        "agent" => entities.Any(entity => layout.Entities[entity].Type is EntityType.Per or EntityType.Org || IsState(layout.Entities[entity])) || IsParty(phrase),
        "known" => entities.Any(entity => layout.Entities[entity].Type is EntityType.Per or EntityType.Org || IsState(layout.Entities[entity])),
        "person" => entities.Any(entity => layout.Entities[entity].Type == EntityType.Per),
        "org" => entities.Any(entity => layout.Entities[entity].Type == EntityType.Org),
        "place" => entities.Any(entity => layout.Entities[entity].Type is EntityType.Loc or EntityType.Org),
        "state" => entities.Any(entity => IsState(layout.Entities[entity])),
        "entity" => !entities.IsEmpty,
        "someone" => Has("agent", phrase, entities) || IsSomeone(phrase.Head) || IsNumberOfPeople(phrase),
        "firm" => Firms.Is(layout, phrase, entities),
        "spot" => Has("place", phrase, entities) || NounClasses.Of(layout.Tokens[phrase.Head].Lemma) is "road" or "area" or "seat" || Places.IsRoadNumber(layout, phrase.Head),
        "any" => true,
        "several" => (entities.Length > 1 || layout.Tokens[phrase.Head] is { Upos: Upos.NOUN, Morphology.Number: Number.Plur }) && Has("agent", phrase, entities),
        "counted" => Counts.Of(layout, phrase) >= 0,
        "group" => referents.ClassOf(phrase, out _) is "group" or "firm",
        _ => string.Equals(referents.ClassOf(phrase, out _), wanted, StringComparison.Ordinal) || NounClasses.Is(layout.Tokens[phrase.Head].Lemma, wanted),
    };

    // Bodies and office holders act without a name too: "Rebellen", "die Regierung", "ein Gericht".
    private bool IsParty(Wording phrase) => layout.Tokens[phrase.Head].Upos is Upos.NOUN or Upos.PROPN && NounClasses.IsAny(layout.Tokens[phrase.Head].Lemma, "people", "group", "troops", "body", "local");

    // "sieben getötet und 22 weitere verletzt"
    private bool IsNumberOfPeople(Wording phrase) =>
        layout.Tokens[phrase.Head].Upos is not (Upos.NOUN or Upos.PROPN) && Counts.Of(layout, phrase) is >= 0 and var count && layout.Quantities[count].Unit is null or "person";

    // People, groups and troops act and suffer without a name too: "ein Anwalt", "elf Verdächtige", "Rebellen".
    private bool IsSomeone(int head) =>
        NounClasses.IsAny(layout[head], "people", "group", "troops", "victim") ||
        NounClasses.IsAny(layout.Tokens[head].Lemma, "people", "group", "troops", "victim", "body", "local") || QuantityLexicon.German.IsPeople(layout[head])
        || (layout.Tokens[head].Upos == Upos.NOUN && RoleNouns.TryFind(layout[head], out var role, out _) && role.Noun.Kind is RoleKind.Person or RoleKind.Group);

    // A place acts where it stands for a state: it has an actor, or is linked to one.
    private static bool IsState(Entity entity) => entity.Type is EntityType.Loc or EntityType.Oth && (entity.Actor is not null || (entity.Kb is { } place && FrameWordSets.SpeakingPlaces.Has(place)) || entity.Kb?.StartsWith("state:", StringComparison.Ordinal) == true);
}
