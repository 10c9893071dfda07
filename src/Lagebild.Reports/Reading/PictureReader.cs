using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Entities;
using Lagebild.Pictures;
using Lagebild.Reports.Json;
using Lagebild.Reports.Verification;
using Lagebild.Statements;

namespace Lagebild.Reports.Reading;

/// <summary>Reads <c>picture.json</c> back: the way from <see cref="PictureWriter"/> back to elements.</summary>
/// <remarks>Members that it does not know are passed over; lists that are missing are empty. Immutable and thread-safe.</remarks>
public static class PictureReader
{
    /// <summary>Reads a picture.</summary>
    /// <param name="utf8">The content of <c>picture.json</c>.</param>
    /// <exception cref="FormatException">It is no JSON or no picture; the message names the place.</exception>
    public static StoredPicture Read(Stream utf8)
    {
        try
        {
            // Not disposed on purpose: the picture keeps the JSON for readers of what this version does not know.
            return Read(JsonDocument.Parse(utf8).RootElement);
        }
        catch (JsonException failure)
        {
            throw new FormatException($"This is no JSON: {failure.Message}", failure);
        }
    }

    /// <summary>Reads a picture.</summary>
    /// <exception cref="FormatException">It is no picture; the message names the place.</exception>
    public static StoredPicture Read(JsonElement json)
    {
        var root = new JsonPart(json, "");
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("documents", out _) || !json.TryGetProperty("run", out _))
        {
            throw new FormatException("This is no picture: it has no documents and no run.");
        }

        var documents = root.List("documents", Document);
        var names = new Names(documents, root.List("entities", entity => entity.Text("id")));
        var findings = new FindingReader(names);
        var picture = new StoredPicture
        {
            Json = json,
            Documents = documents,
            Entities = root.List("entities", entity => Entity(entity, names)),
            Origins = root.List("origins", SetReader.Origin),
            Stories = root.List("stories", SetReader.Story),
            Storylines = root.List("storylines", SetReader.Storyline),
            Utterances = root.List("utterances", findings.Utterance),
            Figures = root.List("figures", findings.Figure),
            Events = root.List("events", findings.Event),
            Transfers = root.List("transfers", findings.Transfer),
            Positions = root.List("positions", findings.Claim),
            Contradictions = root.List("contradictions", FindingReader.Contradiction),
            Timeline = root.List("timeline", FindingReader.Entry),
            Summary = root.List("summary", FindingReader.Sentence),
        };
        return picture;
    }

    private static StoredDocument Document(JsonPart document)
    {
        var published = document.OrNull("published");
        return new(
            document.Text("id"), document.Text("name"), document.TextOrNull("title"), document.TextOrNull("url"), document.TextOrNull("publisher"), document.TextOrNull("author"),
            document.TextOrNull("language") ?? "de", published?.TextOrNull("value"), published?.TextOrNull("basis") ?? "unknown", document.Text("text"),
            document.List("edits", edit => edit.SourceSpan("source") is var range ? new SourceEdit(range.Start, range.End, edit.Text("text")) : default),
            document.List("blocks", block => new Block(block["span"].TextSpan("text"), block.Word("kind", ContractWords.FromLower<BlockKind>), "stored")),
            document.List("statements", Statement));
    }

    private static StoredStatement Statement(JsonPart statement) => new(
        statement.Word("type", ContractWords.FromName<StatementType>),
        Spans(statement, "quote"), Spans(statement, "speaker"), Spans(statement, "cue"), Spans(statement, "addressee"),
        statement.Texts("speakers"), statement.Texts("addressees"), statement.TextOrNull("said"));

    private static ImmutableArray<Text.TextSpan> Spans(JsonPart part, string name) => part.List(name, span => span.TextSpan("text"));

    private static PictureEntity Entity(JsonPart entity, Names names) => new(
        entity.Text("id"), entity.Text("name"), entity.Word("type", ContractWords.FromUpper<EntityType>), entity.Texts("aliases"), entity.TextOrNull("kb"), entity.TextOrNull("role"),
        names.Entity(entity, "actor"), entity.Grounds());

    /// <summary>The identifiers by which elements refer to documents and entities.</summary>
    internal sealed class Names(ImmutableArray<StoredDocument> documents, ImmutableArray<string> entities)
    {
        private readonly FrozenDictionary<string, int> _documents = Numbers(documents.Select(document => document.Id));
        private readonly FrozenDictionary<string, int> _entities = Numbers(entities);

        /// <summary>Returns the index of the document that a member names.</summary>
        public int Document(JsonPart part, string name) =>
            _documents.TryGetValue(part.Text(name), out var index) ? index : throw part.Complaint(name, $"names the document '{part.Text(name)}', which the picture does not hold");

        /// <summary>Returns the index of the entity that a member names, or -1 where it names none.</summary>
        public int Entity(JsonPart part, string name) => part.TextOrNull(name) is { } id ? Entity(part, name, id) : -1;

        /// <summary>Returns the indexes of the entities that a member names.</summary>
        public ImmutableArray<int> Entities(JsonPart part, string name) => part.List(name, item => Entity(part, name, item.AsText()));

        private int Entity(JsonPart part, string name, string id) =>
            _entities.TryGetValue(id, out var index) ? index : throw part.Complaint(name, $"names the entity '{id}', which the picture does not hold");

        private static FrozenDictionary<string, int> Numbers(IEnumerable<string> ids) =>
            ids.Index().DistinctBy(pair => pair.Item, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
    }
}
