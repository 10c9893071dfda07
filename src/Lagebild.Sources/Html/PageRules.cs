using System.Collections.Frozen;

namespace Lagebild.Sources.Html;

/// <summary>What the names of an element say of its content: <c>page-rules.txt</c>.</summary>
internal sealed class PageRules
{
    /// <summary>The longest pair of words looked up, in characters.</summary>
    private const int LongestPair = 48;

    private const string File = "page-rules.txt";

    private static readonly Lazy<PageRules> Loaded = new(Load);

    private readonly FrozenDictionary<string, NamedRole> _roles;

    private PageRules(Dictionary<string, NamedRole> roles) => _roles = roles.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the rules that the assembly carries.</summary>
    public static PageRules All => Loaded.Value;

    /// <summary>Gets the names of elements that never hold text of a report.</summary>
    public FrozenSet<string> NeverText { get; } = Words("never");

    /// <summary>Gets the values of the attribute <c>role</c> that are not the report.</summary>
    public FrozenSet<string> OtherRoles { get; } = Words("role");

    /// <summary>Gets how a class shows again what it hides, behind the width from which on it does.</summary>
    public FrozenSet<string> Shown { get; } = Words("shown");

    /// <summary>Returns what the class and id of an element say; the strongest word wins: reply, drop, author, linked.</summary>
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

    private static FrozenSet<string> Words(string kind) => EmbeddedTable.Rows(File).Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static PageRules Load()
    {
        var roles = new Dictionary<string, NamedRole>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows(File))
        {
            if (Enum.TryParse<NamedRole>(row[0], ignoreCase: true, out var role))
            {
                foreach (var word in row[1].Split(' '))
                {
                    roles[word] = role;
                }
            }
        }

        return new(roles);
    }
}
