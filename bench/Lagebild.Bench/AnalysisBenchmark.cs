using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Bench;

/// <summary>All that is done to one report: cleaning and every stage.</summary>
public sealed class AnalysisBenchmark : WordBenchmark
{
    private readonly Pipeline _pipeline = GermanPipeline.Build();

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
            last = _pipeline.Run(Cleaner.Clean(received));
        }

        return last!;
    }
}
