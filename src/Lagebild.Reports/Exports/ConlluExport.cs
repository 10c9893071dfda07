using Lagebild.Documents;
using Lagebild.Language;

namespace Lagebild.Reports.Exports;

/// <summary>Sentences, words, features and heads in CoNLL-U (https://universaldependencies.org/format.html); see <see cref="ConlluWriter"/>.</summary>
internal sealed class ConlluExport : IDocumentExport
{
    /// <inheritdoc />
    public string Format => "conllu";

    /// <inheritdoc />
    public string Description => "Universal Dependencies, of the reports themselves";

    /// <inheritdoc />
    public void Write(TextWriter output, Document document) => ConlluWriter.Write(document, output);
}
