using BenchmarkDotNet.Attributes;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Bench;

/// <summary>Each stage of the German pipeline alone, on documents that the stages before it have read. A new stage is measured without a line here.</summary>
public sealed class StageBenchmark : WordBenchmark
{
    private Document[] _documents = [];
    private IDocumentStage _stage = GermanPipeline.Build().Stages[0];

    /// <summary>Gets the names of all stages in order.</summary>
    public static IEnumerable<string> Names => GermanPipeline.Build().Stages.Select(stage => stage.Id.Name);

    /// <summary>Gets or sets which stage is measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Stage { get; set; } = "language";

    /// <inheritdoc />
    public override int Words => SampleReports.Words;

    /// <inheritdoc />
    public override void Prepare()
    {
        _documents = SampleReports.Clean();
        foreach (var stage in GermanPipeline.Build().Stages)
        {
            if (stage.Id.Name == Stage)
            {
                _stage = stage;
                return;
            }

            _documents = [.. _documents.Select(document => stage.Run(document, CancellationToken.None))];
        }
    }

    /// <inheritdoc />
    public override object Run()
    {
        var last = _documents[0];
        foreach (var document in _documents)
        {
            last = _stage.Run(document, CancellationToken.None);
        }

        return last;
    }
}
