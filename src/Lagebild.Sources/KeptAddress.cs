using System.Collections.Frozen;

namespace Lagebild.Sources;

/// <summary>The page's own address in one under which others keep a copy of it: archives, and caches for fast pages (AMP). The hosts are in <c>address-keepers.txt</c>.</summary>
internal static class KeptAddress
{
    private static readonly Lazy<FrozenDictionary<string, string>> Keepers = new(() => EmbeddedTable.Rows("address-keepers.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns the page's own address; an address that is no copy's as it is.</summary>
    public static Uri Original(Uri address)
    {
        var keeper = Keepers.Value.GetValueOrDefault(address.Host) ?? (address.Host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Keepers.Value.GetValueOrDefault("*" + address.Host[dot..]) : null);
        if (keeper is null)
        {
            return address;
        }

        var path = address.PathAndQuery;
        var start = keeper == "http" ? path.IndexOf("http", StringComparison.Ordinal) : path.IndexOf(keeper, StringComparison.Ordinal);
        var own = start < 0 ? null : keeper == "http" ? path[start..] : "https://" + path[(start + keeper.Length)..];
        return Uri.TryCreate(own, UriKind.Absolute, out var original) && original.Scheme is "http" or "https" && original.Host.Contains('.', StringComparison.Ordinal) ? original : address;
    }
}
