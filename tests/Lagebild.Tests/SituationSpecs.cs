using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Events, transfers and positions of own sentences: <c>Specs/events.md</c>, <c>links.md</c>, <c>transfers.md</c>, <c>positions.md</c>.</summary>
public sealed class SituationSpecs
{
    private static readonly Pipelines.Pipeline Pipeline = GermanPipeline.Build();

    public static IEnumerable<TheoryDataRow<SpecExample>> Events => SpecExample.In("events.md");

    public static IEnumerable<TheoryDataRow<SpecExample>> Links => SpecExample.In("links.md");

    public static IEnumerable<TheoryDataRow<SpecExample>> Transfers => SpecExample.In("transfers.md");

    public static IEnumerable<TheoryDataRow<SpecExample>> Positions => SpecExample.In("positions.md");

    [Theory]
    [MemberData(nameof(Events))]
    public void Events_are_as_specified(SpecExample example) => example.Check(SituationPrinter.Events(Read(example)));

    [Theory]
    [MemberData(nameof(Links))]
    public void Linked_parts_are_as_specified(SpecExample example) => example.Check(SituationPrinter.Events(Read(example)));

    [Theory]
    [MemberData(nameof(Transfers))]
    public void Transfers_are_as_specified(SpecExample example) => example.Check(SituationPrinter.Transfers(Read(example)));

    [Theory]
    [MemberData(nameof(Positions))]
    public void Positions_are_as_specified(SpecExample example) => example.Check(SituationPrinter.Positions(Read(example)));

    internal static Document Read(SpecExample example) => Read(example.Text, example.Published);

    internal static Document Read(string text, DateOnly? published = null)
    {
        var stage = new StageId("specification", 1);
        var metadata = new DocumentMetadata { Name = "spec", Published = published, PublishedBasis = published is null ? PublicationBasis.Unknown : PublicationBasis.Given };
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (end > start)
            {
                var isTitle = text[start] == '=' && text.AsSpan(start, end - start).StartsWith("= ");
                blocks.Add(new(new TextSpan(isTitle ? start + 2 : start, end), isTitle ? BlockKind.Title : BlockKind.Paragraph, "line"));
            }
        }

        var document = new Document(new("sha256:spec"), metadata, text, text, OffsetMap.Identity(text.Length))
            .With(new Layer<Block>(stage, blocks.ToImmutable())).With(new Layer<Repair>(stage, []));
        return Pipeline.Run(document);
    }
}
