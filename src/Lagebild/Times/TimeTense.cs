namespace Lagebild.Times;

/// <summary>The direction that the clause around a time expression gives it.</summary>
internal enum TimeTense : byte
{
    /// <summary>Nothing says.</summary>
    Open,

    /// <summary>Preterite, perfect, pluperfect.</summary>
    Past,

    /// <summary>Present: of a weekday it means the coming one ("am Freitag tagt der Rat"), of other times it leaves the direction open.</summary>
    Present,

    /// <summary>Future, plans ("soll … treffen").</summary>
    Future,
}
