using Lagebild.Language;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The phrase in square brackets, in the cases that the lines name.</summary>
public sealed class InflectionSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("inflection.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Phrases_are_put_into_the_case_that_is_wanted(SpecExample example)
    {
        var (start, end) = (example.Text.IndexOf('[', StringComparison.Ordinal), example.Text.IndexOf(']', StringComparison.Ordinal) - 1);
        var document = LanguageDocument.Analysed(example.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        example.Check(example.Expected
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Enum.Parse<Case>(line.Trim().Split(' ')[0]))
            .Select(wanted => $"{wanted} {PhraseForms.InCase(document, new TextSpan(start, end), wanted)}"));
    }
}
