namespace Lagebild.Tests;

/// <summary>Measures what code allocates.</summary>
internal static class Allocations
{
    /// <summary>Returns the least number of bytes that ten runs allocate on this thread: the runtime itself allocates now and then, when it compiles a method again.</summary>
    public static long Least(Action action)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
