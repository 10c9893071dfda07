namespace Lagebild.Cli.Inputs;

/// <summary>Works on a stream with several threads and hands the results back in the order of the stream.</summary>
internal static class OrderedParallel
{
    /// <summary>The results that may wait, per thread, behind a slow one. Bounds memory; four keeps all threads busy when one document is much longer than the others.</summary>
    private const int WaitingPerThread = 4;

    /// <summary>Returns the results in input order. Inputs are read lazily, on the caller's thread.</summary>
    public static IEnumerable<TResult> Select<TInput, TResult>(IEnumerable<TInput> inputs, int threads, Func<TInput, TResult> work)
    {
        if (threads == 1)
        {
            foreach (var input in inputs)
            {
                yield return work(input);
            }

            yield break;
        }

        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        var running = new Queue<Task<TResult>>();
        foreach (var input in inputs)
        {
            running.Enqueue(factory.StartNew(() => work(input)));
            while (running.Count >= threads * WaitingPerThread || (running.TryPeek(out var first) && first.IsCompleted))
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (running.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
