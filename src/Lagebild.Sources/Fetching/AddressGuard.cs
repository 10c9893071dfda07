using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Lagebild.Sources.Fetching;

/// <summary>Tells addresses of the public internet from those that lead into the user's own network: <c>special-addresses.txt</c>.</summary>
public static class AddressGuard
{
    private static readonly Lazy<ImmutableArray<IPNetwork>> Special = new(() => [.. EmbeddedTable.Rows("special-addresses.txt").Select(row => IPNetwork.Parse(row[0]))]);

    /// <summary>Says whether an address is one of the public internet. IPv4 written as IPv6 counts as IPv4.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Special.Value.Any(network => network.Contains(plain));
    }
}
