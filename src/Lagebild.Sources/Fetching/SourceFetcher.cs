using System.Globalization;
using System.Net;
using System.Text;

namespace Lagebild.Sources.Fetching;

/// <summary>Fetches pages and feeds: http and https only, politely, and never from the user's own network unless allowed.</summary>
/// <remarks>
/// The address is checked where the connection is made, on the numbers that are then connected to: a name that answers
/// otherwise the second time gains nothing, nor does a redirect. No cookies, no proxy, no script. Not thread-safe.
/// </remarks>
public sealed class SourceFetcher : IDisposable
{
    /// <summary>The part of <c>robots.txt</c> that is read; the standard asks for 500 KiB.</summary>
    private const int LongestRobots = 512 * 1024;

    private readonly FetchOptions _options;
    private readonly HttpClient _client;
    private readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>Initializes a fetcher.</summary>
    public SourceFetcher(FetchOptions? options = null)
    {
        _options = options ?? new();
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            ConnectCallback = Connect,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"{_options.Agent}/1.0");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de, *;q=0.5");
    }

    /// <summary>Fetches an address.</summary>
    /// <returns>What it answered, or one plain clause why it could not be had.</returns>
    public (FetchedSource? Source, string? Failure) Fetch(FetchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limit = new CancellationTokenSource(_options.Timeout, _options.Clock);
        try
        {
            return (FetchAsync(request, limit).GetAwaiter().GetResult(), null);
        }
        catch (OperationCanceledException)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"it did not answer in {_options.Timeout.TotalSeconds:0.#} seconds"));
        }
        catch (HttpRequestException error)
        {
            return (null, Inner<SourceException>(error)?.Message ?? $"it cannot be fetched ({(error.InnerException ?? error).Message.TrimEnd('.')})");
        }
        catch (SourceException error)
        {
            return (null, error.Message);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return (null, "the answer is damaged or breaks off");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static T? Inner<T>(Exception? error)
        where T : Exception
    {
        while (error is not null and not T)
        {
            error = error.InnerException;
        }

        return error as T;
    }

    private async Task<FetchedSource> FetchAsync(FetchRequest request, CancellationTokenSource limit)
    {
        var address = Checked(request.Address);
        for (var redirects = 0; ; redirects++)
        {
            await KeepManners(address, limit).ConfigureAwait(false);
            using var answer = await Send(address, request, limit.Token).ConfigureAwait(false);
            if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
            {
                address = redirects < _options.MaximumRedirects
                    ? Checked(new Uri(address, location))
                    : throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"it redirects more than {_options.MaximumRedirects} times"));
                continue;
            }

            return answer.StatusCode is HttpStatusCode.NotModified ? Source(address, answer, null)
                : answer.IsSuccessStatusCode ? Source(address, answer, await Body(answer, _options.MaximumBytes, isCut: false, limit.Token).ConfigureAwait(false))
                : throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)answer.StatusCode}"));
        }
    }

    private static FetchedSource Source(Uri address, HttpResponseMessage answer, byte[]? body) =>
        new(address, body, answer.Content.Headers.ContentType?.CharSet?.Trim('"'), answer.Headers.ETag?.ToString(), answer.Content.Headers.TryGetValues("Last-Modified", out var modified) ? modified.FirstOrDefault() : null);

    /// <summary>Refuses what is no web address; a name and password in it would end up in logs and pictures.</summary>
    private static Uri Checked(Uri address) => !address.IsAbsoluteUri || address.Scheme is not ("http" or "https") ? throw new SourceException("only http and https addresses are fetched")
        : address.UserInfo.Length > 0 ? throw new SourceException("addresses with a name or password in them are not fetched")
        : address;

    private async Task<HttpResponseMessage> Send(Uri address, FetchRequest? known, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.Tag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.Modified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a body, unpacked on the way: its bound holds for what comes out, however small it is packed. A longer one is cut or refused.</summary>
    private static async Task<byte[]> Body(HttpResponseMessage answer, int maximum, bool isCut, CancellationToken cancellationToken)
    {
        using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + count > maximum && !isCut)
            {
                throw ByteFeed.TooLong(maximum);
            }

            body.Write(buffer, 0, (int)Math.Min(count, maximum - body.Length));
            if (body.Length == maximum && isCut)
            {
                break;
            }
        }

        return body.ToArray();
    }

    /// <summary>Asks the host for its rules once, and waits until it may be asked again.</summary>
    private async Task KeepManners(Uri address, CancellationTokenSource limit)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        if (_options.KeepRobotsRules && !_robots.ContainsKey(host))
        {
            _robots[host] = await Robots(new(host + "/robots.txt"), limit.Token).ConfigureAwait(false);
            _last[host] = _options.Clock.GetTimestamp();
        }

        var rules = _robots.GetValueOrDefault(host, RobotsRules.Open);
        if (!rules.Allows(address.PathAndQuery))
        {
            throw new SourceException("the host asks programs not to fetch it (robots.txt)");
        }

        var delay = rules.Delay > _options.Delay ? rules.Delay : _options.Delay;
        if (_last.TryGetValue(host, out var last) && delay - _options.Clock.GetElapsedTime(last) is { } wait && wait > TimeSpan.Zero)
        {
            // The host answers for its own time only, not for the time that it is left in peace.
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            await Task.Delay(wait, _options.Clock, limit.Token).ConfigureAwait(false);
            limit.CancelAfter(_options.Timeout);
        }

        _last[host] = _options.Clock.GetTimestamp();
    }

    private async Task<RobotsRules> Robots(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await Send(address, null, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
        {
            return (int)answer.StatusCode >= 500 ? RobotsRules.Closed : RobotsRules.Open;
        }

        return RobotsRules.Parse(Encoding.UTF8.GetString(await Body(answer, LongestRobots, isCut: true, cancellationToken).ConfigureAwait(false)), _options.Agent);
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await _options.Resolve(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        var allowed = _options.AllowPrivateAddresses ? addresses : Array.FindAll(addresses, AddressGuard.IsPublic);
        return allowed.Length > 0
            ? await _options.Connect(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false)
            : throw new SourceException("its address is not on the public internet, and others are not fetched");
    }
}
