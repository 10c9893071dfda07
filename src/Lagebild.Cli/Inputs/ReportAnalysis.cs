using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Sources;

namespace Lagebild.Cli.Inputs;

/// <summary>The way from inputs to analysed documents, with several threads, in the order of the inputs.</summary>
internal static class ReportAnalysis
{
    /// <summary>Reads, cleans and analyses sources and makes something of each document.</summary>
    /// <param name="inputs">The inputs as the user named them.</param>
    /// <param name="sources">How sources are read, and the day of publication of those that have none.</param>
    /// <param name="threads">At most this many, at least 1.</param>
    /// <param name="pipeline">The stages.</param>
    /// <param name="make">Makes the result of a document; runs on the worker's thread.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for; the standard input by default.</param>
    /// <returns>For each source its result, or why there is none.</returns>
    public static IEnumerable<(SourceFailure? Failure, T? Result)> Run<T>(IReadOnlyList<string> inputs, SourceOptions sources, int threads, Pipeline pipeline, Func<Document, T> make, Func<Stream>? standardInput = null) =>
        OrderedParallel.Select(
            new SourceReader(sources).Read(inputs, standardInput ?? Console.OpenStandardInput),
            threads,
            item => item.Received is { } received ? One(received, pipeline, make) : (item.Failure, default));

    /// <summary>Analyses one source. A stage should never throw on any text; if one does, the other sources must not suffer for it.</summary>
    private static (SourceFailure? Failure, T? Result) One<T>(ReceivedText received, Pipeline pipeline, Func<Document, T> make)
    {
        try
        {
            return (null, make(pipeline.Run(Cleaner.Clean(received))));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var place = failure.StackTrace?.Split('\n')[0].Trim();
            return (new(received.Metadata.Name, $"the analysis failed, which is a fault of this program ({failure.GetType().Name}: {failure.Message} {place})"), default);
        }
    }
}
