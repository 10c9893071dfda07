using FsCheck;
using FsCheck.Fluent;
using Lagebild.Statements;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What holds of statements in any text.</summary>
public sealed class StatementLaws
{
    /// <summary>The budget of the stage: 90 bytes are used by a debug build on prose this dense in statements, 19 by a release build on news.</summary>
    private const double BytesPerCharacter = 110;

    private static readonly string[] Pieces =
    [
        "„", "“", "”", "\"", "»", "«", "‚", "‘", "'", ",", ".", ":", "–", "(", ")", "!", "?", "\n", "\n\n", "sagte", "Frau Berg", "der Sprecher", "er", "dass", "sei", "habe",
        "laut", "nach Angaben", "zufolge", "so", "wie", "mitteilte", "teilte", "mit", "und", "wurde", "erklärt", "das Haus", "am Montag", "gegenüber", "zu", "kommen", "soll", "haben",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Spans_lie_in_the_text_and_statements_are_sorted() =>
        Prop.ForAll(Text.ToArbitrary(), text =>
        {
            var document = StatementsSpecs.Read(text);
            var statements = document.Statements;
            for (var at = 0; at < statements.Length; at++)
            {
                var statement = statements[at];
                Assert.NotEmpty(statement.Quote);
                Assert.All(statement.Quote, Inside);
                Assert.All(statement.Speaker, Inside);
                Assert.All(statement.Cue, Inside);
                Assert.All(statement.Addressee, Inside);
                Assert.All(statement.Frame, Inside);
                Assert.NotEqual("", statement.Rule);
                Assert.True(at == 0 || statements[at - 1].Span.Start <= statement.Span.Start);
                Assert.True(statement.Nested is null || statements[statement.Nested.Value].Span.Contains(statement.Span));
            }

            void Inside(TextSpan span) => Assert.True(span.Start < span.End && span.End <= text.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_statements() =>
        Prop.ForAll(Text.ToArbitrary(), text =>
            StatementsSpecs.Printed(text).SequenceEqual(StatementsSpecs.Printed(text))).QuickCheckThrowOnFailure();

    // Found by the law above: nobody stands before a colon that opens the text.
    [Theory]
    [InlineData(": „ so sagte ) laut laut mitteilte , ” wie „ « . wie")]
    [InlineData(": „Wir bleiben.“")]
    public void A_colon_that_opens_the_text_names_no_speaker(string text) => Assert.All(StatementsSpecs.Read(text).Statements, statement => Assert.DoesNotContain(statement.Speaker, span => span.Start == 0));

    [Theory]
    [InlineData("„")]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("» ")]
    [InlineData("„ “ ")]
    [InlineData("„a sagte ")]
    [InlineData("laut , ")]
    public void A_hundred_thousand_marks_are_read(string piece)
    {
        var passages = QuotationMarks.In(string.Concat(Enumerable.Repeat(piece, 100_000)), [new(0, piece.Length * 100_000)]);
        Assert.True(passages.Length <= 100_000);
    }

    [Fact]
    public void The_stage_allocates_little_for_each_character()
    {
        var text = string.Concat(Enumerable.Repeat("„Der Deich hält“, sagte Bürgermeisterin Ute Lind am Montag im Deutschlandfunk. Sie warnte vor Böen; der Wind, der seit Tagen weht, werde stärker. Laut Feuerwehr blieben die Straßen frei, das nannte sie „ein Wunder“.\n", 100));
        var document = StatementsSpecs.ReadUpToStatements(text);
        var stage = new StatementStage();

        Assert.InRange(Allocations.Least(() => stage.Run(document, CancellationToken.None)) / (double)text.Length, 0, BytesPerCharacter);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("„")]
    [InlineData("„ “ ")]
    [InlineData("„Wir kommen“, sagte er, ")]
    [InlineData("laut Polizei, ")]
    [InlineData("„Er rief: ‚Halt!‘“, sagte sie. ")]
    [InlineData("und nannte „das“ ")]
    public void Twice_the_text_allocates_no_more_than_twice_and_a_half(string piece)
    {
        var (once, twice) = (StatementsSpecs.ReadUpToStatements(string.Concat(Enumerable.Repeat(piece, 2000))), StatementsSpecs.ReadUpToStatements(string.Concat(Enumerable.Repeat(piece, 4000))));
        var stage = new StatementStage();

        Assert.InRange(Allocations.Least(() => stage.Run(twice, CancellationToken.None)) / (double)Allocations.Least(() => stage.Run(once, CancellationToken.None)), 0, 2.5);
    }

    [Fact]
    public void An_even_number_of_marks_pairs_without_rest() =>
        Prop.ForAll(Gen.Choose(0, 30).ToArbitrary(), count =>
        {
            var text = string.Concat(Enumerable.Repeat("Er rief „Ja“. ", count));
            var passages = QuotationMarks.In(text, [new(0, text.Length)]);
            Assert.Equal(count, passages.Length);
            Assert.All(passages, passage => Assert.Equal(MissingMark.None, passage.Lacks));
        }).QuickCheckThrowOnFailure();
}
