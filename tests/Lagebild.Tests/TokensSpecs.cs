using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The tokens of each sentence, one sentence a line.</summary>
public sealed class TokensSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("tokens.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Tokens_are_as_specified(SpecExample example)
    {
        var document = LanguageDocument.Analysed(example.Text);
        example.Check(document.Sentences.Select(sentence =>
            string.Join(' ', document.Tokens[sentence.FirstToken..sentence.EndToken].Select(token => document.Of(token.Span)))));
    }
}
