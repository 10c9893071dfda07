using System.Reflection;
using System.Text;

namespace Lagebild.Text;

/// <summary>Reads the word lists, rules and models that the assembly carries.</summary>
/// <remarks>A file <c>&lt;Feature&gt;/Data/&lt;name&gt;</c> of the engine has the name <c>&lt;Feature&gt;/&lt;name&gt;</c>.</remarks>
public static class DataFile
{
    private static readonly Assembly Assembly = typeof(DataFile).Assembly;

    /// <summary>Opens a data file. The stream lies in the mapped assembly: nothing is copied, nothing read before it is needed.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static UnmanagedMemoryStream Open(string name) =>
        Assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The engine carries no data file '{name}'.");

    /// <summary>Returns the lines of a text file in file order, without comments (from <c>#</c> at the start of a line or after white space), trailing blanks and empty lines.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var content = WithoutComment(line).TrimEnd();
            if (content.Length > 0)
            {
                yield return content.ToString();
            }
        }
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '#' && (at == 0 || char.IsWhiteSpace(line[at - 1])))
            {
                return line[..at];
            }
        }

        return line;
    }
}
