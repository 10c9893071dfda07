using Lagebild.Cleaning;
using Lagebild.Documents;

namespace Lagebild.Bench;

/// <summary>Received text to clean text; the words are those of the clean text.</summary>
public sealed class CleaningBenchmark : WordBenchmark
{
    /// <inheritdoc />
    public override int Words => SampleReports.Words;

    /// <inheritdoc />
    public override void Prepare()
    {
    }

    /// <inheritdoc />
    public override object Run()
    {
        Document? last = null;
        foreach (var received in SampleReports.Received)
        {
            last = Cleaner.Clean(received);
        }

        return last!;
    }
}
