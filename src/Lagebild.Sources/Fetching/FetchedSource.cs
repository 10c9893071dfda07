namespace Lagebild.Sources.Fetching;

/// <summary>What an address answered.</summary>
/// <param name="Address">The address after redirects.</param>
/// <param name="Content">The body, unpacked; null where it has not changed since the state that the request named.</param>
/// <param name="CharacterSet">The character set that the answer names, or null.</param>
/// <param name="Tag">The state of the page as the server names it (ETag), for the next request; or null.</param>
/// <param name="Modified">When the page changed as the server writes it (Last-Modified), for the next request; or null.</param>
public sealed record FetchedSource(Uri Address, byte[]? Content, string? CharacterSet, string? Tag, string? Modified);
