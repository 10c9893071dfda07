namespace Lagebild.Language;

/// <summary>What the labels chosen so far say about those that follow.</summary>
/// <param name="Bits">1 there is a subject, 2 a direct object, 4 an indirect object, 8 a predicative.</param>
/// <param name="Last">The label of the candidate before.</param>
internal readonly record struct RoleState(uint Bits, RoleLabel Last)
{
    /// <summary>Returns the state after a further label.</summary>
    public RoleState After(RoleLabel label) => new(label == RoleLabel.None ? Bits : Bits | (1u << ((int)label - 1)), label);

    /// <summary>Says whether a label may follow: there is one subject and one predicative.</summary>
    public bool Allows(RoleLabel label) => label is not (RoleLabel.Subject or RoleLabel.Predicative) || (Bits & (1u << ((int)label - 1))) == 0;
}
