namespace Lagebild.Language;

/// <summary>What the role decoder tells apart.</summary>
internal enum RoleLabel : byte
{
    /// <summary>Neither of the others: an adverbial, an apposition, a part of an enumeration.</summary>
    None,

    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The accusative object.</summary>
    DirectObject,

    /// <summary>The dative object.</summary>
    IndirectObject,

    /// <summary>The nominative after sein, werden, bleiben, heißen.</summary>
    Predicative,
}
