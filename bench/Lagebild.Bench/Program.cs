using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Lagebild.Bench;

// From the repository root: dotnet run -c Release --project bench/Lagebild.Bench -- quick [NAME], or any arguments of BenchmarkDotNet; see bench/README.md.
if (args is ["quick", .. var names])
{
    return QuickRun.Run(names, Console.Out);
}

if (args is ["cluster", .. var size])
{
    return ClusterRun.Run(size is [var given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 100_000, Console.Out);
}

var config = DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default).AddColumn(new WordsPerSecondColumn()).HideColumns(Column.Error, Column.RatioSD);
BenchmarkSwitcher.FromAssembly(typeof(SampleReports).Assembly).Run(args, config);
return 0;
