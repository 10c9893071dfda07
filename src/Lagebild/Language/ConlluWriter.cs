using System.Globalization;
using System.Text;
using Lagebild.Documents;

namespace Lagebild.Language;

/// <summary>Writes the language layers of a document as CoNLL-U (https://universaldependencies.org/format.html).</summary>
/// <remarks>
/// A sentence is named by the first twelve digits of the document's hash and its number, from 1; <c>text</c> has one blank wherever the
/// report has white space; <c>start_char</c> and <c>end_char</c> in the last column are positions in the clean text.
/// A token without a decided head gets the first token of its sentence (or 0, where it is that one), so that the output is a tree for every reader.
/// </remarks>
public static class ConlluWriter
{
    private const int DigitsOfName = 12;

    /// <summary>Writes all sentences of a document, each ended by an empty line, lines ended by LF; nothing where there is no sentence.</summary>
    /// <exception cref="InvalidOperationException">The language stage has not run.</exception>
    public static void Write(Document document, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var line = new StringBuilder();
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
        if (index == 0)
        {
            line.Append("# newdoc id = ").Append(document.Id.Value).Append('\n');
        }

        line.Append("# sent_id = ").Append(NameOf(document)).Append(CultureInfo.InvariantCulture, $"-{index + 1}\n# text = ");
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            line.Append(at > sentence.FirstToken && HasSpaceBefore(document, at) ? " " : "").Append(document[document.Tokens[at].Span]);
        }

        line.Append('\n');
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            AppendToken(document, sentence, at, line);
        }

        line.Append('\n');
    }

    // "sha256:1f2e…" → "1f2e…": a colon would be read as a part of the name by some programs.
    private static ReadOnlySpan<char> NameOf(Document document)
    {
        var digits = document.Id.Value.AsSpan(document.Id.Value.IndexOf(':', StringComparison.Ordinal) + 1);
        return digits[..Math.Min(DigitsOfName, digits.Length)];
    }

    private static bool HasSpaceBefore(Document document, int token) => document.Tokens[token - 1].Span.End < document.Tokens[token].Span.Start;

    private static void AppendToken(Document document, Sentence sentence, int at, StringBuilder line)
    {
        var token = document.Tokens[at];
        var (head, relation) = HeadOf(token, sentence, at);
        line.Append(CultureInfo.InvariantCulture, $"{at - sentence.FirstToken + 1}\t");
        line.Append(document[token.Span]).Append('\t').Append(token.Lemma.Length == 0 ? "_" : token.Lemma).Append('\t').Append(token.Upos).Append("\t_\t");
        line.Append(token.Morphology.ToFeats()).Append('\t');
        line.Append(CultureInfo.InvariantCulture, $"{head}\t{relation}\t_\t");
        if (at + 1 < document.Tokens.Length && !HasSpaceBefore(document, at + 1))
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
