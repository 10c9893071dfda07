namespace Lagebild.Sources;

/// <summary>The rules and word lists that the assembly carries: one row a line, columns behind tabs; lines that are empty or start with <c>#</c> are for readers.</summary>
internal static class EmbeddedTable
{
    /// <summary>Returns the rows of a file, in its order.</summary>
    /// <param name="name">The name of the file without folder.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly carries no {name}."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
