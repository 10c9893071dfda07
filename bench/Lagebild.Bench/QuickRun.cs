using System.Globalization;
using Lagebild.Language;

namespace Lagebild.Bench;

/// <summary>All benchmarks in this process, one after the other, in seconds instead of minutes.</summary>
/// <remarks>Counts the processor time of the process, not the time that passes, so that other programs on the machine hardly matter.</remarks>
internal static class QuickRun
{
    private static readonly TimeSpan Measured = TimeSpan.FromMilliseconds(300);
    private const int Measurements = 5;

    /// <summary>The most measurements before those that count: the runtime compiles hot code again, several times.</summary>
    private const int WarmUps = 20;

    private const int FewestRuns = 100;

    /// <summary>Runs the benchmarks whose name contains one of these, or all.</summary>
    public static int Run(string[] names, TextWriter output)
    {
        output.WriteLine(FirstLookup());
        output.WriteLine($"{"benchmark",-28}{"1000 words/s",14}{"µs a run",12}{"bytes a word",14}");
        foreach (var (name, benchmark) in All())
        {
            if (names.Length == 0 || names.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                benchmark.Prepare();
                output.WriteLine(Line(name, benchmark));
            }
        }

        return 0;
    }

    private static IEnumerable<(string Name, WordBenchmark Benchmark)> All()
    {
        foreach (var type in typeof(QuickRun).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WordBenchmark)) && !type.IsAbstract && type != typeof(StageBenchmark)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            yield return (type.Name.Replace("Benchmark", "", StringComparison.Ordinal), (WordBenchmark)Activator.CreateInstance(type)!);
        }

        foreach (var stage in StageBenchmark.Names)
        {
            yield return ($"stage {stage}", new StageBenchmark { Stage = stage });
        }
    }

    /// <summary>Opens the lexicon for the first time in this process, compiling included; later openings cost nothing.</summary>
    private static string FirstLookup()
    {
        var start = Environment.CpuUsage.TotalTime;
        var isKnown = Lexicon.German.IsKnown("Regierung");
        return string.Create(CultureInfo.InvariantCulture, $"lexicon opened and first word found ({isKnown}): {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:F0} ms");
    }

    private static string Line(string name, WordBenchmark benchmark)
    {
        WarmUp(benchmark);
        var seconds = Enumerable.Range(0, Measurements).Min(_ => Seconds(benchmark, Measured));
        var before = GC.GetAllocatedBytesForCurrentThread();
        benchmark.Run();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var speed = benchmark.Words == 0 ? "-" : (benchmark.Words / seconds / 1000).ToString("F0", CultureInfo.InvariantCulture);
        var perWord = ((double)bytes / Math.Max(1, benchmark.Words)).ToString("F0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{name,-28}{speed,14}{seconds * 1e6,12:F0}{perWord,14}");
    }

    /// <summary>Runs until it gets no faster, and often enough that the runtime compiles all of it to the end: that begins at the thirtieth call.</summary>
    private static void WarmUp(WordBenchmark benchmark)
    {
        for (var run = 0; run < FewestRuns; run++)
        {
            benchmark.Run();
        }

        var (best, since) = (double.MaxValue, 0);
        for (var round = 0; round < WarmUps && since < 4; round++)
        {
            var seconds = Seconds(benchmark, Measured);
            since = seconds < best * 0.97 ? 0 : since + 1;
            best = Math.Min(best, seconds);
        }
    }

    /// <summary>Returns the processor seconds that one run takes, on average over at least this long.</summary>
    private static double Seconds(WordBenchmark benchmark, TimeSpan atLeast)
    {
        var (runs, start) = (0, Environment.CpuUsage.TotalTime);
        TimeSpan used;
        do
        {
            benchmark.Run();
            runs++;
            used = Environment.CpuUsage.TotalTime - start;
        }
        while (used < atLeast);
        return used.TotalSeconds / runs;
    }
}
