using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Lagebild.Reports.Exports;

/// <summary>Names made of content, for formats that ask for an IRI or UUID: the same content has the same name in every picture.</summary>
internal static class ContentNames
{
    private const string Hash = "sha256:";

    /// <summary>The namespace of all names of this program, chosen once.</summary>
    private static readonly Guid Namespace = new("6f1c5f0e-2b7d-4c39-9a55-0d6b1e7a9c42");

    /// <summary>Returns the named-information URI of a document (RFC 6920): <c>ni:///sha-256;…</c></summary>
    public static string Document(string id) =>
        id.StartsWith(Hash, StringComparison.Ordinal) && id.Length == Hash.Length + 64
            ? $"ni:///sha-256;{Base64Url.EncodeToString(Convert.FromHexString(id.AsSpan(Hash.Length)))}"
            : $"urn:uuid:{Uuid(id)}";

    /// <summary>Returns a UUID of version 5 (RFC 4122, section 4.3: SHA-1 of a namespace and a name); no secret hangs on it.</summary>
    public static string Uuid(string content)
    {
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The standard prescribes SHA-1 for names; it protects nothing here.
        SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(content)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
