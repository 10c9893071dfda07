using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Verification;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>The sentences of a picture's reports with what they tell, to find those that answer a question.</summary>
/// <remarks>The reports are read again from their clean texts: a picture keeps no words of clauses.</remarks>
internal sealed class PassageIndex
{
    private static readonly StageId Producer = new("stored", 1);

    private readonly Dictionary<ulong, int> _frequency = [];

    public PassageIndex(StoredPicture picture, Pipeline pipeline, NameIndex names)
    {
        var sentences = ImmutableArray.CreateBuilder<Passage>();
        foreach (var (number, stored) in picture.Documents.Index())
        {
            var metadata = new DocumentMetadata { Name = stored.Name, Title = stored.Title, Published = DateOnly.TryParse(stored.Published, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null, PublishedBasis = PublicationBasis.Given };
            var plain = ReceivedText.Plain(new DocumentId(stored.Id), metadata, stored.Text);
            var document = new Document(plain.Id, metadata, stored.Text, stored.Text, plain.Map)
                .With(new Layer<Block>(Producer, stored.Blocks))
                .With(new Layer<Repair>(Producer, []));
            sentences.AddRange(Read(pipeline.Run(document), MapOf(stored), number, names));
        }

        Sentences = sentences.ToImmutable();
        foreach (var concept in Sentences.SelectMany(sentence => sentence.Concepts.Concepts))
        {
            _frequency[concept] = _frequency.GetValueOrDefault(concept) + 1;
        }
    }

    /// <summary>Gets the sentences in the order of documents and text.</summary>
    public ImmutableArray<Passage> Sentences { get; }

    /// <summary>Returns how much a concept tells here; one that no report has tells most.</summary>
    public double Weight(ulong concept) => Math.Log(1 + ((double)Math.Max(1, Sentences.Length) / _frequency.GetValueOrDefault(concept, 1)));

    /// <summary>Returns the sentence at a piece of evidence, or null.</summary>
    public Passage? At(Evidence evidence) =>
        Sentences.LastOrDefault(sentence => sentence.Document.Id == evidence.Document && sentence.Span.Start <= evidence.Text.Start && evidence.Text.Start < sentence.Span.End);

    private static IEnumerable<Passage> Read(Document document, OffsetMap map, int number, NameIndex names)
    {
        var reader = new ConceptReader(document);
        var entities = document.All<Entity>().Select(names.Of).ToImmutableArray();
        Passage? before = null;
        foreach (var sentence in document.All<Sentence>().Where(sentence => sentence.Block is BlockKind.Title or BlockKind.Heading or BlockKind.Paragraph or BlockKind.List))
        {
            var named = document.All<Mention>().Where(mention => mention.Entity >= 0 && sentence.Span.Contains(mention.Span)).Select(mention => entities[mention.Entity]).Where(entity => entity >= 0).Distinct();
            before = new(document, map, number, sentence.Span, reader.Read(sentence.Span), [.. named], entities, before);
            yield return before;
        }
    }

    /// <summary>Makes the map of a document from its changes; the characters of the source do not matter for it.</summary>
    private static OffsetMap MapOf(StoredDocument document)
    {
        var length = document.Text.Length + document.Edits.Sum(edit => edit.End - edit.Start - edit.Text.Length);
        return SourceEdits.Apply(new string(' ', Math.Max(0, length)), document.Edits).Map;
    }

    private const string OpenYear = "XXXX-";

    /// <summary>A sentence.</summary>
    /// <param name="Document">Its report, read again.</param>
    /// <param name="Map">The way from its clean text to the source.</param>
    /// <param name="Number">The index of the report in the picture.</param>
    /// <param name="Span">The sentence.</param>
    /// <param name="Concepts">What it tells.</param>
    /// <param name="Named">The entities of the picture that it is about.</param>
    /// <param name="Entities">For each entity of the report that of the picture, or -1.</param>
    /// <param name="Before">The sentence before it, or null.</param>
    internal sealed record Passage(Document Document, OffsetMap Map, int Number, TextSpan Span, ConceptBag Concepts, ImmutableArray<int> Named, ImmutableArray<int> Entities, Passage? Before)
    {
        /// <summary>Says whether the sentence names a time, by its words or by its value; an open year ("XXXX-01-20") fits any.</summary>
        public bool IsAt(string words, string value) =>
            Document[Span].ToString().Contains(words, StringComparison.OrdinalIgnoreCase)
            || Document.All<TimeExpression>().Any(time => Span.Contains(time.Span) && value.Length > OpenYear.Length && (value.StartsWith(OpenYear, StringComparison.Ordinal) ? time.Value.EndsWith(value[OpenYear.Length..], StringComparison.Ordinal) : time.Value == value));

        /// <summary>Cites words of the sentence as the picture would.</summary>
        public Evidence Cite(TextSpan span) => Document.Cite(span, Document.ProducerOf<Sentence>()) with { Source = Map.ToSource(span) };
    }
}
