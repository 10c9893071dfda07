using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lagebild.Tests;

/// <summary>A web server on this machine that answers each path as it is told; it speaks plain HTTP/1.1 and closes each connection.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, Func<string, byte[]>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (byte[] Head, TimeSpan Pause)> _drips = new(StringComparer.Ordinal);
    private readonly List<string> _requests = [];

    public LocalServer()
    {
        _listener.Start();
        _ = Serve();
    }

    /// <summary>Gets the requests so far, each with its head.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Gets the port it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets the address of a path.</summary>
    public Uri At(string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}"));

    /// <summary>Answers a path with a body.</summary>
    public LocalServer On(string path, string body, string headers = "Content-Type: text/html; charset=utf-8\r\n") => On(path, Encoding.UTF8.GetBytes(body), headers);

    public LocalServer On(string path, byte[] body, string headers) =>
        On(path, _ => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n")), .. body]);

    /// <summary>Answers a path with what a function makes of the request's head.</summary>
    public LocalServer On(string path, Func<string, byte[]> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>Answers a path piece by piece, with a pause before each, until the reader has had enough.</summary>
    public LocalServer Dripping(string path, string head, TimeSpan pause)
    {
        _drips[path] = (Encoding.ASCII.GetBytes(head), pause);
        return this;
    }

    public static byte[] Bare(string status, string headers = "") => Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n");

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                _ = Answer(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var count = await stream.ReadAsync(buffer);
                    if (count == 0)
                    {
                        return;
                    }

                    head.Append(Encoding.ASCII.GetString(buffer, 0, count));
                }

                var request = head.ToString();
                lock (_requests)
                {
                    _requests.Add(request);
                }

                if (_drips.TryGetValue(request.Split(' ')[1], out var drip))
                {
                    await stream.WriteAsync(drip.Head);
                    while (true)
                    {
                        await Task.Delay(drip.Pause);
                        await stream.WriteAsync("a"u8.ToArray());
                    }
                }

                await stream.WriteAsync(_answers.TryGetValue(request.Split(' ')[1], out var answer) ? answer(request) : Bare("404 Not Found"));
            }
            catch (IOException)
            {
                // The reader had enough.
            }
        }
    }
}
