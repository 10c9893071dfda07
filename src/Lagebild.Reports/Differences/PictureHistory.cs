using System.Collections.Immutable;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Differences;

/// <summary>What became of every element over several pictures that follow one another.</summary>
/// <remarks>An element is met again from picture to picture as <see cref="PictureDifference"/> does; one that was withdrawn and comes back with the same content goes on.</remarks>
public sealed record PictureHistory
{
    private PictureHistory(ImmutableArray<string?> days, ImmutableArray<ElementHistory> elements) => (Days, Elements) = (days, elements);

    /// <summary>Gets the day of each picture: that of its latest report, as an ISO value; null where none is dated.</summary>
    public ImmutableArray<string?> Days { get; }

    /// <summary>Gets the histories, in the order in which the elements were first seen.</summary>
    public ImmutableArray<ElementHistory> Elements { get; }

    /// <summary>Follows the elements through pictures.</summary>
    /// <param name="pictures">The pictures, earliest first; at least one.</param>
    public static PictureHistory Of(IReadOnlyList<StoredPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfZero(pictures.Count);
        var tracks = PictureDifference.Elements(pictures[0]).ConvertAll(element => new Track(element, 0));
        var (now, current) = (PictureDifference.Elements(pictures[0]), new List<Track>(tracks));
        for (var picture = 1; picture < pictures.Count; picture++)
        {
            var (old, next) = (now, new List<Track>());
            now = PictureDifference.Elements(pictures[picture]);
            var pairs = ElementPairs.Of(old, now);
            foreach (var (at, element) in now.Index())
            {
                var track = pairs.TryGetValue(at, out var was) ? current[was].Next(element, picture) : Returned(tracks, current, next, element, picture);
                if (track is null)
                {
                    tracks.Add(track = new(element, picture));
                }

                next.Add(track);
            }

            foreach (var gone in current.Except(next))
            {
                gone.Withdraw(picture);
            }

            current = next;
        }

        return new([.. pictures.Select(Day)], [.. tracks.Select(track => track.History())]);
    }

    private static Track? Returned(List<Track> tracks, List<Track> current, List<Track> next, PictureElement element, int picture)
    {
        var back = tracks.Find(track => track.Element.Kind == element.Kind && track.Element.Key == element.Key && !current.Contains(track) && !next.Contains(track));
        back?.Return(element, picture);
        return back;
    }

    private static string? Day(StoredPicture picture) => picture.Documents.Select(document => document.Published).OfType<string>().Order(StringComparer.Ordinal).LastOrDefault();

    private sealed class Track(PictureElement element, int first)
    {
        private readonly List<HistoryStep> _steps = [new(first, ChangeKind.New, [])];

        public PictureElement Element { get; private set; } = element;

        public Track Next(PictureElement now, int picture)
        {
            if (PictureDifference.Compare(Element, now) is { } change)
            {
                _steps.Add(new(picture, ChangeKind.Changed, [.. change.What]));
            }

            Element = now;
            return this;
        }

        public void Return(PictureElement now, int picture)
        {
            _steps.Add(new(picture, ChangeKind.New, []));
            Element = now;
        }

        public void Withdraw(int picture) => _steps.Add(new(picture, ChangeKind.Withdrawn, []));

        public ElementHistory History() => new(Element, [.. _steps]);
    }
}
