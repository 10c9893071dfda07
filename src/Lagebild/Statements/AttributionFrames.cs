using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>The words that attribute; <c>Data/attribution-frames.tsv</c>.</summary>
internal static class AttributionFrames
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<AttributionFrame>>> Words = new(Read);

    /// <summary>Returns how a word attributes; several where it can stand before and behind.</summary>
    public static ImmutableArray<AttributionFrame> Of(ReadOnlySpan<char> form) =>
        Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var frames) ? frames : [];

    private static FrozenDictionary<string, ImmutableArray<AttributionFrame>> Read() =>
        DataFile.Lines("Statements/attribution-frames.tsv")
            .Select(line => line.Split('\t'))
            .GroupBy(columns => columns[0], columns => new AttributionFrame(Enum.Parse<AttributionPlace>(columns[1], ignoreCase: true), CueLexicon.MediumOf(columns[2])), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(frame => frame.Place).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
}
