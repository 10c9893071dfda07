namespace Lagebild.Events;

/// <summary>How real an event or transfer is, as the text tells it.</summary>
public enum Reality : byte
{
    /// <summary>It happened or happens.</summary>
    Actual,

    /// <summary>Announced, promised, intended: "will liefern", "soll eintreffen".</summary>
    Planned,

    /// <summary>"könnte", "möglicherweise", asked for but not promised.</summary>
    Possible,

    /// <summary>Denied or said not to happen.</summary>
    Negated,

    /// <summary>"falls", "wenn".</summary>
    Conditional,
}
