using Xunit;

namespace Lagebild.Tests.Exports;

/// <summary>RFC 4180, and what spreadsheets do to it.</summary>
public sealed class CsvExportTests
{
    [Fact]
    public void Every_row_has_the_columns_of_the_first()
    {
        var rows = Rows(Exported.Text("csv"));

        Assert.Equal("kind", rows[0][0]);
        Assert.True(rows.Count > 30);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Contains(rows, row => row is ["figure", _, "Soldaten aus Borland in Alvaria: mindestens 5.000", ..]);
    }

    [Fact]
    public void A_formula_in_a_headline_is_text() =>
        Assert.DoesNotContain(Rows(Exported.Text("csv", "=HYPERLINK(\"x\";\"y\")")).SelectMany(row => row), cell => cell.StartsWith('='));

    /// <summary>Reads RFC 4180: fields in quotes may hold commas, line ends and doubled quotes.</summary>
    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else if (text[at] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[at] == ',')
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (!quoted && text[at] == '\r' && text[at + 1] == '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                rows.Add(row);
                row = [];
                at++;
            }
            else
            {
                cell.Append(text[at]);
            }
        }

        Assert.False(quoted);
        Assert.Empty(row);
        return rows;
    }
}
