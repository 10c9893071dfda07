namespace Lagebild.Language;

/// <summary>Says which candidate of a clause is its subject and which are its objects.</summary>
internal interface IRoleChooser
{
    /// <summary>Sets <see cref="RoleCandidate.Label"/> of all candidates to one that is allowed.</summary>
    void Choose(in RoleClause clause, Span<RoleCandidate> candidates);
}
