using System.Text;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Tools;

/// <summary>A token of a treebank in our terms: "im" is one token with the preposition's tags.</summary>
internal sealed record GoldToken(string Form, string Lemma, Upos Upos, string Xpos, string Feats, int Head, string Relation)
{
    /// <summary>Returns the value of a feature, or "".</summary>
    public string Feature(string name)
    {
        foreach (var feature in Feats.Split('|'))
        {
            if (feature.StartsWith(name, StringComparison.Ordinal) && feature.Length > name.Length && feature[name.Length] == '=')
            {
                return feature[(name.Length + 1)..];
            }
        }

        return "";
    }
}

/// <summary>A sentence of a treebank.</summary>
internal sealed class GoldSentence
{
    public GoldSentence(IReadOnlyList<GoldToken> tokens, string text)
    {
        Tokens = tokens;
        var (joined, spans) = (new StringBuilder(), new List<TextSpan>());
        foreach (var token in tokens)
        {
            joined.Append(joined.Length > 0 ? " " : "");
            spans.Add(new(joined.Length, joined.Length + token.Form.Length));
            joined.Append(token.Form);
        }

        (Joined, Spans, Text) = (joined.ToString(), [.. spans], text);
    }

    public IReadOnlyList<GoldToken> Tokens { get; }

    /// <summary>Gets the tokens with blanks between them.</summary>
    public string Joined { get; }

    /// <summary>Gets where each token stands in <see cref="Joined"/>.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>Gets the sentence as it was printed.</summary>
    public string Text { get; }
}

/// <summary>Reads CoNLL-U.</summary>
internal static class Treebank
{
    public static List<GoldSentence> Read(string folder) =>
        [.. Part(folder, "dev"), .. Part(folder, "test")];

    private static IEnumerable<GoldSentence> Part(string folder, string part) => Sentences(ToolData.Lines(Path.Combine(folder, $"de_gsd-ud-{part}.conllu.gz")));

    public static IEnumerable<GoldSentence> Sentences(IEnumerable<string> lines)
    {
        var (rows, text) = (new List<string[]>(), "");
        foreach (var line in lines.Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return new(Tokens(rows), text);
                }

                rows = [];
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line[9..];
            }
        }
    }

    private static List<GoldToken> Tokens(List<string[]> rows)
    {
        var tokens = new List<GoldToken>();
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (row[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            if (row[0].Contains('-', StringComparison.Ordinal))
            {
                var parts = int.Parse(row[0].Split('-')[1], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(row[0].Split('-')[0], System.Globalization.CultureInfo.InvariantCulture) + 1;
                tokens.Add(Token(rows[at + 1]) with { Form = row[1] });
                at += parts;
                continue;
            }

            tokens.Add(Token(row));
        }

        return tokens;
    }

    private static GoldToken Token(string[] row) => new(
        row[1], row[2], Enum.Parse<Upos>(row[3]), row[4], row[5], int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture), row[7]);
}
