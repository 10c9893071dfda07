using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>A format that is made of a whole picture.</summary>
public interface IPictureExport : IExport
{
    /// <summary>Writes a picture and leaves the stream open.</summary>
    void Write(Stream output, StoredPicture picture);
}
