using System.Text;
using Lagebild.Cli.Evaluation.Syntax;
using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>The sentences of <c>Data/roles.txt</c> as a treebank that knows nothing but subjects and objects.</summary>
internal static class OwnSentences
{
    /// <summary>Returns each sentence with its marked words.</summary>
    /// <exception cref="FormatException">A mark is unknown.</exception>
    public static IEnumerable<SyntaxText> Read()
    {
        foreach (var row in ToolData.Table("roles.txt"))
        {
            var (text, words) = (new StringBuilder(), new List<SyntaxWord>());
            foreach (var marked in row[0].Split(' '))
            {
                var (word, mark) = marked.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? (marked[..at], marked[at..]) : (marked, "");
                var start = text.Append(text.Length > 0 ? " " : "").Length;
                text.Append(word);
                words.Add(new(new(start, text.Length), word, word, Upos.X, "_", -1, RelationOf(mark)));
            }

            yield return new(text.ToString(), words, [new(0, text.Length)]);
        }
    }

    private static string RelationOf(string mark) => mark switch
    {
        "" => "dep",
        "_S" => "nsubj",
        "_O" => "obj",
        "_D" => "obl:arg",
        "_P" => "xcomp",
        _ => throw new FormatException($"Data/roles.txt: {mark} is no mark."),
    };
}
