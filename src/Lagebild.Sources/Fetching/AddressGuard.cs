using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Lagebild.Sources.Fetching;

/// <summary>Tells addresses of the public internet from those that lead into the user's own network: <c>special-addresses.txt</c>.</summary>
public static class AddressGuard
{
    private static readonly Lazy<ImmutableArray<IPNetwork>> Special = new(Load);

    /// <summary>Says whether an address is one of the public internet. IPv4 written as IPv6 counts as IPv4.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Special.Value.Any(network => network.Contains(plain));
    }

    private static ImmutableArray<IPNetwork> Load()
    {
        using var reader = new StreamReader(typeof(AddressGuard).Assembly.GetManifestResourceStream("special-addresses.txt")!);
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                networks.Add(IPNetwork.Parse(line[..line.IndexOf('\t', StringComparison.Ordinal)]));
            }
        }

        return networks.ToImmutable();
    }
}
