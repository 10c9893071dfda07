using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Reports.Reading;
using Lagebild.Text;

namespace Lagebild.Reports.Verification;

/// <summary>Something in a picture that does not stand in its source.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Passage">The passage concerned, or null where it is the document as a whole.</param>
/// <param name="Reason">What does not fit, as one English clause.</param>
public sealed record VerificationFailure(string Document, string? Passage, string Reason);

/// <summary>A source as it is now.</summary>
/// <param name="Id">The identifier made of its bytes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">The source, decoded.</param>
public sealed record PresentSource(string Id, string Name, string Text);

/// <summary>Checks a picture against its sources: identifiers, clean texts, and every piece of evidence with its words, its neighbours and both places.</summary>
/// <remarks>Trusts nothing in the picture but the list of changes, which it applies to the source again.</remarks>
public sealed class PictureVerifier
{
    private readonly Dictionary<string, PresentSource> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PresentSource> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VerifiedDocument> _documents = new(StringComparer.Ordinal);
    private readonly List<VerificationFailure> _failures = [];

    private PictureVerifier(IEnumerable<PresentSource> sources)
    {
        foreach (var source in sources)
        {
            _byId.TryAdd(source.Id, source);
            _byName.TryAdd(source.Name, source);
        }
    }

    /// <summary>Gets the number of passages checked.</summary>
    public int Checked { get; private set; }

    /// <summary>Gets the number of documents of the picture.</summary>
    public int Documents => _documents.Count;

    /// <summary>Gets what does not stand, in the order of the picture; empty where all is well.</summary>
    public IReadOnlyList<VerificationFailure> Failures => _failures;

    /// <summary>Checks a picture.</summary>
    /// <param name="picture">The picture as it was read.</param>
    /// <param name="sources">The sources as they are now.</param>
    /// <exception cref="FormatException">It is no picture.</exception>
    public static PictureVerifier Verify(StoredPicture picture, IEnumerable<PresentSource> sources)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(sources);
        var verifier = new PictureVerifier(sources);
        try
        {
            foreach (var document in picture.Documents)
            {
                verifier.Document(document);
            }

            verifier.Walk(picture.Json, null);
        }
        catch (Exception failure) when (failure is InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new FormatException($"This is no picture: {failure.Message}", failure);
        }

        return verifier;
    }

    private void Document(StoredDocument document)
    {
        var (id, name) = (document.Id, document.Name);
        var source = _byId.GetValueOrDefault(id);
        if (source is null)
        {
            _failures.Add(new(name, null, _byName.TryGetValue(name, out source) ? "the source has changed since the picture was built" : "the source is not there"));
        }

        if (_documents.ContainsKey(id))
        {
            return;
        }

        if (source is null)
        {
            _documents.Add(id, new(name, "", "", null));
            return;
        }

        var (text, map) = Rebuild(name, source.Text, document.Edits);
        _documents.Add(id, new(name, source.Text, text, map));
        if (map is not null && !Same(text, document.Text))
        {
            _failures.Add(new(name, null, "the clean text does not follow from the source"));
        }
    }

    private (string Text, OffsetMap? Map) Rebuild(string name, string source, ImmutableArray<SourceEdit> edits)
    {
        try
        {
            return SourceEdits.Apply(source, edits);
        }
        catch (FormatException failure)
        {
            _failures.Add(new(name, null, failure.Message.TrimEnd('.')));
            return ("", null);
        }
    }

    /// <summary>Visits every element; checks evidence by its words, and spans inside a document by both places.</summary>
    private void Walk(JsonElement element, VerifiedDocument? within)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, within);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("exact", out var exact))
            {
                Evidence(element, exact.GetString()!);
                return;
            }

            if (within is not null && element.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Array && element.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.Array)
            {
                Places(within, null, element);
                return;
            }

            var inside = within ?? (element.TryGetProperty("edits", out _) ? _documents.GetValueOrDefault(element.GetProperty("id").GetString()!) : null);
            foreach (var member in element.EnumerateObject().Where(member => member.Name != "edits"))
            {
                Walk(member.Value, inside);
            }
        }
    }

    private void Evidence(JsonElement evidence, string exact)
    {
        Checked++;
        var id = evidence.GetProperty("document").GetString()!;
        if (!_documents.TryGetValue(id, out var document))
        {
            _failures.Add(new(id, exact, "the picture cites a document that it does not hold"));
            return;
        }

        if (document.Map is null || !Places(document, exact, evidence))
        {
            return;
        }

        var (start, end) = (Start(evidence, "text"), End(evidence, "text"));
        var (prefix, suffix) = (evidence.GetProperty("prefix").GetString()!, evidence.GetProperty("suffix").GetString()!);
        if (!Same(document.Text[start..end], exact))
        {
            _failures.Add(new(document.Name, exact, $"the text reads \"{document.Text[start..end]}\""));
        }
        else if (start < prefix.Length || document.Text.Length - end < suffix.Length
            || !Same(document.Text[(start - prefix.Length)..start], prefix) || !Same(document.Text[end..(end + suffix.Length)], suffix))
        {
            _failures.Add(new(document.Name, exact, "the words around it differ"));
        }
        else if (evidence.TryGetProperty("received", out var received) && !Same(document.Source[Start(evidence, "source")..End(evidence, "source")], received.GetString()!))
        {
            _failures.Add(new(document.Name, exact, "what was received differs"));
        }
    }

    /// <summary>Checks that a span lies in the text and that its two places belong together.</summary>
    private bool Places(VerifiedDocument document, string? passage, JsonElement span)
    {
        if (document.Map is not { } map)
        {
            return false;
        }

        var (start, end) = (Start(span, "text"), End(span, "text"));
        if (start < 0 || end < start || end > document.Text.Length)
        {
            _failures.Add(new(document.Name, passage, $"characters {start} to {end} lie outside a text of {document.Text.Length} characters"));
            return false;
        }

        var source = map.ToSource(new TextSpan(start, end));
        if ((source.Start, source.End) == (Start(span, "source"), End(span, "source")))
        {
            return true;
        }

        _failures.Add(new(document.Name, passage ?? document.Text[start..end], "its place in the source is another"));
        return false;
    }

    /// <summary>Compares as JSON holds texts: half a surrogate pair is written as U+FFFD.</summary>
    private static bool Same(string text, string written) =>
        string.Equals(text, written, StringComparison.Ordinal) || (text.Length == written.Length && text.Zip(written).All(pair => pair.First == pair.Second || (char.IsSurrogate(pair.First) && pair.Second == '\ufffd')));

    private static int Start(JsonElement span, string name) => span.GetProperty(name)[0].GetInt32();

    private static int End(JsonElement span, string name) => span.GetProperty(name)[1].GetInt32();

    /// <summary>A document with its text made again; the map is null where that was not possible.</summary>
    private sealed record VerifiedDocument(string Name, string Source, string Text, OffsetMap? Map);
}
