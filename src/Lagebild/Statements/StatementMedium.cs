namespace Lagebild.Statements;

/// <summary>By what means; combinations where the text leaves it open (contract: S speech, T thought, W writing).</summary>
[Flags]
public enum StatementMedium : byte
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Spoken.</summary>
    Speech = 1,

    /// <summary>Thought, believed, felt.</summary>
    Thought = 2,

    /// <summary>Written.</summary>
    Writing = 4,
}
