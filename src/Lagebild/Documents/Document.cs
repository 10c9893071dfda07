using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Documents;

/// <summary>One report: its text, where the text came from, and what is known about it.</summary>
/// <remarks>The only owner of the text; annotations hold positions, never copies. Immutable and thread-safe. Layers grow; nothing is overwritten.</remarks>
public sealed class Document
{
    /// <summary>The characters kept before and after a citation, as W3C TextQuoteSelector's prefix and suffix.</summary>
    private const int CitationContext = 32;

    /// <summary>The layer of each type, or the stage that has nothing to say.</summary>
    private readonly ImmutableDictionary<Type, object> _layers;

    private Document(Document from, ImmutableDictionary<Type, object> layers, ImmutableArray<Diagnostic> diagnostics) =>
        (Id, Metadata, Source, Text, Map, _layers, Diagnostics) = (from.Id, from.Metadata, from.Source, from.Text, from.Map, layers, diagnostics);

    /// <summary>Initializes a document without annotations.</summary>
    public Document(DocumentId id, DocumentMetadata metadata, string source, string text, OffsetMap map) =>
        (Id, Metadata, Source, Text, Map, _layers, Diagnostics) = (id, metadata, source, text, map, ImmutableDictionary<Type, object>.Empty, []);

    /// <summary>Gets the identifier, derived from the bytes received.</summary>
    public DocumentId Id { get; }

    /// <summary>Gets what came with the source.</summary>
    public DocumentMetadata Metadata { get; }

    /// <summary>Gets the ISO 639-1 code of the language that the text is in: as found by its letters, else as the source declares it, else German.</summary>
    public string Language => AllIfMade<TextLanguage>() is [var found, ..] ? found.Code : Metadata.Language ?? "de";

    /// <summary>Gets a value indicating whether the text is German.</summary>
    public bool IsGerman => Language == "de";

    /// <summary>Gets the source as received, decoded; for JSON Lines the value of <c>text</c> or <c>html</c>.</summary>
    public string Source { get; }

    /// <summary>Gets the clean text, which every <see cref="TextSpan"/> refers to.</summary>
    public string Text { get; }

    /// <summary>Gets the map between <see cref="Text"/> and <see cref="Source"/>.</summary>
    public OffsetMap Map { get; }

    /// <summary>Gets what went wrong with this document while the run went on, in the order found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the annotations of one type.</summary>
    /// <exception cref="InvalidOperationException">No stage has produced them.</exception>
    public ImmutableArray<T> All<T>()
        where T : IAnnotation => LayerOf<T>().Items;

    /// <summary>Gets the annotations of one type, none where no stage has produced them.</summary>
    public ImmutableArray<T> AllIfMade<T>()
        where T : IAnnotation => Has<T>() ? All<T>() : [];

    /// <summary>Gets the stage that made the annotations of one type.</summary>
    /// <exception cref="InvalidOperationException">No stage has produced them.</exception>
    public StageId ProducerOf<T>()
        where T : IAnnotation => LayerOf<T>().Producer;

    /// <summary>Says whether a stage has produced annotations of this type, if only none.</summary>
    public bool Has<T>()
        where T : IAnnotation => _layers.ContainsKey(typeof(T));

    /// <summary>Returns this document with one more layer.</summary>
    /// <exception cref="InvalidOperationException">The document already has annotations of this type.</exception>
    public Document With<T>(Layer<T> layer)
        where T : IAnnotation =>
        _layers.ContainsKey(typeof(T))
            ? throw new InvalidOperationException($"Document {Id} already has {typeof(T).Name} annotations.")
            : new(this, _layers.Add(typeof(T), layer), Diagnostics);

    /// <summary>Returns this document with one more diagnostic; one that it already has changes nothing.</summary>
    public Document With(Diagnostic diagnostic) => Diagnostics.Contains(diagnostic) ? this : new(this, _layers, Diagnostics.Add(diagnostic));

    /// <summary>Returns this document with an empty layer of a type: a stage that has nothing to say of it.</summary>
    /// <exception cref="InvalidOperationException">The document already has annotations of this type.</exception>
    public Document WithNone(Type type, StageId producer) =>
        _layers.ContainsKey(type)
            ? throw new InvalidOperationException($"Document {Id} already has {type.Name} annotations.")
            : new(this, _layers.Add(type, producer), Diagnostics);

    /// <summary>Returns this document without some of its layers, under other metadata.</summary>
    internal Document Without(ImmutableArray<Type> layers, DocumentMetadata metadata) =>
        new(new Document(Id, metadata, Source, Text, Map), _layers.RemoveRange(layers), Diagnostics);

    /// <summary>Returns the text under a span without copying it.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>Cites the text under a span.</summary>
    public Evidence Cite(TextSpan span, StageId stage)
    {
        var before = Math.Max(0, span.Start - CitationContext);
        var after = Math.Min(Text.Length, span.End + CitationContext);
        return new(Id, span, Map.ToSource(span), this[span].ToString(), Text[before..span.Start], Text[span.End..after], stage);
    }

    private Layer<T> LayerOf<T>()
        where T : IAnnotation =>
        _layers.TryGetValue(typeof(T), out var layer)
            ? layer as Layer<T> ?? new((StageId)layer, [])
            : throw new InvalidOperationException($"Document {Id} has no {typeof(T).Name} annotations; no stage in the pipeline produced them.");
}
