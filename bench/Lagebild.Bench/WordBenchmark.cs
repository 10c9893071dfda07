using BenchmarkDotNet.Attributes;

namespace Lagebild.Bench;

/// <summary>Something that is done to words again and again. One sealed class a stage; both ways of running find it by itself.</summary>
public abstract class WordBenchmark
{
    /// <summary>Gets the number of words that one <see cref="Run"/> reads; 0 where it reads none. Known once prepared.</summary>
    public abstract int Words { get; }

    /// <summary>Makes all that the measured part needs; not measured.</summary>
    [GlobalSetup]
    public abstract void Prepare();

    /// <summary>Does the work once, on this thread. Returns something that depends on all of it.</summary>
    [Benchmark]
    public abstract object Run();
}
