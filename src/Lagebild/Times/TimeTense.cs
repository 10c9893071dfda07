namespace Lagebild.Times;

/// <summary>The direction that the clause around a time expression gives it.</summary>
internal enum TimeTense : byte
{
    /// <summary>Nothing says.</summary>
    Open,

    /// <summary>Preterite, perfect, pluperfect.</summary>
    Past,

    /// <summary>Future, plans ("soll … treffen").</summary>
    Future,
}
