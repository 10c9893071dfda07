using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Makes a document from received text: damage repaired, blocks told apart, every character led back to the source.</summary>
/// <remarks>
/// A pure function in passes over the text: characters, lines, words, quotation marks; then blocks. Each pass works on what
/// the one before it left. Never throws on any text.
/// </remarks>
public static class Cleaner
{
    /// <summary>Passes that know nothing of German.</summary>
    private static readonly ImmutableArray<Action<EditScript>> PassesForAll = [CharacterRepairs.Add];

    private static readonly ImmutableArray<Action<EditScript>> Passes = [CharacterRepairs.Add, LineRepairs.Add, AlienText.Add, WordRepairs.Add, QuoteRepairs.Add];

    /// <summary>Gets the name and version under which blocks and repairs are made.</summary>
    public static StageId Id { get; } = new("cleaning", 1);

    /// <summary>Cleans one received text. The document has the layers <see cref="TextLanguage"/>, <see cref="Block"/> and <see cref="Repair"/>.</summary>
    public static Document Clean(ReceivedText received)
    {
        var (text, map) = (received.Text, OffsetMap.Identity(received.Text.Length));
        var repairs = new List<Repair>();
        var notes = new List<Diagnostic>();
        var language = LanguageOfText.Of(received);
        foreach (var pass in language.Code == "de" ? Passes : PassesForAll)
        {
            var script = new EditScript(text);
            pass(script);
            var (after, step) = script.Apply();
            repairs = [.. repairs.Select(repair => Moved(repair, step)), .. script.Drafts.Select(draft => Recorded(draft, script, received.Text, map))];
            notes = [.. notes.Concat(script.Notes).Select(note => step.ToText(new(note.Span.Start, note.Span.End)) is { } span ? note with { Span = span } : note with { Span = default })];
            (text, map) = (after, ReferenceEquals(after, text) ? map : step.Through(map));
        }

        var hints = received.Hints.Select(hint => map.ToText(new(hint.Span.Start, hint.Span.End)) is { } span ? hint with { Span = span } : null).OfType<Block>().ToImmutableArray();
        var blocks = BlockFinder.Find(text, hints, received.Metadata);
        var document = new Document(received.Id, received.Metadata, received.Source, text, map.Through(received.Map))
            .With(new Layer<TextLanguage>(Id, [language with { Span = new(0, text.Length) }]))
            .With(new Layer<Block>(Id, blocks))
            .With(new Layer<Repair>(Id, [.. repairs.OrderBy(repair => repair.Span).ThenBy(repair => repair.Kind)]));
        return notes.Concat(Notes(document)).Aggregate(document, (noted, note) => noted.With(note));
    }

    /// <summary>Says what a reader of the document should know of it as a whole.</summary>
    private static IEnumerable<Diagnostic> Notes(Document document)
    {
        if (!document.IsGerman)
        {
            yield return new("LB1002", default, $"The text is in another language than German ({document.Language}): it is kept and compared with others, but nothing is read from it.");
        }

        if (document.Metadata.IsPaywalled == true)
        {
            yield return new("LB1003", default, "The source says that a part of its text is not free to read; what is missing here cannot be told.");
        }
    }

    /// <summary>Leads a repair of an earlier pass through a later one.</summary>
    private static Repair Moved(Repair repair, OffsetMap step)
    {
        var source = new SourceSpan(repair.Span.Start, repair.Span.End);
        if (step.ToText(source) is { } span)
        {
            return repair with { Span = span };
        }

        var before = step.ToText(new(0, source.Start))?.End ?? 0;
        return repair with { Span = new(before, before) };
    }

    private static Repair Recorded(RepairDraft draft, EditScript script, string receivedText, OffsetMap map)
    {
        var received = map.ToSource(new(draft.Start, draft.End));
        return new(script.SpanAfter(draft), draft.Kind, receivedText[received.Start..received.End], draft.Reading(script.Text), draft.Reason);
    }
}
