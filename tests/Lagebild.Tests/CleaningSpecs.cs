using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Blocks of own texts: <c>Specs/cleaning.md</c>.</summary>
public sealed class CleaningSpecs
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void Cleaning_tells_blocks_apart(SpecExample example)
    {
        var document = Clean(example.Text);
        example.Check(document.All<Block>().Select(block => $"{block.Kind.ToString().ToLowerInvariant()} {document[block.Span]}"));
    }

    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("cleaning.md");

    internal static Document Clean(string text) => Cleaner.Clean(ReceivedText.Plain(new("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))), new(), text));
}
