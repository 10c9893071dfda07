namespace Lagebild.Events;

/// <summary>Why words may fill a role of an event.</summary>
internal enum LinkKind : byte
{
    /// <summary>A name that the entities stage knows.</summary>
    Name,

    /// <summary>A description that stands for an entity ("der Konzern").</summary>
    Nominal,

    /// <summary>A noun for companies, groups, people or places without a name behind it.</summary>
    Noun,

    /// <summary>The number of a road.</summary>
    Road,

    /// <summary>A proper noun that no mention covers.</summary>
    Unknown,

    /// <summary>A hashtag or handle.</summary>
    Tag,

    /// <summary>An adjective of a town ("Berliner").</summary>
    Town,

    /// <summary>The first part of the trigger ("Lufthansa-Streik").</summary>
    Compound,

    /// <summary>What a rule took that is none of these.</summary>
    Filler,

    /// <summary>A date or time of day.</summary>
    Time,

    /// <summary>A quantity.</summary>
    Number,
}
