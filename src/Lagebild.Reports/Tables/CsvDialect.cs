namespace Lagebild.Reports.Tables;

/// <summary>How tables are written.</summary>
public enum CsvDialect
{
    /// <summary>For a double click in a German spreadsheet: semicolons, decimal comma, UTF-8 with byte order mark. The default.</summary>
    German,

    /// <summary>RFC 4180: commas, decimal point, UTF-8 without byte order mark.</summary>
    Plain,
}
