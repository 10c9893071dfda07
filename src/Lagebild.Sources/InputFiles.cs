namespace Lagebild.Sources;

/// <summary>Turns the inputs of a command into files: a file, a folder with all below it, or a glob.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Returns the files of a folder or glob, sorted by ordinal comparison of their paths below it with <c>/</c> between the parts.</summary>
    /// <exception cref="SourceException">There is no such file or folder, or nothing matches.</exception>
    public static IReadOnlyList<string> Find(string input)
    {
        if (File.Exists(input))
        {
            return [input];
        }

        if (Directory.Exists(input))
        {
            var files = Below(input, "**");
            return files.Count > 0 ? files : throw new SourceException("the folder holds no files");
        }

        var wildcard = input.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            throw new SourceException("there is no such file or folder");
        }

        var slash = input.AsSpan(0, wildcard).LastIndexOfAny('/', Path.DirectorySeparatorChar);
        var folder = slash < 0 ? "." : slash == 0 ? "/" : input[..slash];
        var found = Directory.Exists(folder) ? Below(folder, input[(slash + 1)..].Replace('\\', '/')) : [];
        return found.Count > 0 ? found : throw new SourceException("no file matches");
    }

    /// <summary>Matches a path against a glob: <c>?</c> one character, <c>*</c> any within a part, <c>**</c> any parts.</summary>
    /// <remarks>Goes back to the last <c>*</c> and the last <c>**</c> only: time is bounded by the product of the lengths, squared in the worst case.</remarks>
    internal static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> glob)
    {
        if (glob.StartsWith("**", StringComparison.Ordinal))
        {
            var rest = glob.Length > 2 && glob[2] == '/' ? glob[3..] : glob[2..];
            if (rest.IsEmpty || Matches(path, rest))
            {
                return true;
            }

            for (var at = 0; at < path.Length; at++)
            {
                if (path[at] == '/' && Matches(path[(at + 1)..], rest))
                {
                    return true;
                }
            }

            return false;
        }

        var part = path.IndexOf('/');
        var globPart = glob.IndexOf('/');
        return (part < 0) == (globPart < 0)
            && MatchesPart(part < 0 ? path : path[..part], globPart < 0 ? glob : glob[..globPart])
            && (part < 0 || Matches(path[(part + 1)..], glob[(globPart + 1)..]));
    }

    private static bool MatchesPart(ReadOnlySpan<char> name, ReadOnlySpan<char> glob)
    {
        int at = 0, g = 0, star = -1, resume = 0;
        while (at < name.Length)
        {
            if (g < glob.Length && glob[g] == '*')
            {
                (star, resume) = (g++, at);
            }
            else if (g < glob.Length && (glob[g] == '?' || glob[g] == name[at]))
            {
                (at, g) = (at + 1, g + 1);
            }
            else if (star >= 0)
            {
                (at, g) = (++resume, star + 1);
            }
            else
            {
                return false;
            }
        }

        return glob[g..].Trim('*').IsEmpty;
    }

    private static List<string> Below(string folder, string glob)
    {
        var relative = Directory.EnumerateFiles(folder, "*", All)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => Matches(path, glob))
            .ToList();
        relative.Sort(string.CompareOrdinal);
        return relative.ConvertAll(path => folder == "." ? path : $"{folder.TrimEnd('/')}/{path}");
    }
}
