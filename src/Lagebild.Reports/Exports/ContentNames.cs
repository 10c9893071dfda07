using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Lagebild.Reports.Exports;

/// <summary>Names made of content, for formats that ask for an IRI or UUID: the same content has the same name in every picture.</summary>
internal static class ContentNames
{
    private const string Hash = "sha256:";

    /// <summary>Returns the named-information URI of a document (RFC 6920): <c>ni:///sha-256;…</c></summary>
    public static string Document(string id) =>
        id.StartsWith(Hash, StringComparison.Ordinal) && id.Length == Hash.Length + 64
            ? $"ni:///sha-256;{Base64Url.EncodeToString(Convert.FromHexString(id.AsSpan(Hash.Length)))}"
            : $"urn:uuid:{Uuid(id)}";

    /// <summary>Returns a UUID of version 8 (RFC 9562: made by the maker's own rule, here SHA-256 of the text).</summary>
    public static string Uuid(string content)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(content), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
