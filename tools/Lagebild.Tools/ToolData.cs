using System.Diagnostics;
using System.IO.Compression;

namespace Lagebild.Tools;

/// <summary>Opens what the tools read.</summary>
internal static class ToolData
{
    /// <summary>Returns the rows of a table that lies in Data/, without comments.</summary>
    public static IEnumerable<string[]> Table(string name)
    {
        using var reader = new StreamReader(typeof(ToolData).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>Opens a text file, unpacking <c>.gz</c> and (with the program xz) <c>.xz</c>.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal))
        {
            using var file = File.OpenRead(path);
            using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }

            yield break;
        }

        using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true })!;
        using var output = new StreamReader(xz.StandardOutput.BaseStream);
        while (output.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
