using Lagebild.Entities;

namespace Lagebild.Pictures;

/// <summary>Applies decisions made by hand to the keys under which entities of documents are one. Not thread-safe.</summary>
internal sealed class DecidedEntities(EntityDecisions decisions)
{
    private readonly Dictionary<string, string> _joined = new(StringComparer.Ordinal);

    /// <summary>Returns the name under which an entity of a document is decided to stand apart, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="document">The name of the document.</param>
    public string? SplitName(Entity entity, string document)
    {
        foreach (var (name, only) in decisions.Splits)
        {
            if ((only is null || string.Equals(only, document, StringComparison.OrdinalIgnoreCase)) && IsNamed(entity, name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Learns which keys the decisions join.</summary>
    /// <param name="keys">Each entity of each document with its key.</param>
    public void Join(IReadOnlyCollection<(Entity Entity, string Key)> keys)
    {
        foreach (var (name, into) in decisions.Joins)
        {
            var targets = keys.Where(pair => IsNamed(pair.Entity, into)).Select(pair => KeyOf(pair.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (targets is not [var target, ..])
            {
                continue; // these reports do not speak of it
            }

            foreach (var (_, key) in keys.Where(pair => IsNamed(pair.Entity, name) || targets.Contains(pair.Key)))
            {
                if (KeyOf(key) is var own && own != target)
                {
                    _joined[own] = target;
                }
            }
        }
    }

    /// <summary>Returns the key of all that is joined with a key.</summary>
    public string KeyOf(string key)
    {
        while (_joined.TryGetValue(key, out var target))
        {
            key = target; // ends: a key is joined only to one that is joined to nothing
        }

        return key;
    }

    private static bool IsNamed(Entity entity, string name) =>
        entity.Kb == name || string.Equals(entity.Name, name, StringComparison.OrdinalIgnoreCase) || entity.Aliases.Any(alias => string.Equals(alias, name, StringComparison.OrdinalIgnoreCase));
}
