namespace Lagebild.Cli.Outputs;

/// <summary>One file or standard output. A file takes its name when it is complete, so a kill leaves the old one.</summary>
internal static class OutputFile
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The file, or null for standard output.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            write(output);
            return;
        }

        var full = Path.GetFullPath(path);
        using var folder = new OutputFolder(Path.GetDirectoryName(full)!);
        folder.Write(Path.GetFileName(full), write);
        folder.Commit();
    }
}
