using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Origins;
using Lagebild.Statements;
using Lagebild.Stories;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>The documents of one picture with what all parts of the picture look up in them.</summary>
/// <remarks>Documents are known by their index in the order of the picture. Not thread-safe.</remarks>
internal sealed class DocumentSet
{
    private readonly ConceptReader?[] _readers;
    private readonly ImmutableArray<string> _originOf;
    private readonly Dictionary<string, int> _originNumber;
    private readonly ImmutableArray<Story> _storyOf;
    private readonly FrozenDictionary<DocumentId, int> _index;

    public DocumentSet(ImmutableArray<Document> documents, MergedEntities entities, ImmutableArray<Origin> origins, ImmutableArray<Story> stories)
    {
        (Documents, Entities) = (documents, entities);
        _readers = new ConceptReader?[documents.Length];
        _index = documents.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index);
        var originOf = origins.SelectMany(origin => origin.Documents.Select(document => (document, origin.Id))).ToDictionary(pair => pair.document, pair => pair.Id);
        var storyOf = stories.SelectMany(story => story.Documents.Select(document => (document, story))).ToDictionary(pair => pair.document, pair => pair.story);
        _originNumber = origins.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        _originOf = [.. documents.Select(document => originOf[document.Id])];
        _storyOf = [.. documents.Select(document => storyOf[document.Id])];
        Rewordings = [.. origins.SelectMany(origin => origin.Links).Where(link => link.From is not null && link.Relation is OriginRelation.Rewrite or OriginRelation.Translation).Select(link => (IndexOf(link.From!.Value), IndexOf(link.Document)))];
    }

    /// <summary>Gets the documents in the order of the picture.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>Gets the entities merged over them.</summary>
    public MergedEntities Entities { get; }

    /// <summary>Returns the index of a document.</summary>
    public int IndexOf(DocumentId id) => _index[id];

    /// <summary>Gets the documents that were made of one another in other words, the earlier first.</summary>
    public ImmutableArray<(int From, int To)> Rewordings { get; }

    /// <summary>Says whether two documents tell the same event.</summary>
    public bool InOneStory(int left, int right) => _storyOf[left].Id == _storyOf[right].Id;

    /// <summary>Says whether two documents are on one affair.</summary>
    public bool InOneLine(int left, int right) => _storyOf[left].Storyline == _storyOf[right].Storyline;

    /// <summary>Returns the identifier of the storyline of a document.</summary>
    public string LineOf(int document) => _storyOf[document].Storyline;

    /// <summary>Returns the identifier of the origin of a document.</summary>
    public string OriginOf(int document) => _originOf[document];

    /// <summary>Returns the origins of several documents, each once, in order.</summary>
    public ImmutableArray<string> OriginsOf(IEnumerable<int> documents) =>
        [.. documents.Select(OriginOf).Distinct(StringComparer.Ordinal).OrderBy(id => _originNumber[id])];

    /// <summary>Returns the state or body that a document's entity acts for on its day, the entity itself where there is none, or -1 for -1.</summary>
    /// <remarks>A person acts for a state only while in office: Trump after an election and before the oath acts for himself. A place counts for the state that it lies in.</remarks>
    public int ActorOf(int document, int entity)
    {
        var merged = Entities[document, entity];
        var known = merged < 0 ? -1 : KnowledgeBase.German.IndexOf(Entities.All[merged].Kb);
        if (known < 0)
        {
            return Entities.ActorOf(document, entity);
        }

        var entry = KnowledgeBase.German.Entries[known];
        if (entry.Type == EntityType.Per && Day(document) is { } day && !entry.Terms.IsEmpty && !entry.Terms.Any(term => term.Covers(day, day)))
        {
            return merged;
        }

        return entry is { Type: EntityType.Loc, Actor: null, State: { } state } && Entities.IndexOf(state) is >= 0 and var country
            ? country
            : Entities.ActorOf(document, entity);
    }

    /// <summary>Says whether a mention names a town of the knowledge base: what happens in one does not happen in another. Regions and states may hold each other.</summary>
    public bool IsTown(int document, Mention mention) =>
        mention is { Type: EntityType.Loc, Kind: MentionKind.Name, Entity: >= 0 }
        && KnowledgeBase.German.IndexOf(Entities.All[Entities[document, mention.Entity]].Kb) is >= 0 and var known && KnowledgeBase.German.Entries[known].Position is not null;

    /// <summary>Cites a passage that the stage of <typeparamref name="T"/> found.</summary>
    public Evidence Cite<T>(int document, TextSpan span)
        where T : IAnnotation => Documents[document].Cite(span, Documents[document].ProducerOf<T>());

    /// <summary>Returns the concepts of passages of a document.</summary>
    public ConceptBag Concepts(int document, params ImmutableArray<TextSpan> spans) =>
        (_readers[document] ??= new(Documents[document])).Read(spans);

    /// <summary>Returns the concepts of the names of a document, those of states also where an adjective or their people stand for them.</summary>
    public IReadOnlySet<ulong> NamesOf(int document) =>
        Documents[document].All<Mention>().Where(mention => mention.Kind == MentionKind.Name).SelectMany(mention => Concepts(document, mention.Span).Concepts).ToHashSet();

    /// <summary>Returns the merged entities that speak a document's statement; none for null.</summary>
    public IEnumerable<int> SpeakersOf(int document, int? statement) => statement is { } index
        ? Documents[document].All<Statement>()[index].Speakers.Select(speaker => Entities[document, speaker])
        : [];

    /// <summary>Returns the sentence at a position.</summary>
    public Sentence FullSentenceAt(int document, int position)
    {
        var sentences = Documents[document].All<Sentence>();
        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (sentences[middle].Span.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return sentences[low];
    }

    /// <summary>Returns the span of the sentence at a position.</summary>
    public TextSpan SentenceAt(int document, int position) => FullSentenceAt(document, position).Span;

    /// <summary>Returns the state or body named first in a passage, by name, group or adjective ("nordkoreanische Soldaten"), or -1 where none is.</summary>
    public int ActorIn(int document, TextSpan span)
    {
        foreach (var mention in Documents[document].All<Mention>())
        {
            if (mention.Entity >= 0 && span.Overlaps(mention.Span) && Entities.All[Entities[document, mention.Entity]].Actor >= 0)
            {
                return Entities.ActorOf(document, mention.Entity);
            }
        }

        return -1;
    }

    /// <summary>Returns the text of a passage.</summary>
    public string Text(int document, TextSpan span) => Documents[document][span].ToString();

    /// <summary>Returns the value of a document's time expression, or null for -1 and for values that stay open.</summary>
    public string? TimeValue(int document, int time)
    {
        var value = time < 0 ? null : Documents[document].All<TimeExpression>()[time].Value;
        return value is null || value.StartsWith('X') || value.EndsWith("_REF", StringComparison.Ordinal) ? null : value;
    }

    /// <summary>Returns the earliest day on which a document may have been published, or null where it is not dated.</summary>
    public DateOnly? Day(int document) => Documents[document].All<Publication>()[0] is { Latest: not null } publication ? publication.Earliest : null;
}
