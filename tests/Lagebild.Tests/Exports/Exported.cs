using System.Text;
using System.Text.Json;
using Lagebild.Reports.Exports;
using Lagebild.Tests.Reports;

namespace Lagebild.Tests.Exports;

/// <summary>The hand-made picture in a format.</summary>
internal static class Exported
{
    /// <summary>Returns what a format makes of the sample picture.</summary>
    public static string Text(string format, string title = "Borland schickt Soldaten nach Alvaria")
    {
        using var output = new MemoryStream();
        ((IPictureExport)ExportFormats.Find(format)!).Write(output, SamplePicture.Stored(SamplePicture.Build(title)));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static JsonElement Json(string format, string title = "Borland schickt Soldaten nach Alvaria") => JsonDocument.Parse(Text(format, title)).RootElement;
}
