using System.Collections.Frozen;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Reports.Reading;
using Lagebild.Text;

namespace Lagebild.Reports.Questions;

/// <summary>Finds the entities of a picture by the names that reports and questions use.</summary>
internal sealed class NameIndex
{
    private readonly StoredPicture _picture;
    private readonly FrozenDictionary<string, int> _byName;
    private readonly FrozenDictionary<ulong, int> _states;

    public NameIndex(StoredPicture picture)
    {
        _picture = picture;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, entity) in picture.Entities.Index())
        {
            // The most mentioned entity comes first and keeps the name; a person is also known by the last name.
            foreach (var name in entity.Aliases.Prepend(entity.Name).Concat(entity.Type == EntityType.Per ? [entity.Name[(entity.Name.LastIndexOf(' ') + 1)..]] : []).Prepend(entity.Kb ?? entity.Name))
            {
                names.TryAdd(name, at);
            }
        }

        // "Kim" stands for Kim Jong Un where nobody else has that name in any place.
        foreach (var part in picture.Entities.Index().Where(pair => pair.Item.Type == EntityType.Per)
            .SelectMany(pair => pair.Item.Name.Split(' ').Where(part => part.Length > 2 && char.IsUpper(part[0])).Select(part => (part, pair.Index)))
            .GroupBy(pair => pair.part, pair => pair.Index, StringComparer.Ordinal).Where(group => group.Distinct().Count() == 1))
        {
            names.TryAdd(part.Key, part.First());
        }

        _byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        _states = KnowledgeBase.German.Entries.Where(entry => entry.Id.StartsWith("state:", StringComparison.Ordinal))
            .ToFrozenDictionary(entry => ConceptReader.OfEntry(entry.Id), entry => names.GetValueOrDefault(entry.Id, -1));
    }

    /// <summary>Returns the state whose adjective or people has a concept ("russisch", "Nordkoreaner"), or -1 where the picture does not know that state; null where it is no state's.</summary>
    public int? StateOf(ulong concept) => _states.TryGetValue(concept, out var state) ? state : null;

    /// <summary>Returns the picture's entity behind an entity of a document, or -1.</summary>
    public int Of(Entity entity) => (entity.Kb is not null && _byName.TryGetValue(entity.Kb, out var known)) || _byName.TryGetValue(entity.Name, out known) ? known : -1;

    /// <summary>Returns the names in a text with their entities, the longest at each place; a genitive "s" is part of the name.</summary>
    public List<(TextSpan Span, int Entity)> In(Document text)
    {
        var found = new List<(TextSpan, int)>();
        var words = text.Text;
        for (var start = 0; start < words.Length; start++)
        {
            if (!char.IsUpper(words[start]) || (start > 0 && char.IsLetterOrDigit(words[start - 1])))
            {
                continue;
            }

            for (var end = words.Length; end > start + 1; end--)
            {
                if ((end < words.Length && char.IsLetterOrDigit(words[end])) || !char.IsLetterOrDigit(words[end - 1]))
                {
                    continue;
                }

                var name = words[start..end];
                if ((_byName.TryGetValue(name, out var entity) || (name[^1] == 's' && _byName.TryGetValue(name[..^1], out entity))) && !IsGroup(entity))
                {
                    found.Add((new(start, end), entity));
                    start = end;
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Says whether two entities are one, or places and bodies that act for one state ("Moskau", "Kreml").</summary>
    public bool AreOne(int left, int right) => left == right || (left >= 0 && right >= 0 && ActorOf(left) == ActorOf(right) && ActorOf(left) >= 0);

    /// <summary>Says whether an entity is a group that words describe ("nordkoreanische Soldaten"): its adjective and noun tell more than its name.</summary>
    private bool IsGroup(int entity) => _picture.Entities[entity] is { Type: EntityType.Oth, Kb: null, Actor: >= 0 };

    private int ActorOf(int entity) => _picture.Entities[entity].Type == EntityType.Per ? -1 : _picture.Entities[entity].Actor;
}
