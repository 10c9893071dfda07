namespace Lagebild.Tools;

/// <summary>A choice to learn: what it looks at, the labels that are allowed besides none, and the right one (0 for none).</summary>
internal sealed record LinkExample(uint[] Features, uint Allowed, int Gold);
