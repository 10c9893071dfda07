namespace Lagebild.Language;

/// <summary>How an attributive adjective inflects, by what stands before it.</summary>
public enum Declension : byte
{
    /// <summary>After der, dieser, jeder: "der alte Mann".</summary>
    Weak,

    /// <summary>After ein, kein, mein: "ein alter Mann".</summary>
    Mixed,

    /// <summary>Without such a word: "alter Mann".</summary>
    Strong,
}
