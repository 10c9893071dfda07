using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Verification;
using Lagebild.Tellings;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>The sentences of a picture's reports with what they tell, to find those that answer a question.</summary>
/// <remarks>The reports are read again from their clean texts: a picture keeps no words of clauses.</remarks>
internal sealed class PassageIndex
{
    private static readonly StageId Producer = new("stored", 1);

    private readonly Dictionary<ulong, int> _frequency = [];
    private readonly Dictionary<int, int> _first;
    private readonly Dictionary<DocumentId, string> _storyOf;
    private readonly Dictionary<string, HashSet<string>> _lemmas;

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
        _storyOf = picture.Stories.SelectMany(story => story.Documents.Select(document => (document, story.Id))).ToDictionary(pair => pair.document, pair => pair.Id);
        _lemmas = Sentences.GroupBy(sentence => _storyOf.GetValueOrDefault(sentence.Document.Id, ""), StringComparer.Ordinal)
            .ToDictionary(story => story.Key, story => story.SelectMany(sentence => sentence.Tokens.Select(token => token.Lemma)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _first = Sentences.Index().DistinctBy(pair => pair.Item.Number).ToDictionary(pair => pair.Item.Number, pair => pair.Index);
        foreach (var concept in Sentences.SelectMany(sentence => sentence.Concepts.Concepts))
        {
            _frequency[concept] = _frequency.GetValueOrDefault(concept) + 1;
        }
    }

    /// <summary>Gets the sentences in the order of documents and text.</summary>
    public ImmutableArray<Passage> Sentences { get; }

    /// <summary>Returns how much a concept tells here; one that no report has tells most.</summary>
    public double Weight(ulong concept) => Math.Log(1 + ((double)Math.Max(1, Sentences.Length) / _frequency.GetValueOrDefault(concept, 1)));

    /// <summary>Says whether any report has a lemma.</summary>
    public bool Knows(string lemma) => _lemmas.Values.Any(lemmas => lemmas.Contains(lemma));

    /// <summary>Says whether a report on the event of a passage's report has a lemma.</summary>
    public bool IsInStory(Passage passage, string lemma) => _lemmas[_storyOf.GetValueOrDefault(passage.Document.Id, "")].Contains(lemma);

    /// <summary>Says whether the headline or the first sentences of a passage's report name an entity.</summary>
    public bool IsInLead(Passage passage, int entity, NameIndex names)
    {
        const int Lead = 3;
        return Sentences.Skip(_first[passage.Number]).TakeWhile(other => other.Number == passage.Number).Take(Lead).Any(other => other.Named.Any(one => names.AreOne(one, entity)));
    }

    /// <summary>Returns the sentence at a piece of evidence, or null.</summary>
    public Passage? At(Evidence evidence) =>
        Sentences.LastOrDefault(sentence => sentence.Document.Id == evidence.Document && sentence.Span.Start <= evidence.Text.Start && evidence.Text.Start < sentence.Span.End);

    private static IEnumerable<Passage> Read(Document document, OffsetMap map, int number, NameIndex names)
    {
        var reader = new ConceptReader(document);
        var entities = document.All<Entity>().Select(names.Of).ToImmutableArray();
        var tellings = TellingReader.Read(document).ToLookup(telling => telling.Sentence);
        Passage? before = null;
        foreach (var (at, sentence) in document.All<Sentence>().Index().Where(pair => pair.Item.Block is BlockKind.Title or BlockKind.Heading or BlockKind.Paragraph or BlockKind.List))
        {
            var mentions = document.All<Mention>().Where(mention => mention.Entity >= 0 && entities[mention.Entity] >= 0 && sentence.Span.Contains(mention.Span)).Select(mention => (mention.Span, entities[mention.Entity])).ToImmutableArray();
            before = new(document, map, number, sentence.Span, reader, document.All<Token>()[sentence.FirstToken..sentence.EndToken], mentions, entities, [.. tellings[at]], before);
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
    /// <param name="Reader">Reads what its words mean.</param>
    /// <param name="Tokens">Its tokens.</param>
    /// <param name="Mentions">Where it mentions which entities of the picture.</param>
    /// <param name="Entities">For each entity of the report that of the picture, or -1.</param>
    /// <param name="Tellings">What its clauses and nouns of action tell.</param>
    /// <param name="Before">The sentence before it, or null.</param>
    internal sealed record Passage(Document Document, OffsetMap Map, int Number, TextSpan Span, ConceptReader Reader, ImmutableArray<Token> Tokens, ImmutableArray<(TextSpan Span, int Entity)> Mentions, ImmutableArray<int> Entities, ImmutableArray<Telling> Tellings, Passage? Before)
    {
        /// <summary>Gets the entities of the picture that it is about.</summary>
        public ImmutableArray<int> Named { get; } = [.. Mentions.Select(mention => mention.Entity).Distinct()];

        /// <summary>Returns the entities of the picture that a part of it mentions.</summary>
        public IEnumerable<int> NamedIn(TextSpan span) => Mentions.Where(mention => span.Contains(mention.Span)).Select(mention => mention.Entity);

        /// <summary>Gets what the sentence is about.</summary>
        public ConceptBag Concepts { get; } = Reader.Read(Span);

        /// <summary>Returns the entities of the picture behind entities of the report, without those that it does not know.</summary>
        public IEnumerable<int> InPicture(ImmutableArray<int> entities) => entities.Select(entity => Entities[entity]).Where(entity => entity >= 0).Distinct();

        /// <summary>Returns the words of a span in one line.</summary>
        public string Words(TextSpan span) => string.Join(' ', Document[span].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        /// <summary>Says whether the sentence names a time, by its words or by its value; an open year ("XXXX-01-20") fits any.</summary>
        public bool IsAt(string words, string value) =>
            Document[Span].ToString().Contains(words, StringComparison.OrdinalIgnoreCase)
            || Document.All<TimeExpression>().Any(time => Span.Contains(time.Span) && value.Length > OpenYear.Length && (value.StartsWith(OpenYear, StringComparison.Ordinal) ? time.Value.EndsWith(value[OpenYear.Length..], StringComparison.Ordinal) : time.Value == value));

        /// <summary>Says whether the sentence names a number.</summary>
        public bool HasNumber(decimal number) => Document.All<Quantity>().Any(quantity => Span.Contains(quantity.Span) && (quantity.Value == number || quantity.Upper == number));

        /// <summary>Cites words of the sentence as the picture would.</summary>
        public Evidence Cite(TextSpan span) => Document.Cite(span, Document.ProducerOf<Sentence>()) with { Source = Map.ToSource(span) };
    }
}
