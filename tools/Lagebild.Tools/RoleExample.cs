using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>The noun phrases of one clause, as the engine found them, with what the treebank says they are.</summary>
internal sealed record RoleExample(RoleClause Clause, RoleCandidate[] Candidates, RoleLabel[] Gold);
