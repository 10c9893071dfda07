using System.Collections.Frozen;

namespace Lagebild.Sources.Html;

/// <summary>What the names of an element say of its content: <c>page-rules.txt</c>.</summary>
internal sealed class PageRules
{
    private static readonly Lazy<PageRules> Loaded = new(Load);

    private readonly FrozenDictionary<string, NamedRole> _roles;

    private PageRules(Dictionary<string, NamedRole> roles) => _roles = roles.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the rules that the assembly carries.</summary>
    public static PageRules All => Loaded.Value;

    /// <summary>Returns what the class and id of an element say; the strongest word wins: reply, drop, body.</summary>
    public NamedRole RoleOf(ReadOnlySpan<char> names)
    {
        var strongest = NamedRole.None;
        var lookup = _roles.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[32];
        for (var at = 0; at < names.Length;)
        {
            if (!char.IsAsciiLetter(names[at]))
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < names.Length && char.IsAsciiLetter(names[at]) && !(char.IsUpper(names[at]) && char.IsLower(names[at - 1])))
            {
                at++;
            }

            if (at - start <= word.Length && names[start..at].ToLowerInvariant(word) is var length && lookup.TryGetValue(word[..length], out var role) && role > strongest)
            {
                strongest = role;
            }
        }

        return strongest;
    }

    private static PageRules Load()
    {
        using var reader = new StreamReader(typeof(PageRules).Assembly.GetManifestResourceStream("page-rules.txt")!);
        var roles = new Dictionary<string, NamedRole>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var role, var words])
            {
                foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    roles[word] = Enum.Parse<NamedRole>(role, ignoreCase: true);
                }
            }
        }

        return new(roles);
    }
}
