using System.Globalization;

namespace Lagebild.Cli.Outputs;

/// <summary>Writes files so that a reader sees the old or the new content and nothing between: each goes to a temporary file first, and all take their names at the end.</summary>
/// <remarks>What is not committed is removed again. A kill leaves temporary files at most, and every older result as it was.</remarks>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _folder;
    private readonly List<(string Temporary, string Final)> _files = [];

    /// <summary>Opens a folder, made where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public OutputFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Writes one file; it has its name after <see cref="Commit"/> only.</summary>
    public void Write(string name, Action<Stream> write)
    {
        var final = Path.Combine(_folder, name);
        var temporary = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $".{name}.{Environment.ProcessId}.tmp"));
        _files.Add((temporary, final));
        using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        write(file);
    }

    /// <summary>Gives all files their names.</summary>
    public void Commit()
    {
        foreach (var (temporary, final) in _files)
        {
            File.Move(temporary, final, overwrite: true);
        }

        _files.Clear();
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
        {
            File.Delete(temporary);
        }
    }
}
