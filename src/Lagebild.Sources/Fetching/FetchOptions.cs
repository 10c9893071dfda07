using System.Net;

namespace Lagebild.Sources.Fetching;

/// <summary>Bounds and manners for fetching pages and feeds.</summary>
public sealed record FetchOptions
{
    /// <summary>Gets a value indicating whether addresses outside the public internet (this machine, the local network) may be fetched. The default is false.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Gets a value indicating whether the rules of <c>robots.txt</c> are kept. The default is true.</summary>
    public bool KeepRobotsRules { get; init; } = true;

    /// <summary>Gets the largest body, unpacked, in bytes. The default is 64 MiB.</summary>
    public int MaximumBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Gets the most redirects followed. The default is 5.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>Gets the longest time that a host has for one answer, body included; waiting for its sake (<see cref="Delay"/>) does not count. The default is 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the shortest time between two requests to one host. The default is one second; <c>robots.txt</c> may ask for more, up to 30 seconds.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the name by which the program introduces itself. The default is <c>Lagebild</c>.</summary>
    public string Agent { get; init; } = "Lagebild";

    /// <summary>Gets the clock for delays. The default is that of the system.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets how the name of a host becomes numbers. The default asks the system.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Gets how a connection to one of several numbers is made, which were checked before. The default is TCP.</summary>
    internal Func<IPAddress[], int, CancellationToken, Task<Stream>> Connect { get; init; } = TcpConnection.Open;
}
