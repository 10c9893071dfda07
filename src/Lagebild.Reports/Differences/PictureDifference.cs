using System.Collections.Immutable;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Differences;

/// <summary>What changed between two pictures: reports that came and went, and every element that is new, changed or withdrawn.</summary>
/// <remarks>Elements are met again by their content (<see cref="PictureElement.Key"/>), else by a passage that both cite. The order is that of the new picture, then that of the old.</remarks>
public sealed record PictureDifference
{
    /// <summary>The kinds of elements that follow from others: the summary changes with every report.</summary>
    private const string Derived = "summary";

    private PictureDifference(ImmutableArray<StoredDocument> added, ImmutableArray<StoredDocument> removed, ImmutableArray<Change> changes) =>
        (Added, Removed, Changes) = (added, removed, changes);

    /// <summary>Gets the reports that only the new picture has.</summary>
    public ImmutableArray<StoredDocument> Added { get; }

    /// <summary>Gets the reports that only the old picture has.</summary>
    public ImmutableArray<StoredDocument> Removed { get; }

    /// <summary>Gets the changes.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Compares two pictures.</summary>
    public static PictureDifference Between(StoredPicture before, StoredPicture after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Elements(before), Elements(after));
        var pairs = ElementPairs.Of(old, now);
        var met = pairs.Values.ToHashSet();
        var changes = now.Select((element, at) => pairs.TryGetValue(at, out var was) ? Compare(old[was], element) : new Change(ChangeKind.New, null, element, []))
            .OfType<Change>()
            .Concat(old.Where((_, at) => !met.Contains(at)).Select(element => new Change(ChangeKind.Withdrawn, element, null, [])));
        return new(Only(after, before), Only(before, after), [.. changes]);
    }

    /// <summary>Returns the elements of a picture that do not merely follow from others.</summary>
    internal static List<PictureElement> Elements(StoredPicture picture) => [.. PictureElements.Of(picture).Where(element => element.Kind != Derived)];

    /// <summary>Returns what has changed of an element, or null where nothing has.</summary>
    internal static Change? Compare(PictureElement before, PictureElement after)
    {
        var what = new List<string>();
        if (before.Text != after.Text)
        {
            what.Add($"vorher: {before.Text}");
        }

        if (before.When != after.When)
        {
            what.Add($"Zeit: {GermanDates.Date(before.When)} → {GermanDates.Date(after.When)}");
        }

        if (before.Status != after.Status && before.Text == after.Text)
        {
            what.Add($"Stand: {before.Status ?? "–"} → {after.Status ?? "–"}");
        }

        var (was, now) = (before.Evidence.Select(piece => piece.Document).Distinct().Count(), after.Evidence.Select(piece => piece.Document).Distinct().Count());
        if (was != now)
        {
            what.Add($"{GermanLabels.Count(was, "Bericht", "Berichte")} → {GermanLabels.Count(now, "Bericht", "Berichte")}");
        }

        return what.Count == 0 ? null : new(ChangeKind.Changed, before, after, what);
    }

    private static ImmutableArray<StoredDocument> Only(StoredPicture one, StoredPicture other)
    {
        var there = other.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        return [.. one.Documents.Where(document => !there.Contains(document.Id))];
    }
}
