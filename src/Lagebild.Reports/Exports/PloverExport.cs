using Lagebild.Documents;
using Lagebild.Events;

namespace Lagebild.Reports.Exports;

/// <summary>The events of reports as the table that researchers of event data know; the types that PLOVER does not have are left out.</summary>
public sealed class PloverExport : IDocumentExport
{
    /// <inheritdoc />
    public string Format => "plover-tsv";

    /// <inheritdoc />
    public string Description => "events in the columns of PLOVER and POLECAT, one a line";

    /// <inheritdoc />
    public void Begin(TextWriter output) => output.Write(PloverTable.Header);

    /// <inheritdoc />
    public void Write(TextWriter output, Document document) => output.Write(PloverTable.Of(document));
}
