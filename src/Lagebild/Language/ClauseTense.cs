namespace Lagebild.Language;

/// <summary>Tense of a whole predicate, auxiliary included.</summary>
public enum ClauseTense : byte
{
    /// <summary>No finite verb.</summary>
    None,

    /// <summary>"sagt", "sage".</summary>
    Present,

    /// <summary>"sagte".</summary>
    Preterite,

    /// <summary>"hat gesagt", "habe gesagt".</summary>
    Perfect,

    /// <summary>"hatte gesagt".</summary>
    Pluperfect,

    /// <summary>"wird sagen", "werde sagen".</summary>
    Future,

    /// <summary>"wird gesagt haben".</summary>
    FuturePerfect,

    /// <summary>"würde sagen".</summary>
    Conditional,
}
