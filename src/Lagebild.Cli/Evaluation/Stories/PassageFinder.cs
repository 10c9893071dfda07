using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Stories;

/// <summary>Finds the passages of the gold in the documents of a picture. A wording stands for every place where it stands verbatim in a report of its affair, copies included.</summary>
internal sealed class PassageFinder(Picture picture)
{
    private readonly FrozenDictionary<string, int> _documents = picture.Documents.Index().ToFrozenDictionary(pair => pair.Item.Metadata.Name, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>Returns the index of a report's document.</summary>
    public int Document(GoldReport report) => _documents[report.Name];

    /// <summary>Returns every place of a wording in the reports of an affair, headlines included.</summary>
    /// <exception cref="FormatException">It stands nowhere.</exception>
    public ImmutableArray<(int Document, TextSpan Span)> Find(Affair affair, string wording)
    {
        var places = affair.Reports.Select(Document).SelectMany(document => Places(document, wording)).ToImmutableArray();
        return places.IsEmpty ? throw new FormatException($"{affair.Name}: '{wording}' stands in no report.") : places;
    }

    private IEnumerable<(int Document, TextSpan Span)> Places(int document, string wording)
    {
        var text = picture.Documents[document].Text;
        for (var at = text.IndexOf(wording, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wording, at + 1, StringComparison.Ordinal))
        {
            yield return (document, new(at, at + wording.Length));
        }
    }

    /// <summary>Says whether evidence and a place share a character.</summary>
    public bool Meets(Evidence evidence, (int Document, TextSpan Span) place) =>
        picture.Documents[place.Document].Id == evidence.Document && evidence.Text.Overlaps(place.Span);
}
