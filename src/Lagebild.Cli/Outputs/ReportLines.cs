using System.Text;
using Lagebild.Cli.Commands;
using Lagebild.Cli.Inputs;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Sources;

namespace Lagebild.Cli.Outputs;

/// <summary>Writes something of each report as text, in the order of the inputs, as they are read: any number of reports fits in memory.</summary>
internal static class ReportLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it; what cannot be read is named on standard error.</summary>
    /// <param name="file">The file, or null for standard output.</param>
    /// <param name="inputs">The inputs as the user named them.</param>
    /// <param name="sources">How sources are read.</param>
    /// <param name="threads">At most this many.</param>
    /// <param name="pipeline">The stages.</param>
    /// <param name="begin">Writes what stands first.</param>
    /// <param name="make">Makes the text of a report; on the worker's thread, so that this is shared too.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for; the standard input by default.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string? file, IReadOnlyList<string> inputs, SourceOptions sources, int threads, Pipeline pipeline, Action<TextWriter> begin, Func<Document, StringBuilder> make, Func<Stream>? standardInput = null)
    {
        var exitCode = ExitCode.Success;
        OutputFile.Write(file, output =>
        {
            using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
            begin(text);
            foreach (var (failure, written) in ReportAnalysis.Run(inputs, sources, threads, pipeline, make, standardInput))
            {
                if (failure is null)
                {
                    text.Write(written);
                }
                else
                {
                    Console.Error.WriteLine(failure);
                    exitCode = ExitCode.Incomplete;
                }
            }
        });
        return exitCode;
    }
}
