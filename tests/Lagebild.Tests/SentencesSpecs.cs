using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The sentences of a text, one a line.</summary>
public sealed class SentencesSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("sentences.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Sentences_are_as_specified(SpecExample example)
    {
        var document = LanguageDocument.Analysed(example.Text);
        example.Check(document.Sentences.Select(sentence => document.Of(sentence.Span)));
    }
}
