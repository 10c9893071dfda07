using System.Net;
using System.Net.Sockets;

namespace Lagebild.Sources.Fetching;

/// <summary>Connects to addresses, not to names: what was checked is what is connected to.</summary>
internal static class TcpConnection
{
    /// <summary>Connects to the first address that answers.</summary>
    public static async Task<Stream> Open(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
