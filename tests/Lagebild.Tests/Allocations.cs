namespace Lagebild.Tests;

/// <summary>Measures what code allocates.</summary>
internal static class Allocations
{
    /// <summary>Returns the least number of bytes that ten runs allocate on this thread: the runtime itself allocates now and then, when it compiles a method again.</summary>
    /// <param name="action">What is run.</param>
    /// <param name="enough">
    /// Goes on for up to a hundred runs while more is allocated than this: code that is not optimised yet allocates more, and
    /// while other tests start, the runtime puts off optimising.
    /// </param>
    public static long Least(Action action, double enough = double.MaxValue)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 10 || (run < 100 && least > enough); run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
