namespace Lagebild.Reports.Exports;

/// <summary>One format of <c>lagebild export</c>. It is made of a picture (<see cref="IPictureExport"/>), of the analysed reports (<see cref="IDocumentExport"/>), or of either.</summary>
/// <remarks>Implementations keep nothing between calls and are thread-safe; the same input gives the same bytes.</remarks>
public interface IExport
{
    /// <summary>Gets the word after <c>--format</c>, in lower case.</summary>
    string Format { get; }

    /// <summary>Gets what the format is, as one English phrase for <c>--help</c>.</summary>
    string Description { get; }
}
