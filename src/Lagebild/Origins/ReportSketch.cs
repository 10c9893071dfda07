using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Origins;

/// <summary>What remains of a report to compare it with any number of others: about two kilobytes, whatever its annotations weigh.</summary>
/// <remarks>A pure function of the document. Immutable and thread-safe.</remarks>
internal sealed record ReportSketch
{
    /// <summary>Gets the document.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>Gets the earliest day on which it may have been published, or null where it is not dated.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Gets the latest day, or null where it is not dated.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Gets the length of its clean text in characters.</summary>
    public required int Length { get; init; }

    /// <summary>Gets the hashes of its runs of words, ascending, each once.</summary>
    public required ImmutableArray<ulong> Runs { get; init; }

    /// <summary>Gets its sentences in order, as facts.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Gets what the report itself, without boilerplate, is about.</summary>
    public required ConceptProfile About { get; init; }

    /// <summary>Returns the sketch of a document.</summary>
    public static ReportSketch Of(Document document)
    {
        var publication = document.All<Publication>()[0];
        var reader = new ConceptReader(document);
        return new()
        {
            Id = document.Id,
            From = publication.Latest is null ? null : publication.Earliest,
            To = publication.Earliest is null ? null : publication.Latest,
            Length = document.Text.Length,
            Runs = [.. WordRuns.Of(document).Keys.Order()],
            Facts = ReadFacts(document, reader),
            About = reader.Profile([.. document.All<Block>().Where(block => block.IsReport).Select(block => block.Span)]),
        };
    }

    /// <summary>Returns the days between the two at least; 0 where one is not dated.</summary>
    public int DaysFrom(ReportSketch other) =>
        From is not { } from || To is not { } to || other.From is not { } otherFrom || other.To is not { } otherTo
            ? 0
            : Math.Max(0, Math.Max(from.DayNumber - otherTo.DayNumber, otherFrom.DayNumber - to.DayNumber));

    /// <summary>Reads the sentences of paragraphs as facts: concepts, and numbers with their unit, which survive every rewording.</summary>
    private static ImmutableArray<Fact> ReadFacts(Document document, ConceptReader reader)
    {
        var numbers = document.AllIfMade<Quantity>();
        return [.. document.All<Sentence>()
            .Where(sentence => sentence.Block is BlockKind.Paragraph or BlockKind.List)
            .Select(sentence => new Fact(
                sentence.Span,
                [.. reader.Read(sentence.Span).Concepts
                    .Concat(numbers.Where(number => sentence.Span.Contains(number.Span)).Select(number => ConceptLexicon.Hash(string.Create(CultureInfo.InvariantCulture, $"{number.Value:0.######} {number.Unit}"))))
                    .Distinct().Order()]))
            .Where(fact => fact.Concepts.Length >= 2)];
    }

    /// <summary>A sentence as what it tells.</summary>
    /// <param name="Span">The sentence.</param>
    /// <param name="Concepts">Its concepts and numbers as hashes, ascending, each once; at least two.</param>
    public sealed record Fact(TextSpan Span, ImmutableArray<ulong> Concepts);
}
