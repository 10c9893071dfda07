using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>The words that open a claim inside a sentence and are dropped where it stands alone ("zur", "auf Fragen nach").</summary>
internal static class ClaimOpeners
{
    private static readonly Lazy<ImmutableArray<string>> Read = new(() => [.. DataFile.Lines("Pictures/claim-openers.txt").Select(line => line + " ").OrderByDescending(line => line.Length)]);

    public static ImmutableArray<string> All => Read.Value;
}
