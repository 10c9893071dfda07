using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Concepts;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Pictures;

/// <summary>Merges the entities of all documents: by knowledge base, by name, and persons by their last name where only one bears it.</summary>
/// <remarks>
/// Entities without a name ("ein Diplomat") stay apart in each document, but groups of one actor with the same head
/// ("nordkoreanische Truppen") are one.
/// </remarks>
internal static class EntityMerger
{
    private sealed record Local(int Document, int Index, Entity Entity, ImmutableArray<Mention> Mentions, string Key, bool IsApart = false);

    public static MergedEntities Merge(ImmutableArray<Document> documents, EntityDecisions decisions)
    {
        var decided = new DecidedEntities(decisions);
        var locals = Locals(documents, decided);
        var fullNames = FullNames(locals);
        decided.Join([.. locals.Select(local => (local.Entity, Resolve(local, fullNames)))]);
        var groups = locals
            .GroupBy(local => decided.KeyOf(Resolve(local, fullNames)), StringComparer.Ordinal)
            .Select(group => (group.Key, Members: group.ToList()))
            .OrderByDescending(group => group.Members.Sum(local => local.Mentions.Length))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        AddMissingActors(groups);

        var indexes = documents.Select(document => new int[document.All<Entity>().Length]).ToArray();
        foreach (var (position, group) in groups.Index())
        {
            foreach (var local in group.Members.Where(local => local.Index >= 0))
            {
                indexes[local.Document][local.Index] = position;
            }
        }

        var positions = groups.Index().ToDictionary(group => group.Item.Key, group => group.Index, StringComparer.Ordinal);
        return new([.. groups.Select(group => Make(documents, group.Key, group.Members, positions))], [.. indexes.Select(row => row.ToImmutableArray())]);
    }

    private static List<Local> Locals(ImmutableArray<Document> documents, DecidedEntities decided)
    {
        var locals = new List<Local>();
        foreach (var (number, document) in documents.Index())
        {
            var mentions = document.All<Mention>().ToLookup(mention => mention.Entity);
            foreach (var (index, entity) in document.All<Entity>().Index())
            {
                if (decided.SplitName(entity, document.Metadata.Name) is { } name)
                {
                    locals.Add(new(number, index, entity with { Name = name, Kb = null, Actor = null }, [.. mentions[index]], $"{document.Id}/{index}", IsApart: true));
                    continue;
                }

                locals.Add(new(number, index, entity, [.. mentions[index]], KeyOf(document, index, entity, mentions[index])));
            }
        }

        return locals;
    }

    private static string KeyOf(Document document, int index, Entity entity, IEnumerable<Mention> mentions)
    {
        var name = Fold(entity.Name);
        return entity switch
        {
            { Kb: { } kb } => kb,
            { Actor: { } actor, Type: EntityType.Oth } => $"{actor}/{HeadOf(document, entity)}",
            { Actor: { } actor, Type: not EntityType.Per } => $"{actor}/{name}",
            _ when mentions.Any(mention => mention.Kind == MentionKind.Name) => $"{entity.Type}/{name}",
            _ => $"{document.Id}/{index}",
        };
    }

    /// <summary>Returns the concept of a group's head noun: "Truppen" and "Streitkräfte" of one state are one group.</summary>
    private static ulong HeadOf(Document document, Entity entity)
    {
        var head = document.All<Token>().LastOrDefault(token => entity.Span.Contains(token.Span) && token.Upos is Upos.NOUN or Upos.PROPN);
        return ConceptLexicon.German[Fold(head.Lemma ?? entity.Name)];
    }

    /// <summary>Maps the last name of each person with a full name to that person's key, or to null where several bear it.</summary>
    private static Dictionary<string, string?> FullNames(List<Local> locals)
    {
        var keys = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var local in locals.Where(local => local.Entity.Type == EntityType.Per && !local.IsApart && local.Entity.Name.Contains(' ', StringComparison.Ordinal)))
        {
            var last = Fold(LastName(local.Entity.Name));
            keys[last] = keys.TryGetValue(last, out var known) && known != local.Key ? null : local.Key;
        }

        return keys;
    }

    private static string Resolve(Local local, Dictionary<string, string?> fullNames) =>
        local.Entity is { Type: EntityType.Per, Kb: null } person && !local.IsApart && !person.Name.Contains(' ', StringComparison.Ordinal)
            ? fullNames.GetValueOrDefault(Fold(person.Name)) ?? local.Key
            : local.Key;

    /// <summary>Adds the state behind a name ("Kreml") that no document mentions itself, so that flows and positions have an actor.</summary>
    private static void AddMissingActors(List<(string Key, List<Local> Members)> groups)
    {
        var present = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var missing = groups
            .SelectMany(group => group.Members)
            .Where(local => local.Entity.Actor is { } actor && !present.Contains(actor))
            .GroupBy(local => local.Entity.Actor!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var group in missing)
        {
            if (KnowledgeBase.German.IndexOf(group.Key) is >= 0 and var index && KnowledgeBase.German.Entries[index] is var entry)
            {
                groups.Add((group.Key, [.. group.Select(local => local with
                {
                    Index = -1,
                    Entity = local.Entity with { Name = entry.Name, Type = entry.Type, Kb = group.Key, Role = null, Actor = group.Key, Aliases = [] },
                })]));
            }
        }
    }

    private static PictureEntity Make(ImmutableArray<Document> documents, string key, List<Local> members, Dictionary<string, int> positions)
    {
        var best = members
            .GroupBy(local => local.Entity.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Any(local => local.Key == key)) // what the others were joined to
            .ThenByDescending(group => group.Any(local => local.Entity.Kb is not null))
            .ThenByDescending(group => group.Key.Count(character => character == ' '))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().First().Entity;
        var aliases = members
            .SelectMany(local => local.Entity.Aliases.Append(local.Entity.Name))
            .Where(alias => alias != best.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var role = members
            .Select(local => local.Entity.Role)
            .OfType<string>()
            .GroupBy(role => role, StringComparer.Ordinal)
            .OrderByDescending(same => NamesOffice(same.Key)).ThenByDescending(same => same.Count()).ThenByDescending(same => same.Key.Length).ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        var actor = members.Select(local => local.Entity.Actor).FirstOrDefault(actor => actor is not null);
        var evidence = members
            .GroupBy(local => local.Document)
            .OrderBy(group => group.Key)
            .Select(group => documents[group.Key].Cite(group.Min(local => local.Entity.Span), documents[group.Key].ProducerOf<Entity>()));
        var position = actor is not null && positions.TryGetValue(actor, out var found) ? found : -1;
        return new(ContentIdentifier.Of('e', key), best.Name, best.Type, [.. aliases], best.Kb, role, position, [.. evidence]);
    }

    /// <summary>Says whether a role tells an office of its own, as "Amtskollege" and "Politiker" do not.</summary>
    private static bool NamesOffice(string role)
    {
        foreach (var word in role.Split(' '))
        {
            if (RoleNouns.TryFind(word, out var form, out _))
            {
                return form.Noun.Offices.Any(office => office is not "any" && office[0] is not ('<' or '*'));
            }
        }

        return false;
    }

    private static string LastName(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string Fold(string name) => name.ToLowerInvariant();
}
