using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;
using Lagebild.Times;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The time expressions of a text, one a line: text, type, value, modifier, quant, freq; and the day of publication where a line asks for it.</summary>
public sealed class TimesSpecs
{
    private static readonly Pipeline Pipeline = new PipelineBuilder().Given<Block>().UseLanguage().UseTimes().Build();

    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("times.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Times_are_as_specified(SpecExample example)
    {
        var document = Pipeline.Run(new Document(new("sha256:spec"), new() { Published = example.Published, PublishedBasis = PublicationBasis.Given }, example.Text, example.Text, OffsetMap.Identity(example.Text.Length)).With(new Layer<Block>(new("blocks", 1), LanguageDocument.Plain(example.Text).All<Block>())));
        var lines = document.Times.Select(time => Print(document, time));
        if (example.Expected.Contains("published", StringComparison.Ordinal))
        {
            lines = lines.Append($"published {document.Publication.Earliest:yyyy-MM-dd} {document.Publication.Latest:yyyy-MM-dd} {document.Publication.Basis}");
        }

        example.Check(lines);
    }

    private static string Print(Document document, TimeExpression time)
    {
        var parts = new[] { document[time.Span].ToString(), "|", time.Type.ToString().ToUpperInvariant(), time.Value, time.Modifier, time.Quantifier, time.Frequency, time.Begin is null ? null : time.Begin + ".." + time.End, time.Basis is TimeBasis.Context or TimeBasis.Unknown ? "(" + time.Basis + ")" : null };
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
