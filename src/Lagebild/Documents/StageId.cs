using System.Globalization;

namespace Lagebild.Documents;

/// <summary>Names one stage at one version.</summary>
/// <param name="Name">The name of the feature, in lower case: <c>times</c>.</param>
/// <param name="Version">Rises whenever the output could change for any input; part of every cache key.</param>
public sealed record StageId(string Name, int Version)
{
    /// <summary>Returns <c>name/version</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}");
}
