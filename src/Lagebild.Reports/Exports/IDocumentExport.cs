using Lagebild.Documents;

namespace Lagebild.Reports.Exports;

/// <summary>A format that is made of analysed reports, one after the other, with every layer; any number of them fits in memory.</summary>
public interface IDocumentExport : IExport
{
    /// <summary>Writes what stands before the first report; nothing by default.</summary>
    void Begin(TextWriter output)
    {
    }

    /// <summary>Writes one report. Reports come in input order; lines end in LF, the encoding is UTF-8 without byte order mark.</summary>
    void Write(TextWriter output, Document document);
}
