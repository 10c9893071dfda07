using System.Security.Cryptography;
using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;

namespace Lagebild.Cli.Inputs;

/// <summary>Reads the inputs of a command line: stands in for <c>Lagebild.Sources</c> with plain UTF-8 files and folders.</summary>
internal static class InputReader
{
    /// <summary>Reads the sources in the order given, those of a folder by name.</summary>
    public static IEnumerable<Input> Read(IReadOnlyList<string> inputs, DateOnly? published)
    {
        foreach (var input in inputs)
        {
            IEnumerable<string> files = Directory.Exists(input) ? Directory.GetFiles(input).Order(StringComparer.Ordinal) : [input];
            foreach (var file in files)
            {
                yield return File.Exists(file) ? ReadFile(file, published) : new(null, $"{file}: there is no such file.");
            }
        }
    }

    private static Input ReadFile(string file, DateOnly? published)
    {
        var bytes = File.ReadAllBytes(file);
        var metadata = new DocumentMetadata
        {
            Name = Path.GetFileName(file),
            Published = published,
            PublishedBasis = published is null ? PublicationBasis.Unknown : PublicationBasis.Given,
        };
        return new(ReceivedText.Plain(new($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}"), metadata, Encoding.UTF8.GetString(bytes)), null);
    }
}
