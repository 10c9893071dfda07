using System.Collections.Immutable;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Differences;

/// <summary>What became of one element over several pictures.</summary>
/// <param name="Element">The element as it is in the last picture, or as it was last.</param>
/// <param name="Steps">When it was first seen, changed, withdrawn, in the order of the pictures; at least the first.</param>
public sealed record ElementHistory(PictureElement Element, ImmutableArray<HistoryStep> Steps)
{
    /// <summary>Gets a value indicating whether anything became of it after the first picture.</summary>
    public bool HasChanged => Steps is not [{ Picture: 0 }];
}
