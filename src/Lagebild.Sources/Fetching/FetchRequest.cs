namespace Lagebild.Sources.Fetching;

/// <summary>An address to fetch, and what is already known of it.</summary>
/// <param name="Address">An http or https address.</param>
/// <param name="Tag">The ETag of the last answer, or null.</param>
/// <param name="Modified">The Last-Modified of the last answer, or null.</param>
public sealed record FetchRequest(Uri Address, string? Tag = null, string? Modified = null);
