using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Head nouns of persons, groups, bodies and sources, in all their forms. Thread-safe.</summary>
public static class RoleNouns
{
    private const int ShortestCompoundHead = 5; // "Chef" and "Rat" end too many other words
    private static readonly Lazy<Dictionary<string, RoleForm>> Forms = new(Read);

    /// <summary>Finds the role noun that a word is or ends in ("Außenministerin", "US-Außenminister", "Bundesaußenminister").</summary>
    /// <param name="word">A noun in any case and number.</param>
    /// <param name="form">The form found.</param>
    /// <param name="start">Where the role noun starts in the word; 0 where it is the whole word.</param>
    public static bool TryFind(ReadOnlySpan<char> word, out RoleForm form, out int start)
    {
        var forms = Forms.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        start = 0;
        if (word.Length < 3 || !char.IsUpper(word[0]))
        {
            form = default;
            return false;
        }

        if (forms.TryGetValue(word, out form))
        {
            return true;
        }

        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0)
        {
            start = hyphen + 1;
            return forms.TryGetValue(word[start..], out form) || (TryCompound(forms, word[start..], out form, out var inner) && (start += inner) > 0);
        }

        return TryCompound(forms, word, out form, out start);
    }

    private static bool TryCompound(Dictionary<string, RoleForm>.AlternateLookup<ReadOnlySpan<char>> forms, ReadOnlySpan<char> word, out RoleForm form, out int start)
    {
        Span<char> head = stackalloc char[24];
        for (start = 3; start <= word.Length - ShortestCompoundHead; start++)
        {
            var length = word.Length - start;
            if (length <= head.Length)
            {
                word[start..].CopyTo(head);
                head[0] = char.ToUpperInvariant(head[0]);
                if (forms.TryGetValue(head[..length], out form))
                {
                    return true;
                }
            }
        }

        form = default;
        start = 0;
        return false;
    }

    private static Dictionary<string, RoleForm> Read()
    {
        var forms = new Dictionary<string, RoleForm>(2048, StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("Entities/roles.tsv"))
        {
            var columns = line.Split('\t');
            var kind = columns[2] switch { "GRP" => RoleKind.Group, "ORG" => RoleKind.Body, "SRC" => RoleKind.Source, "DOM" => RoleKind.Domain, _ => RoleKind.Person };
            var feminine = columns[1] == "-" ? null : columns[1];
            var noun = new RoleNoun(columns[0], feminine, kind, columns[3] == "-" ? [] : [.. columns[3].Split(',')]);
            AddForms(forms, noun, columns[0], kind is RoleKind.Person || feminine is not null ? Gender.Masc : Gender.None);
            if (feminine is not null)
            {
                forms.TryAdd(feminine, new(noun, Gender.Fem, Number.Sing));
                forms.TryAdd(feminine + (feminine.EndsWith("in", StringComparison.Ordinal) ? "nen" : "en"), new(noun, Gender.Fem, Number.Plur));
            }
        }

        return forms;
    }

    /// <summary>Adds the case and number forms that German nouns can have; wrong ones are no words and do no harm.</summary>
    private static void AddForms(Dictionary<string, RoleForm> forms, RoleNoun noun, string lemma, Gender gender)
    {
        var isAgent = lemma.EndsWith("er", StringComparison.Ordinal);
        forms.TryAdd(lemma, new(noun, gender, isAgent ? Number.None : Number.Sing));
        forms.TryAdd(lemma + "s", new(noun, gender, isAgent ? Number.Sing : Number.None));
        forms.TryAdd(lemma + "es", new(noun, gender, Number.Sing));
        forms.TryAdd(lemma + "n", new(noun, gender, isAgent ? Number.Plur : Number.None));
        forms.TryAdd(lemma + "en", new(noun, gender, Number.None));
        forms.TryAdd(lemma + "e", new(noun, gender, Number.Plur));
    }
}
