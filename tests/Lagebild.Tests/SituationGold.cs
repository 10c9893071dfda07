using Lagebild.Documents;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Precision and recall over all sentences of <c>Specs/*-gold.md</c>, whole lines compared; the floors only rise.</summary>
public sealed class SituationGold
{
    [Theory]
    [InlineData("events-gold.md", 0.95, 0.90)]
    [InlineData("transfers-gold.md", 0.95, 0.90)]
    [InlineData("positions-gold.md", 0.92, 0.90)]
    [InlineData("desk-gold.md", 0.87, 0.80)]
    [InlineData("paper-gold.md", 0.86, 0.76)]
    [InlineData("fresh-gold.md", 0.92, 0.86)]
    [InlineData("wire-gold.md", 0.92, 0.88)]
    [InlineData("late-gold.md", 0.86, 0.80)]
    [InlineData("night-gold.md", 0.84, 0.78)]
    public void Precision_and_recall_stay_above_their_floors(string file, double precision, double recall)
    {
        Func<Document, IEnumerable<string>> print = file switch { "events-gold.md" => SituationPrinter.Events, "transfers-gold.md" => SituationPrinter.Transfers, "positions-gold.md" => SituationPrinter.Positions, _ => SituationPrinter.All };
        var (right, found, wanted) = (0, 0, 0);
        foreach (var row in SpecExample.In(file))
        {
            var example = row.Data;
            var expected = example.Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
            var printed = print(SituationSpecs.Read(example)).ToList();
            (found, wanted) = (found + printed.Count, wanted + expected.Count);
            var wrong = printed.Where(line => !expected.Remove(line)).ToList();
            right += printed.Count - wrong.Count;
            Show(example, wrong, expected);
        }

        var measured = $"{file}: precision {100.0 * right / found:F1}, recall {100.0 * right / wanted:F1}, {right} right of {found} found and {wanted} wanted";
        TestContext.Current.TestOutputHelper?.WriteLine(measured);
        Assert.True(right >= precision * found && right >= recall * wanted, measured);
    }

    /// <summary>Writes what is wrong (-) and what is missed (+) into the test's output, for the error analysis.</summary>
    private static void Show(SpecExample example, List<string> wrong, List<string> missed)
    {
        if (wrong.Count + missed.Count > 0)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{example}\n  {string.Join("\n  ", wrong.Select(line => "- " + line).Concat(missed.Select(line => "+ " + line)))}");
        }
    }
}
