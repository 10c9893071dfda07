using System.Globalization;
using System.Text;
using Lagebild.Documents;

namespace Lagebild.Language;

/// <summary>Writes the language layers of a document as CoNLL-U (https://universaldependencies.org/format.html).</summary>
/// <remarks>
/// Sentence numbers count from 1 in the document; <c>start_char</c> and <c>end_char</c> in the last column are positions in the clean text.
/// A token without a decided head gets the first token of its sentence (or 0, where it is that one), so that the output is a tree for every reader.
/// </remarks>
public static class ConlluWriter
{
    /// <summary>Writes all sentences of a document, each ended by an empty line, lines ended by LF.</summary>
    /// <exception cref="InvalidOperationException">The language stage has not run.</exception>
    public static void Write(Document document, TextWriter output)
    {
        var line = new StringBuilder();
        line.Append("# newdoc id = ").Append(document.Id.Value).Append('\n');
        for (var index = 0; index < document.Sentences.Length; index++)
        {
            Append(document, index, line);
            output.Write(line);
            line.Clear();
        }
    }

    private static void Append(Document document, int index, StringBuilder line)
    {
        var sentence = document.Sentences[index];
        line.Append(CultureInfo.InvariantCulture, $"# sent_id = {index + 1}\n# text = ");
        foreach (var c in document[sentence.Span])
        {
            line.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        line.Append('\n');
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            AppendToken(document, sentence, at, line);
        }

        line.Append('\n');
    }

    private static void AppendToken(Document document, Sentence sentence, int at, StringBuilder line)
    {
        var token = document.Tokens[at];
        var (head, relation) = HeadOf(token, sentence, at);
        line.Append(CultureInfo.InvariantCulture, $"{at - sentence.FirstToken + 1}\t");
        line.Append(document[token.Span]).Append('\t').Append(token.Lemma.Length == 0 ? "_" : token.Lemma).Append('\t').Append(token.Upos).Append("\t_\t");
        line.Append(token.Morphology.ToFeats()).Append('\t');
        line.Append(CultureInfo.InvariantCulture, $"{head}\t{relation}\t_\t");
        if (at + 1 < sentence.EndToken && document.Tokens[at + 1].Span.Start == token.Span.End)
        {
            line.Append("SpaceAfter=No|");
        }

        line.Append(CultureInfo.InvariantCulture, $"start_char={token.Span.Start}|end_char={token.Span.End}\n");
    }

    private static (int Head, string Relation) HeadOf(Token token, Sentence sentence, int at)
    {
        if (token.Head == at)
        {
            return (0, "root");
        }

        if (token.Head >= 0)
        {
            return (token.Head - sentence.FirstToken + 1, token.Relation.ToUd());
        }

        return at == sentence.FirstToken ? (0, "root") : (1, DependencyRelation.Dep.ToUd());
    }
}
