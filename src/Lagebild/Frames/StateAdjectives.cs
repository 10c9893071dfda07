using Lagebild.Entities;

namespace Lagebild.Frames;

/// <summary>Finds the state among a document's entities that an adjective ("nordkoreanische") or the name of its people ("die Franzosen") stands for.</summary>
internal static class StateAdjectives
{
    /// <summary>Returns the index of the entity that an adjective names, or -1.</summary>
    public static int EntityOf(DocumentLayout layout, int token) =>
        Adjectives.TryStem(layout[token], out var stem) && KnowledgeBase.German.TryAdjective(stem, out var state) ? layout.EntityOf(KnowledgeBase.German.Entries[state].Id) : -1;

    /// <summary>Returns the index of the entity whose people a noun names, or -1.</summary>
    public static int OfPeople(DocumentLayout layout, int token) =>
        KnowledgeBase.German.TryDemonym(layout[token], out var people) ? layout.EntityOf(KnowledgeBase.German.Entries[people.State].Id) : -1;
}
