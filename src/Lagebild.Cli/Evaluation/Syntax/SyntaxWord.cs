using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Syntax;

/// <summary>A word of a treebank with its place in the running text; a contracted preposition ("im") is one word with the preposition's tags.</summary>
internal sealed record SyntaxWord(TextSpan Span, string Lemma, string JoinedLemma, Upos Upos, string Feats, int Head, string Relation)
{
    /// <summary>Returns the value of a feature, or "".</summary>
    public string Feature(string name) =>
        Feats.Split('|').FirstOrDefault(feature => feature.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";
}
