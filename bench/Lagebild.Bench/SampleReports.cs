using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Sources;

namespace Lagebild.Bench;

/// <summary>The repository's own reports, <c>samples/nordkorea-2024</c>: ten reports, 1,400 words.</summary>
internal static class SampleReports
{
    private static readonly Lazy<ReceivedText[]> LazyReceived = new(() =>
        [.. new SourceReader().Read([Folder()]).Select(item => item.Received ?? throw new InvalidOperationException($"{item.Failure}"))]);

    private static readonly Lazy<Document[]> LazyAnalysed = new(() => [.. Clean().Select(document => GermanPipeline.Build().Run(document))]);

    /// <summary>Gets the reports as received.</summary>
    public static IReadOnlyList<ReceivedText> Received => LazyReceived.Value;

    /// <summary>Gets the reports with all that the pipeline finds in them.</summary>
    public static IReadOnlyList<Document> Analysed => LazyAnalysed.Value;

    /// <summary>Gets the number of words of all reports: tokens, marks included.</summary>
    public static int Words => Analysed.Sum(document => document.Tokens.Length);

    /// <summary>Returns the reports after cleaning.</summary>
    public static Document[] Clean() => [.. Received.Select(Cleaner.Clean)];

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lagebild.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Benchmarks read samples/ and so must lie inside the repository."), "samples", "nordkorea-2024");
    }
}
