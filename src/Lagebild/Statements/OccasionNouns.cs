using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Nouns of channels and meetings ("Pressekonferenz", "ZDF", "Brief") with what is done there; <c>Data/occasions.tsv</c>.</summary>
internal static class OccasionNouns
{
    private static readonly Lazy<FrozenDictionary<string, StatementMedium?>> Words = new(Read);

    /// <summary>Finds the medium of a channel or meeting, <see cref="StatementMedium.None"/> where it leaves that open.</summary>
    /// <param name="form">A noun as it stands.</param>
    /// <param name="medium">Spoken or written.</param>
    public static bool TryFind(ReadOnlySpan<char> form, out StatementMedium medium)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();

        // The last part of a compound counts, three letters are the shortest first part; with and without the ending of a case.
        for (var at = 0; at == 0 || at <= form.Length - 3; at = at == 0 ? 3 : at + 1)
        {
            var part = form[at..];
            if (words.TryGetValue(part, out var found) || (part.Length > 3 && part[^1] is 's' or 'n' or 'e' && words.TryGetValue(part[..^1], out found)) || (part.Length > 4 && part.EndsWith("es", StringComparison.Ordinal) && words.TryGetValue(part[..^2], out found)))
            {
                medium = found ?? StatementMedium.None;
                return found is not null;
            }
        }

        medium = StatementMedium.None;
        return false;
    }

    private static FrozenDictionary<string, StatementMedium?> Read()
    {
        var words = new Dictionary<string, StatementMedium?>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines("Statements/occasions.tsv"))
        {
            var columns = line.Split('\t');
            StatementMedium? medium = columns[0] switch { "S" => StatementMedium.Speech, "W" => StatementMedium.Writing, "-" => StatementMedium.None, _ => null };
            foreach (var word in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = medium;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
