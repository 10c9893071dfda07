using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Tellings;

/// <summary>Which clauses are the content of the verb above them, and not an adverbial: <c>Tellings/content-openers.txt</c>.</summary>
internal static class ContentOpeners
{
    private static readonly Lazy<(FrozenSet<string> Content, FrozenSet<string> Adverbial)> Words = new(() =>
    {
        var lines = DataFile.Lines("Tellings/content-openers.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(line => line[0], line => line[1..].ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return (lines["content"], lines["adverbial"]);
    });

    /// <summary>Says whether a clause with this connector is content.</summary>
    public static bool Opens(Clause clause, ReadOnlySpan<char> connector)
    {
        Span<char> lower = stackalloc char[Math.Min(connector.Length, 32)];
        connector[..lower.Length].ToLowerInvariant(lower);
        return clause.Kind switch
        {
            ClauseKind.Subordinate => Words.Value.Content.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower),
            ClauseKind.Interrogative => true,
            ClauseKind.Infinitive => !Words.Value.Adverbial.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower),
            _ => false,
        };
    }
}
