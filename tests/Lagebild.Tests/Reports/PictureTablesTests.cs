using System.Text;
using Lagebild.Pictures;
using Lagebild.Reports.Markdown;
using Lagebild.Reports.Tables;
using Xunit;

namespace Lagebild.Tests.Reports;

public sealed class PictureTablesTests
{
    [Fact]
    public void A_German_spreadsheet_opens_them_with_a_double_click()
    {
        var bytes = Bytes("figures.csv", SamplePicture.Build(), CsvDialect.German);

        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        Assert.Equal(
            """
            figure;about;unit;verdict;value;upper;modifier;as_of;according;origins;document;passage;text_start;text_end;source_start;source_end;document_id
            f1;Soldaten aus Borland in Alvaria;person;growth;2500;;;2024-04-20;Borland;o1;april.txt;2.500 Soldaten;
            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes[3..])[..(143 + 2 + 103)]);
    }

    [Fact]
    public void The_plain_dialect_is_RFC_4180()
    {
        var table = Encoding.UTF8.GetString(Bytes("statements.csv", SamplePicture.Build(), CsvDialect.Plain));

        Assert.StartsWith("utterance,speaker,role,", table, StringComparison.Ordinal);
        Assert.Contains(",\"„Das verlangt eine klare Antwort, und wir werden sie geben“\",", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("+49 30")]
    [InlineData("-2+3")]
    public void No_cell_becomes_a_formula(string title)
    {
        var table = Encoding.UTF8.GetString(Bytes("documents.csv", SamplePicture.Build(title), CsvDialect.German));

        Assert.DoesNotContain(table.Split("\r\n").SelectMany(row => row.Split(';')), cell => cell.TrimStart('"') is ['=' or '+' or '-' or '@', ..]);
    }

    [Fact]
    public void Every_row_of_a_table_has_the_cells_of_its_head()
    {
        foreach (var (name, _) in PictureTables.All)
        {
            var rows = Encoding.UTF8.GetString(Bytes(name, SamplePicture.Build(), CsvDialect.German)).TrimEnd().Split("\r\n");

            Assert.True(rows.Length > 1, name);
            Assert.All(rows, row => Assert.Equal(rows[0].Count(letter => letter == ';'), row.Count(letter => letter == ';')));
        }
    }

    [Fact]
    public void The_Markdown_says_the_same_and_takes_no_title_for_markup()
    {
        using var output = new MemoryStream();
        MarkdownReport.Write(output, SamplePicture.Build("# Borland <b>schickt</b> [alle](http://example.org) *Soldaten*"));
        var text = Encoding.UTF8.GetString(output.ToArray());

        Assert.StartsWith("# \\# Borland &lt;b&gt;schickt&lt;/b&gt; \\[alle\\](http://example.org) \\*Soldaten\\*\n", text, StringComparison.Ordinal);
        Assert.Contains("- *(umstritten)* Alvaria bestreitet das.", text, StringComparison.Ordinal);
        Assert.Contains("  - ✓ 9,2 = 7,1 + 2,1 geht auf", text, StringComparison.Ordinal);
        Assert.Contains("  - mindestens 5.000", text, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string name, Picture picture, CsvDialect dialect)
    {
        using var output = new MemoryStream();
        PictureTables.All.Single(table => table.Name == name).Write(output, picture, dialect);
        return output.ToArray();
    }
}
