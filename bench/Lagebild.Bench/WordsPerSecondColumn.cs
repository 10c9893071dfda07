using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Lagebild.Bench;

/// <summary>Thousands of words a second, from the words of one run and its mean time.</summary>
internal sealed class WordsPerSecondColumn : IColumn
{
    /// <inheritdoc />
    public string Id => nameof(WordsPerSecondColumn);

    /// <inheritdoc />
    public string ColumnName => "1000 words/s";

    /// <inheritdoc />
    public bool AlwaysShow => true;

    /// <inheritdoc />
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc />
    public int PriorityInCategory => 0;

    /// <inheritdoc />
    public bool IsNumeric => true;

    /// <inheritdoc />
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc />
    public string Legend => "Thousands of words that one core reads in a second";

    /// <inheritdoc />
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var benchmark = (WordBenchmark)Activator.CreateInstance(benchmarkCase.Descriptor.Type)!;
        foreach (var parameter in benchmarkCase.Parameters.Items)
        {
            benchmarkCase.Descriptor.Type.GetProperty(parameter.Name)?.SetValue(benchmark, parameter.Value);
        }

        benchmark.Prepare();
        return summary[benchmarkCase]?.ResultStatistics is { Mean: > 0 } time && benchmark.Words > 0
            ? (benchmark.Words * 1e6 / time.Mean).ToString("F0", CultureInfo.InvariantCulture)
            : "-";
    }

    /// <inheritdoc />
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <inheritdoc />
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc />
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
