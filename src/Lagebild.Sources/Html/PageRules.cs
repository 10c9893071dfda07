using System.Collections.Frozen;

namespace Lagebild.Sources.Html;

/// <summary>What the names of an element say of its content: <c>page-rules.txt</c>.</summary>
internal sealed class PageRules
{
    /// <summary>The longest pair of words looked up, in characters.</summary>
    private const int LongestPair = 48;

    private static readonly Lazy<PageRules> Loaded = new(Load);

    private readonly FrozenDictionary<string, NamedRole> _roles;

    private PageRules(Dictionary<string, NamedRole> roles) => _roles = roles.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the rules that the assembly carries.</summary>
    public static PageRules All => Loaded.Value;

    /// <summary>Returns what the class and id of an element say; the strongest word wins: reply, drop, linked.</summary>
    public NamedRole RoleOf(ReadOnlySpan<char> names)
    {
        var strongest = NamedRole.None;
        Span<char> word = stackalloc char[LongestPair];
        var last = 0; // the length of the word before, which stands at the start
        for (var at = 0; at < names.Length;)
        {
            if (names[at] == '-' && names[at..].StartsWith("--", StringComparison.Ordinal) && at > 0 && names[at - 1] != ' ')
            {
                at = names[at..].IndexOf(' ') is >= 0 and var blank ? at + blank : names.Length; // how it looks (BEM)
                continue;
            }

            if (!char.IsAsciiLetter(names[at]))
            {
                last = names[at] == ' ' ? 0 : last;
                at++;
                continue;
            }

            var start = at++;
            while (at < names.Length && char.IsAsciiLetter(names[at]) && !(char.IsUpper(names[at]) && char.IsLower(names[at - 1])))
            {
                at++;
            }

            var length = at - start;
            if (last + length > LongestPair)
            {
                last = 0;
                continue;
            }

            names[start..at].ToLowerInvariant(word[last..]);
            var joined = last + length;
            strongest = Stronger(strongest, word[last..joined]);
            strongest = last > 0 ? Stronger(strongest, word[..joined]) : strongest;
            word[last..joined].CopyTo(word);
            last = length;
        }

        return strongest;
    }

    private NamedRole Stronger(NamedRole role, ReadOnlySpan<char> word) =>
        _roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var other) && other > role ? other : role;

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
