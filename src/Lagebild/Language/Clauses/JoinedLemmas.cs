using System.Collections.Concurrent;

namespace Lagebild.Language;

/// <summary>One shared string for each verb with a separated prefix: "an" and "kündigen" give "ankündigen".</summary>
internal static class JoinedLemmas
{
    /// <summary>Prefixes and verbs of one language are few; the bound keeps hostile text from filling the memory.</summary>
    private const int MostJoined = 20_000;

    private static readonly ConcurrentDictionary<(string Prefix, string Verb), string> Joined = new();

    /// <summary>Returns prefix and verb as one lemma.</summary>
    public static string Join(string prefix, string verb)
    {
        if (Joined.TryGetValue((prefix, verb), out var known))
        {
            return known;
        }

        var made = prefix.ToLowerInvariant() + verb;
        return Joined.Count < MostJoined ? Joined.GetOrAdd((prefix, verb), made) : made;
    }
}
