using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Text;
using Lagebild.Times;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The quantities of a text, one a line: text, value, upper end, modifier, unit, what is counted, whole, part.</summary>
public sealed class QuantitiesSpecs
{
    private static readonly Pipeline Pipeline = new PipelineBuilder().Given<Block>().UseLanguage().UseTimes().UseQuantities().Build();

    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("quantities.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Quantities_are_as_specified(SpecExample example)
    {
        var document = Pipeline.Run(new Document(new("sha256:spec"), new() { Published = example.Published }, example.Text, example.Text, OffsetMap.Identity(example.Text.Length)).With(new Layer<Block>(new("blocks", 1), LanguageDocument.Plain(example.Text).All<Block>())));
        example.Check(document.Quantities.Select(quantity => Print(document, quantity)));
    }

    private static string Print(Document document, Quantity quantity)
    {
        var value = quantity.Value.ToString(CultureInfo.InvariantCulture) + (quantity.Upper is { } upper ? ".." + upper.ToString(CultureInfo.InvariantCulture) : "");
        var parts = new[]
        {
            document[quantity.Span].ToString(), "|", value, quantity.Modifier == QuantityModifier.None ? null : quantity.Modifier.ToString(), quantity.Unit,
            quantity.CountedSpan is { } counted ? "[" + document[counted].ToString() + "]" : null,
            quantity.Whole is { } whole ? "of " + whole.ToString(CultureInfo.InvariantCulture) : null,
            quantity.PartOf < 0 ? null : "part of " + quantity.PartOf.ToString(CultureInfo.InvariantCulture),
        };
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
