using System.Globalization;
using System.Text;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Syntax;

/// <summary>Running text with the words and sentences of its treebank.</summary>
/// <param name="Text">The sentences with a blank between them.</param>
/// <param name="Words">All words in order; <see cref="SyntaxWord.Head"/> is an index here, -1 for roots.</param>
/// <param name="Sentences">The span of each sentence.</param>
internal sealed record SyntaxText(string Text, IReadOnlyList<SyntaxWord> Words, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>Reads sentences in CoNLL-U: lines of ten columns, an empty line after each sentence.</summary>
    /// <exception cref="FormatException">A line has other columns.</exception>
    public static SyntaxText Read(IEnumerable<IReadOnlyList<string>> sentences)
    {
        var (text, words, spans) = (new StringBuilder(), new List<SyntaxWord>(), new List<TextSpan>());
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 ? " " : "");
            var start = text.Length;
            Add(sentence, text, words);
            var end = text.Length;
            while (end > start && text[end - 1] == ' ')
            {
                end--;
            }

            text.Length = end;
            spans.Add(new(start, end));
        }

        return new(text.ToString(), words, spans);
    }

    /// <summary>Cuts the lines of a file into sentences.</summary>
    public static List<IReadOnlyList<string>> Split(IEnumerable<string> lines)
    {
        var sentences = new List<IReadOnlyList<string>>();
        var sentence = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                sentence.Add(line);
            }
            else if (sentence.Count > 0)
            {
                sentences.Add(sentence);
                sentence = [];
            }
        }

        return sentences;
    }

    private static void Add(IReadOnlyList<string> lines, StringBuilder text, List<SyntaxWord> words)
    {
        var rows = lines.Where(line => line[0] != '#').Select(line => line.Split('\t')).Where(row => !row[0].Contains('.', StringComparison.Ordinal)).ToList();
        if (rows.Any(row => row.Length != 10))
        {
            throw new FormatException("CoNLL-U has ten columns.");
        }

        var (first, indexes) = (words.Count, new Dictionary<string, int> { ["0"] = -1 });
        var covered = 0;
        foreach (var row in rows)
        {
            if (covered > 0)
            {
                // The words of a contraction: the first gives its tags, all of them are this one token.
                indexes[row[0]] = words.Count - 1;
                words[^1] = words[^1].Lemma.Length == 0 ? Word(row, rows, words[^1].Span) : words[^1];
                covered--;
                continue;
            }

            var span = new TextSpan(text.Length, text.Length + row[1].Length);
            text.Append(row[1]).Append(row[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
            if (row[0].Split('-') is [var from, var to])
            {
                covered = int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) + 1;
                words.Add(new(span, "", "", Upos.X, "_", 0, "_"));
                continue;
            }

            indexes[row[0]] = words.Count;
            words.Add(Word(row, rows, span));
        }

        for (var at = first; at < words.Count; at++)
        {
            words[at] = words[at] with { Head = indexes.GetValueOrDefault(words[at].Head.ToString(CultureInfo.InvariantCulture), -1) };
        }

        JoinHyphens(text, words, first);
    }

    /// <summary>Makes one word of what the treebank splits at hyphens ("US", "-", "Präsident"), with the tags of the last part; a hyphen at the end belongs to the word before it.</summary>
    private static void JoinHyphens(StringBuilder text, List<SyntaxWord> words, int first)
    {
        var (kept, places) = (new List<SyntaxWord>(), new int[words.Count - first]);
        for (var at = first; at < words.Count; at++)
        {
            var word = words[at];
            if (kept.Count > 0 && kept[^1].Span.End == word.Span.Start && char.IsLetterOrDigit(text[kept[^1].Span.Start]) && IsPart(text, kept[^1], word))
            {
                var isMark = text[word.Span.Start] == '-';
                var joined = new TextSpan(kept[^1].Span.Start, word.Span.End);
                kept[^1] = isMark ? kept[^1] with { Span = joined, Lemma = kept[^1].Lemma + "-" } : word with { Span = joined, Lemma = kept[^1].Lemma + word.Lemma };
                kept[^1] = kept[^1] with { JoinedLemma = kept[^1].Lemma };
            }
            else
            {
                kept.Add(word);
            }

            places[at - first] = first + kept.Count - 1;
        }

        words.RemoveRange(first, words.Count - first);
        words.AddRange(kept.Select(word => word.Head < 0 ? word : word with { Head = places[word.Head - first] }));
    }

    private static bool IsPart(StringBuilder text, SyntaxWord last, SyntaxWord next) => next.Span.Length == 1 && text[next.Span.Start] == '-'
        ? char.IsLetter(text[last.Span.End - 1]) || char.IsDigit(text[last.Span.End - 1])
        : text[last.Span.End - 1] == '-' && char.IsLetter(text[next.Span.Start]);

    private static SyntaxWord Word(string[] row, List<string[]> rows, TextSpan span)
    {
        var prefix = rows.FirstOrDefault(other => other[7] == "compound:prt" && other[6] == row[0]);
        return new(span, row[2], prefix is null ? row[2] : prefix[2] + row[2], Enum.Parse<Upos>(row[3]), row[5], int.Parse(row[6], CultureInfo.InvariantCulture), row[7]);
    }
}
