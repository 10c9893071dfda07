using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Differences;

/// <summary>One difference between two pictures.</summary>
/// <param name="Kind">What became of the element.</param>
/// <param name="Before">The element in the old picture, or null where it is new.</param>
/// <param name="After">The element in the new picture, or null where it is withdrawn.</param>
/// <param name="What">What has changed, as short German phrases; empty where it is new or withdrawn.</param>
public sealed record Change(ChangeKind Kind, PictureElement? Before, PictureElement? After, IReadOnlyList<string> What)
{
    /// <summary>Gets the element as it is now, or as it was last.</summary>
    public PictureElement Element => After ?? Before!;
}
