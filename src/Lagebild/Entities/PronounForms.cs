using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>One reading of a pronoun of pronouns.tsv.</summary>
internal readonly record struct PronounForm(Gender Gender, Number Number, bool IsNominative, bool IsAccusative, bool IsDemonstrative);

/// <summary>The pronouns of the third person. Thread-safe.</summary>
internal static class PronounForms
{
    private static readonly Lazy<Dictionary<string, PronounForm[]>> Forms = new(() => ReadAll("pd"));
    private static readonly Lazy<Dictionary<string, PronounForm[]>> Relatives = new(() => ReadAll("r"));

    /// <summary>Returns the readings of a word in small letters, none where it is no such pronoun.</summary>
    public static ReadOnlySpan<PronounForm> Of(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[12];
        if (word.Length > small.Length || word.Length < 2)
        {
            return [];
        }

        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return Forms.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small[..word.Length], out var forms) ? forms : [];
    }

    /// <summary>Returns the readings of a word as a relative pronoun.</summary>
    public static ReadOnlySpan<PronounForm> Relative(ReadOnlySpan<char> word) => Relatives.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var forms) ? forms : [];

    private static Dictionary<string, PronounForm[]> ReadAll(string kinds) => DataFile.Lines("Entities/pronouns.tsv")
        .Select(line => line.Split('\t'))
        .Where(columns => kinds.Contains(columns[4], StringComparison.Ordinal))
        .GroupBy(columns => columns[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(Read).ToArray(), StringComparer.Ordinal);

    private static PronounForm Read(string[] columns) => new(
        columns[1] switch { "m" => Gender.Masc, "f" => Gender.Fem, "n" => Gender.Neut, _ => Gender.None },
        columns[2] == "p" ? Number.Plur : Number.Sing,
        columns[3].Contains('n', StringComparison.Ordinal),
        columns[3].Contains('a', StringComparison.Ordinal),
        columns[4] == "d");
}
