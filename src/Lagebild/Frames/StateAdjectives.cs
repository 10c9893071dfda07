namespace Lagebild.Frames;

/// <summary>Links the adjective of a state ("nordkoreanische") to the state among a document's entities, where no mention covers it.</summary>
internal static class StateAdjectives
{
    /// <summary>Returns the index of the entity that an adjective names, or -1.</summary>
    /// <remarks>An adjective of a state ends in -isch; its stem must begin a name of the state ("nordkorean-", "Nordkorea").</remarks>
    public static int EntityOf(DocumentLayout layout, int token)
    {
        var stem = FrameWords.Stem(layout[token]);
        if (stem.Length < 6 || !stem.EndsWith("isch"))
        {
            return -1;
        }

        return layout.StateOf(stem[..^4]);
    }
}
