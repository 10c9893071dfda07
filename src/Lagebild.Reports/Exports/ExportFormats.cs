using System.Collections.Immutable;

namespace Lagebild.Reports.Exports;

/// <summary>The formats that <c>lagebild export</c> knows: one class each, one line here.</summary>
public static class ExportFormats
{
    /// <summary>Gets all of them, in the order of <c>--help</c>.</summary>
    public static ImmutableArray<IExport> All { get; } =
    [
        new CsvExport(),
        new JsonLdExport(),
        new PloverExport(),
    ];

    /// <summary>Returns the format of a name, or null where there is none.</summary>
    public static IExport? Find(string format) => All.FirstOrDefault(export => export.Format == format);
}
