using Lagebild.Entities;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Names with their type, names with their entry in the knowledge base, and nominals and pronouns with their entity.</summary>
public sealed class EntitiesSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Names() => SpecExample.In("entities.md");

    public static IEnumerable<TheoryDataRow<SpecExample>> Links() => SpecExample.In("linking.md");

    public static IEnumerable<TheoryDataRow<SpecExample>> Anaphors() => SpecExample.In("coreference.md");

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_as_specified(SpecExample example)
    {
        var document = EntityDocument.Analysed(example.Text, example.Published);
        example.Check(document.Mentions.Where(mention => mention.Kind == MentionKind.Name)
            .Select(mention => $"{document.Of(mention.Span)} {mention.Type.ToString().ToUpperInvariant()}"));
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void Names_are_linked_as_specified(SpecExample example)
    {
        var document = EntityDocument.Analysed(example.Text, example.Published);
        example.Check(document.Mentions.Where(mention => mention is { Kind: MentionKind.Name, Entity: >= 0 })
            .Select(mention => (mention, entity: document.Entities[mention.Entity]))
            .Select(pair => $"{document.Of(pair.mention.Span)} = {pair.entity.Kb ?? "?"}{(pair.entity.Actor is { } actor && actor != pair.entity.Kb ? " for " + actor : "")}"));
    }

    [Theory]
    [MemberData(nameof(Anaphors))]
    public void Nominals_and_pronouns_are_resolved_as_specified(SpecExample example)
    {
        var document = EntityDocument.Analysed(example.Text, example.Published);
        example.Check(document.Mentions.Where(mention => mention.Kind != MentionKind.Name)
            .Select(mention => $"{document.Of(mention.Span)} = {(mention.Entity < 0 ? "?" : document.Entities[mention.Entity].Name)}"));
    }
}
