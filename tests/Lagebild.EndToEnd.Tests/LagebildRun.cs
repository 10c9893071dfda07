using System.Diagnostics;
using System.Text;

namespace Lagebild.EndToEnd.Tests;

/// <summary>The real executable in a temporary folder of its own.</summary>
internal sealed class LagebildRun : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the folder, which is removed at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("lagebild-").FullName;

    /// <summary>Writes a file below the folder and returns its path.</summary>
    public string Put(string name, string text) => Put(name, Utf8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Runs <c>lagebild</c> with arguments, the folder being the current one.</summary>
    public static (int ExitCode, string Output, string Error) Run(string folder, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Lagebild.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            StandardInputEncoding = Utf8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public (int ExitCode, string Output, string Error) Run(params string[] arguments) => Run(Folder, null, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
