using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>What an article or possessive does to its noun.</summary>
internal enum DeterminerKind : byte
{
    None,
    Definite,
    Indefinite,
    Possessive,
    Contracted,
}

/// <summary>The determiners of determiners.tsv. Thread-safe.</summary>
internal static class Determiners
{
    private const int Longest = 8;

    private static readonly Lazy<Dictionary<string, DeterminerKind>> Kinds = new(() => DataFile.Lines("Entities/determiners.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(columns => columns[1].Split(' ').Select(form => (form, kind: Enum.Parse<DeterminerKind>(columns[0], ignoreCase: true))))
        .ToDictionary(pair => pair.form, pair => pair.kind, StringComparer.Ordinal));

    /// <summary>Returns the kind of a determiner, small or with a capital at the start of a sentence.</summary>
    public static DeterminerKind Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest)
        {
            return DeterminerKind.None;
        }

        Span<char> small = stackalloc char[Longest];
        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return Kinds.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small[..word.Length], out var kind) ? kind : DeterminerKind.None;
    }
}
