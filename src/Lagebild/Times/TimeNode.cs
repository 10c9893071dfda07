namespace Lagebild.Times;

/// <summary>What a node of the compiled grammar does.</summary>
internal enum TimeStep : byte
{
    /// <summary>Reads one word (or one number of several words) of a category.</summary>
    Read,

    /// <summary>Goes on at two nodes.</summary>
    Split,

    /// <summary>Fails where the next word has the category.</summary>
    NotNext,

    /// <summary>Fails where the word before has the category.</summary>
    NotBefore,

    /// <summary>Fills a slot without reading.</summary>
    Fill,

    /// <summary>The pattern is matched.</summary>
    Accept,
}

/// <summary>A node of the compiled grammar, which is one program for all rules.</summary>
internal readonly record struct TimeNode(TimeStep Step, int Category, TimeSlot? Slot, int Value, bool IsGlued, bool IsContext, int Next, int Other);
