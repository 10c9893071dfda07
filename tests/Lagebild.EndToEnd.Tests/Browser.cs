using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Lagebild.EndToEnd.Tests;

/// <summary>A real Chromium without a window, driven over its DevTools protocol; one page.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-port=0",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private int _commands;

    private Browser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Gets the addresses that the page asked for, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Gets what the page's script threw.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Starts the browser, or skips the test where none is installed.</summary>
    public static async Task<Browser> StartAsync()
    {
        var path = Array.Find(Paths, File.Exists);
        Assert.SkipWhen(path is null, $"No browser: looked for {string.Join(", ", Paths)}; 'apt-get install chromium' installs one.");
        var profile = Directory.CreateTempSubdirectory("lagebild-browser-").FullName;
        var start = new ProcessStartInfo(path!, [.. Arguments, $"--user-data-dir={profile}", "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Browser(Process.Start(start)!, profile);
        try
        {
            await browser.ConnectAsync();
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }

        return browser;
    }

    /// <summary>Opens a file at a size in CSS pixels and waits until it is loaded.</summary>
    public async Task OpenAsync(string file, int width, int height)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        Requests.Clear();
        await SendAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        await ReadUntilAsync(message => (string?)message["method"] == "Page.loadEventFired");
    }

    /// <summary>Sets a media feature such as <c>prefers-color-scheme</c>.</summary>
    public Task PreferAsync(string feature, string value) =>
        SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = feature, ["value"] = value }) });

    /// <summary>Presses and releases a key.</summary>
    public async Task PressAsync(string key, int code)
    {
        foreach (var kind in (string[])["keyDown", "keyUp"])
        {
            var press = new JsonObject { ["type"] = kind, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code };
            if (key == "Enter" && kind == "keyDown")
            {
                press["text"] = "\r"; // without the character no link is followed
            }

            await SendAsync("Input.dispatchKeyEvent", press);
        }
    }

    /// <summary>Evaluates an expression in the page; promises are waited for.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.Null(answer["exceptionDetails"]);
        return answer["result"]!["value"];
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task ConnectAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _ = _process.StandardOutput.ReadToEndAsync(patience.Token);
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The browser ended before it listened.");
        }
        while (!line.StartsWith("DevTools listening on ", StringComparison.Ordinal));

        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://{new Uri(line.Split(' ')[^1]).Authority}/json/list"), patience.Token))!.AsArray();
        var page = pages.First(target => (string?)target!["type"] == "page")!;
        await _socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), patience.Token);
        foreach (var domain in (string[])["Page", "Runtime", "Network"])
        {
            await SendAsync(domain + ".enable", []);
        }
    }

    private async Task<JsonObject> SendAsync(string method, JsonObject parameters)
    {
        var id = ++_commands;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, true, patience.Token);
        var answer = await ReadUntilAsync(message => (int?)message["id"] == id);
        return answer["result"]?.AsObject() ?? throw new InvalidOperationException($"{method}: {answer["error"]}");
    }

    private async Task<JsonObject> ReadUntilAsync(Func<JsonObject, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await ReceiveAsync(patience.Token);
            Note(message);
            if (isWanted(message))
            {
                return message;
            }
        }
    }

    private void Note(JsonObject message)
    {
        switch ((string?)message["method"])
        {
            case "Network.requestWillBeSent":
                Requests.Add((string)message["params"]!["request"]!["url"]!);
                break;
            case "Runtime.exceptionThrown":
                Errors.Add(message["params"]!.ToJsonString());
                break;
        }
    }

    private async Task<JsonObject> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            bytes.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonSerializer.Deserialize<JsonObject>(bytes.ToArray())!;
    }
}
