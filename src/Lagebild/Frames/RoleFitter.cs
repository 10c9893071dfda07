using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;

namespace Lagebild.Frames;

/// <summary>Fills the roles of a frame from the slots that hold, and checks their classes.</summary>
internal sealed class RoleFitter(DocumentLayout layout, Referents referents)
{
    /// <summary>The phrases with one preposition that are tried for a role.</summary>
    private const int MostPhrases = 3;

    /// <summary>Returns the roles found, or null where a required one is missing or has the wrong class; <paramref name="missing"/> then says which.</summary>
    public ImmutableArray<Filler>? Fill(Frame frame, Func<Slot, int, Wording> find, out string missing)
    {
        var fillers = ImmutableArray.CreateBuilder<Filler>(frame.Roles.Length);
        var taken = new HashSet<int>();
        var parties = new HashSet<int>();
        missing = "";
        foreach (var role in frame.Roles)
        {
            var filler = FillOne(frame, role, find, taken, parties);
            if (filler is null && role.IsRequired)
            {
                missing = $"nothing fit for {role.Name}";
                return null;
            }

            if (filler is not null)
            {
                fillers.Add(filler);
                parties.UnionWith(role.Name is "actor" or "supplier" ? filler.Entities : []);
                if (role.Name is not ("place" or "quantity"))
                {
                    taken.Add(filler.Wording.Head);
                }
            }
        }

        return fillers.ToImmutable();
    }

    private Filler? FillOne(Frame frame, Role role, Func<Slot, int, Wording> find, HashSet<int> taken, HashSet<int> parties)
    {
        foreach (var (slot, classes) in role.Slots)
        {
            for (var attempt = 0; attempt < MostPhrases; attempt++)
            {
                var phrase = find(slot, attempt);
                if (!phrase.Exists)
                {
                    break;
                }

                if (taken.Contains(phrase.Head) && slot.Kind != SlotKind.Compound && role.Name is not ("place" or "quantity"))
                {
                    continue;
                }

                // Nobody does to himself what a frame tells: "Bundeskanzler | Olaf Scholz" are one.
                if (Filled(frame, role, slot, classes, phrase) is { } filler && !(role.Name == "recipient" && !filler.Entities.IsEmpty && filler.Entities.All(parties.Contains)))
                {
                    return filler;
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
        return !fits ? null : new(role.Name, phrase, classes.Contains("firm") ? Firms.Named(layout, phrase, entities) : entities);
    }

    private bool Fits(ImmutableArray<string> classes, Wording phrase, ImmutableArray<int> entities)
    {
        foreach (var wanted in classes)
        {
            if (Has(wanted, phrase, entities))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(string wanted, Wording phrase, ImmutableArray<int> entities) => wanted switch
    {
        "agent" => entities.Any(entity => layout.Entities[entity].Type is EntityType.Per or EntityType.Org || IsState(layout.Entities[entity])),
        "person" => entities.Any(entity => layout.Entities[entity].Type == EntityType.Per),
        "org" => entities.Any(entity => layout.Entities[entity].Type == EntityType.Org),
        "place" => entities.Any(entity => layout.Entities[entity].Type is EntityType.Loc or EntityType.Org),
        "state" => entities.Any(entity => IsState(layout.Entities[entity])),
        "entity" => !entities.IsEmpty,
        "someone" => Has("agent", phrase, entities) || IsSomeone(phrase.Head),
        "firm" => Firms.Is(layout, phrase, entities),
        "spot" => Has("place", phrase, entities) || NounClasses.Of(layout.Tokens[phrase.Head].Lemma) is "road" or "area" or "seat" || Places.IsRoadNumber(layout, phrase.Head),
        "any" => true,
        "counted" => Counts.Of(layout, phrase) >= 0,
        "group" => referents.ClassOf(phrase, out _) is "group" or "firm",
        _ => string.Equals(referents.ClassOf(phrase, out _), wanted, StringComparison.Ordinal) || NounClasses.Is(layout.Tokens[phrase.Head].Lemma, wanted),
    };

    // People, groups and troops act and suffer without a name too: "ein Anwalt", "elf Verdächtige", "Rebellen".
    private bool IsSomeone(int head) =>
        NounClasses.Of(layout.Tokens[head].Lemma) is "people" or "group" or "troops" or "victim" || QuantityLexicon.German.IsPeople(layout[head]);

    // A place acts where it stands for a state: it has an actor, or is linked to one.
    private static bool IsState(Entity entity) => entity.Type is EntityType.Loc or EntityType.Oth && (entity.Actor is not null || entity.Kb?.StartsWith("state:", StringComparison.Ordinal) == true);
}
