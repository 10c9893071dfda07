using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lagebild.Tests;

/// <summary>Checks CoNLL-U by the rules that UD's own validator has for any language (its levels 1 and 2).</summary>
internal static partial class ConlluFile
{
    private static readonly HashSet<string> Upos = [.. "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".Split(' ')];

    private static readonly HashSet<string> Relations =
        [.. "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp".Split(' ')];

    /// <summary>Returns what is wrong with a file, or null.</summary>
    public static string? FaultOf(string text)
    {
        if (text.Length > 0 && !text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return "The file does not end with an empty line.";
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = sentence.Split('\n');
            var comments = lines.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
            var rows = lines.Skip(comments.Count).Select(line => line.Split('\t')).ToList();
            if (OfComments(comments, rows, names) is { } fault || (fault = rows.Select(OfRow).FirstOrDefault(found => found is not null)) is not null || (fault = OfTree(rows)) is not null)
            {
                return $"{fault}\n{sentence}";
            }
        }

        return null;
    }

    private static string? OfComments(List<string> comments, List<string[]> rows, HashSet<string> names)
    {
        var name = comments.SingleOrDefault(line => line.StartsWith("# sent_id = ", StringComparison.Ordinal));
        var text = comments.SingleOrDefault(line => line.StartsWith("# text = ", StringComparison.Ordinal));
        var words = new StringBuilder();
        foreach (var row in rows)
        {
            words.Append(row.Length > 1 ? row[1] : "").Append(row[^1].StartsWith("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
        }

        return name is null || name.Contains('/', StringComparison.Ordinal) || !names.Add(name) ? "sent_id is not there, not unique or has a stroke."
            : text is null || text[9..] != words.ToString().TrimEnd(' ') ? "text is not what the words spell." : null;
    }

    private static string? OfRow(string[] row, int index)
    {
        if (row.Length != 10 || row.Any(column => column.Length == 0 || column.Trim() != column))
        {
            return "A line has ten columns, none empty, none with white space at an edge.";
        }

        var features = row[5].Split('|');
        return row[0] != (index + 1).ToString(CultureInfo.InvariantCulture) ? "Words are numbered from 1."
            : !Upos.Contains(row[3]) ? "There is no such part of speech."
            : row[5] != "_" && (!features.All(feature => Feature().IsMatch(feature)) || !features.SequenceEqual(features.Distinct().OrderBy(feature => feature, StringComparer.OrdinalIgnoreCase))) ? "Features are sorted and have names and values."
            : !Relations.Contains(row[7].Split(':')[0]) ? "There is no such relation." : null;
    }

    private static string? OfTree(List<string[]> rows)
    {
        var heads = rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture)).ToList();
        if (heads.Count(head => head == 0) != 1 || rows.Any(row => row[6] == "0" != (row[7] == "root")) || heads.Any(head => head < 0 || head > rows.Count))
        {
            return "There is one root, with head 0; heads are words of the sentence.";
        }

        for (var word = 1; word <= rows.Count; word++)
        {
            var (at, steps) = (word, 0);
            while (at != 0)
            {
                at = heads[at - 1];
                if (++steps > rows.Count)
                {
                    return "Heads run in a circle.";
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z]*(\[[a-z]+\])?=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*$")]
    private static partial Regex Feature();
}
