using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lagebild.Cleaning;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What holds for any text that the cleaner meets.</summary>
public sealed class CleanerTests
{
    /// <summary>Pieces that cause work, joined at random: texts that random characters would hardly ever make.</summary>
    private static readonly string[] Pieces =
    [
        "Der Minister", " sagte", " er", "sein", "erklärte", ".", ",", " ", "\n", "\n\n", "\r\n", "„", "“", "\"", "‚", "‘", "’", "»", "«", "ICH NEHME", "der", "Ã¼", "â€ž", "ÃƒÂ¼", "Ã",
        "\u00AD", "u\u0308", "\u0308", "\u200B", "\u202E", "\uFEFF", "&quot;", "&#8222;", "&", "-\n", "Foto: ", "Lesetipp: ", "Mehr zum Thema", "- ", "\u00A0", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0",
        "Das ist gut", "Wir bleiben", "fügte er hinzu", "Entwicklung", "<script>", "#", "1.", "dass",
    ];

    private static readonly Arbitrary<string> Texts = ArbMap.Default.ArbFor<int[]>().Convert(
        picks => string.Concat(picks.Select(pick => Pieces[Math.Abs(pick % Pieces.Length)])),
        text => [text.Length]);

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60);

    [Fact]
    public void Source_and_clean_text_can_be_made_from_each_other() => Prop.ForAll(Texts, text =>
    {
        var document = CleaningSpecs.Clean(text);
        var edits = Edits.Of(document);
        Assert.Equal(document.Text, Edits.Apply(text, edits));
        Assert.Equal(text, Edits.Apply(document.Text, Edits.Undo(text, edits)));
    }).Check(Often);

    [Fact]
    public void Copied_runs_equal_the_source() => Prop.ForAll(Texts, text =>
    {
        var document = CleaningSpecs.Clean(text);
        Assert.All(document.Map.Runs.Where(run => run.IsCopy), run => Assert.True(text.AsSpan(run.Source, run.SourceLength).SequenceEqual(document.Text.AsSpan(run.Text, run.TextLength))));
        Assert.Equal(document.Text.Length, document.Map.Runs.Sum(run => run.TextLength));
    }).Check(Often);

    [Fact]
    public void Cleaning_clean_text_changes_nothing() => Prop.ForAll(Texts, text =>
    {
        var once = CleaningSpecs.Clean(text);
        Assert.Equal(once.Text, CleaningSpecs.Clean(once.Text).Text);
    }).Check(Often);

    [Fact]
    public void A_broken_character_behind_a_soft_hyphen_is_repaired_at_once() => Assert.Equal("für", CleaningSpecs.Clean("f\u00ADÃ¼r").Text);

    [Fact]
    public void Blocks_are_sorted_apart_and_cover_all_but_white_space() => Prop.ForAll(Texts, text =>
    {
        var document = CleaningSpecs.Clean(text);
        var covered = new bool[document.Text.Length];
        var end = 0;
        foreach (var block in document.All<Block>())
        {
            Assert.True(block.Span.Start >= end && !block.Span.IsEmpty);
            end = block.Span.End;
            covered.AsSpan(block.Span.Start, block.Span.Length).Fill(true);
        }

        Assert.All(Enumerable.Range(0, document.Text.Length).Where(at => !covered[at]), at => Assert.True(char.IsWhiteSpace(document.Text[at])));
    }).Check(Often);

    [Fact]
    public void Repairs_tell_what_was_received() => Prop.ForAll(Texts, text =>
    {
        var document = CleaningSpecs.Clean(text);
        foreach (var repair in document.All<Repair>())
        {
            Assert.InRange(repair.Span.End, 0, document.Text.Length);
            Assert.Contains(repair.Received, text, StringComparison.Ordinal);
            Assert.NotEqual(repair.Received, repair.Reading);
            Assert.NotEqual("", repair.Reason);
        }
    }).Check(Often);

    [Fact]
    public void One_line_of_many_megabytes_takes_memory_in_proportion()
    {
        var text = new StringBuilder().Insert(0, "Der Minister sagte: „Nein“, und ging. ", 50_000).ToString();
        CleaningSpecs.Clean(text[..10_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CleaningSpecs.Clean(text);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (double)text.Length, 0, 40);
    }

    [Theory]
    [InlineData("„")]
    [InlineData("\"")]
    [InlineData("“ „")]
    [InlineData("sagte er \"")]
    [InlineData("Ã¼")]
    [InlineData("u\u0308\u0308")]
    [InlineData("\u00AD")]
    [InlineData("&#")]
    [InlineData("-\n")]
    [InlineData("Foto: \n")]
    [InlineData("Mehr zum Thema\n")]
    [InlineData("a.erklärte er ")]
    public void Hostile_text_is_cleaned_in_linear_time(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 200_000 / piece.Length).ToString();
        Assert.Single(new[] { CleaningSpecs.Clean(text) });
    }
}
