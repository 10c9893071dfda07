namespace Lagebild.Sources.Archives;

/// <summary>What a record of a web archive holds.</summary>
/// <param name="Address">The address it was fetched from.</param>
/// <param name="CharacterSet">The character set that its media type names, or null.</param>
/// <param name="Content">The page, text or feed, unpacked.</param>
internal sealed record WarcRecord(string Address, string? CharacterSet, byte[] Content);
