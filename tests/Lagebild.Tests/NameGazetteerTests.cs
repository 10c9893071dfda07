using Lagebild.Entities;
using Lagebild.Tools;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The gazetteer of the name tagger: what it finds, and that it is made of its lists as they are now.</summary>
public sealed class NameGazetteerTests
{
    private static readonly string Lists = Path.Combine(ArchitectureTests.Repository(), "tools", "Lagebild.Tools", "Gazetteer");

    [Theory]
    [InlineData("Gestern spielte Hannover 96 gegen Dresden .", 2, 4, "club")]
    [InlineData("Die Trainer des Hamburger SV schwiegen .", 3, 5, "club")]
    [InlineData("Das Ufer der Weser ist nah .", 3, 4, "water")]
    [InlineData("Am Ufer des Rheins wird gebaut .", 3, 4, "water")]
    public void The_longest_name_is_found_with_its_class(string sentence, int first, int end, string expected)
    {
        var words = new Words(GivenTokens.ToDocument([[.. sentence.Split(' ')]]));
        Assert.Equal(end, NameGazetteer.German.Find(words, first, words.Count, out var set));
        Assert.Contains(expected, Enumerable.Range(0, NameGazetteer.Classes.Length).Where(bit => ((NameGazetteer.German.ClassesOf(set) >> bit) & 1) == 1).Select(bit => NameGazetteer.Classes[bit].Name));
    }

    [Fact]
    public void Where_no_name_begins_none_is_found()
    {
        var words = new Words(GivenTokens.ToDocument([["Morgen", "regnet", "es", "."]]));
        Assert.Equal(1, NameGazetteer.German.Find(words, 1, words.Count, out var set));
        Assert.Equal(0, set);
    }

    [Fact]
    public void The_table_is_made_of_the_lists_as_they_are_now()
    {
        var shipped = File.ReadAllBytes(Path.Combine(ArchitectureTests.Repository(), "src/Lagebild/Entities/Data/gazetteer.bin"));
        Assert.True(shipped.AsSpan().SequenceEqual(GazetteerBuilder.Build(Lists, TextWriter.Null)), "run: dotnet run -c Release --project tools/Lagebild.Tools -- gazetteer");
    }

    [Fact]
    public void Every_list_says_whose_it_is_and_names_known_classes_only()
    {
        var files = Directory.GetFiles(Lists);
        Assert.True(files.Length > 30);
        Assert.All(files, file => Assert.Contains("Own work of the project", File.ReadLines(file).First(), StringComparison.Ordinal));
        Assert.True(GazetteerBuilder.Names(Lists).Count() > 60_000);
    }

    [Fact]
    public void A_list_with_an_unknown_class_is_refused_by_name()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "listed-wrong.tsv"), "# Own work\nplanetoid\ttopic\tCeres\n");
        Assert.Contains("listed-wrong.tsv", Assert.Throws<InvalidDataException>(() => GazetteerBuilder.Build(folder.FullName, TextWriter.Null)).Message, StringComparison.Ordinal);
        folder.Delete(true);
    }
}
