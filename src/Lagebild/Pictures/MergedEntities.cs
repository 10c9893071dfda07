using System.Collections.Immutable;

namespace Lagebild.Pictures;

/// <summary>The entities of all documents, those that are the same once.</summary>
/// <param name="All">The merged entities, most often mentioned first.</param>
/// <param name="Indexes">For each document and each of its entities the index in <paramref name="All"/>.</param>
internal sealed record MergedEntities(ImmutableArray<PictureEntity> All, ImmutableArray<ImmutableArray<int>> Indexes)
{
    private readonly Dictionary<string, int> _known = All.Index().Where(pair => pair.Item.Kb is not null).ToDictionary(pair => pair.Item.Kb!, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>Returns the index of the merged entity with this identifier in the knowledge base, or -1.</summary>
    public int IndexOf(string kb) => _known.GetValueOrDefault(kb, -1);

    /// <summary>Returns the merged entity of a document's entity, or -1 for -1.</summary>
    public int this[int document, int entity] => entity < 0 ? -1 : Indexes[document][entity];

    /// <summary>Returns the state or body behind a document's entity, the entity itself where none is known, or -1 for -1.</summary>
    public int ActorOf(int document, int entity)
    {
        var merged = this[document, entity];
        return merged < 0 ? -1 : All[merged].Actor >= 0 ? All[merged].Actor : merged;
    }
}
