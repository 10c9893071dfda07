using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Syntax;

/// <summary>Counts the measures of the CoNLL 2018 shared task, over any number of texts.</summary>
/// <remarks>
/// Words are aligned by their characters. UPOS and lemma are F1 over all words; Case and Mood are counted on aligned words; of a
/// verb with a separated prefix the joined lemma counts as well as the bare one. An argument is right with its head and its
/// relation (nsubj and nsubj:pass are one). Contracted prepositions are one token on both sides.
/// </remarks>
internal sealed class SyntaxTally
{
    private int _gold, _found, _aligned, _upos, _lemma, _case, _caseGold;
    private int _sentencesGold, _sentencesFound, _sentences;
    private int _subGold, _subFound, _sub;
    private int _argumentsGold, _argumentsFound, _arguments;

    /// <summary>Adds one text.</summary>
    public void Add(SyntaxText gold, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens, TextWriter details)
    {
        var ours = new Dictionary<TextSpan, int>();
        for (var at = 0; at < tokens.Length; at++)
        {
            ours[tokens[at].Span] = at;
        }

        (_gold, _found) = (_gold + gold.Words.Count, _found + tokens.Length);
        (_sentencesGold, _sentencesFound) = (_sentencesGold + gold.Sentences.Count, _sentencesFound + sentences.Length);
        var spans = sentences.Select(sentence => sentence.Span).ToHashSet();
        _sentences += gold.Sentences.Count(spans.Contains);
        AddBorders(gold, sentences, details);
        foreach (var word in gold.Words)
        {
            if (ours.TryGetValue(word.Span, out var at))
            {
                AddWord(word, tokens[at]);
                Explain(gold, word, tokens[at], details);
            }
            else
            {
                details.WriteLine($"token {gold.Text[Math.Max(0, word.Span.Start - 15)..word.Span.Start]}«{gold.Text[word.Span.Start..word.Span.End]}»{gold.Text[word.Span.End..Math.Min(gold.Text.Length, word.Span.End + 15)]}");
            }
        }

        _subGold += gold.Words.Count(word => word.Feature("Mood") == "Sub");
        _subFound += tokens.Count(token => token.Morphology.Mood == Mood.Sub);
        AddArguments(gold, tokens, ours, details);
    }

    /// <summary>Returns the measures.</summary>
    public IReadOnlyList<Score> Scores() =>
    [
        new("words", _gold),
        new("tokens F1", F1(_aligned, _gold, _found)),
        new("sentences F1", F1(_sentences, _sentencesGold, _sentencesFound)),
        new("UPOS F1", F1(_upos, _gold, _found)),
        new("lemma F1", F1(_lemma, _gold, _found)),
        new("Mood=Sub F1", F1(_sub, _subGold, _subFound)),
        new("Case of nouns and pronouns, accuracy", _caseGold == 0 ? 0 : 100.0 * _case / _caseGold),
        new("core arguments F1", F1(_arguments, _argumentsGold, _argumentsFound)),
    ];

    private static double F1(int hits, int gold, int found) => gold + found == 0 ? 0 : 200.0 * hits / (gold + found);

    private static string? Core(string relation) => relation switch
    {
        "nsubj" or "nsubj:pass" => "nsubj",
        "obj" or "iobj" => relation,
        _ => null,
    };

    /// <summary>Names the borders of sentences that only the gold has ("missed") or only we have ("extra"), with what stands around them.</summary>
    private static void AddBorders(SyntaxText gold, ImmutableArray<Sentence> sentences, TextWriter details)
    {
        var (right, ours) = (gold.Sentences.Select(span => span.End).ToHashSet(), sentences.Select(sentence => sentence.Span.End).ToHashSet());
        foreach (var end in right.Union(ours).Order().Where(end => right.Contains(end) != ours.Contains(end)))
        {
            details.WriteLine($"sentence {(right.Contains(end) ? "missed" : "extra")} {gold.Text[Math.Max(0, end - 40)..end]} | {gold.Text[end..Math.Min(gold.Text.Length, end + 30)]}");
        }
    }

    /// <summary>Names what is wrong with an aligned word, with what stands around it.</summary>
    private static void Explain(SyntaxText gold, SyntaxWord word, in Token token, TextWriter details)
    {
        var (before, after) = (gold.Text[Math.Max(0, word.Span.Start - 60)..word.Span.Start], gold.Text[word.Span.End..Math.Min(gold.Text.Length, word.Span.End + 60)]);
        var context = $"{before}«{gold.Text[word.Span.Start..word.Span.End]}»{after}";
        if (token.Upos != word.Upos)
        {
            details.WriteLine($"upos {word.Upos} {token.Upos} {context}");
        }

        if ((token.Morphology.Mood == Mood.Sub) != (word.Feature("Mood") == "Sub"))
        {
            details.WriteLine($"mood {(token.Morphology.Mood == Mood.Sub ? "extra" : "missed")} {context}");
        }
    }

    private void AddWord(SyntaxWord word, in Token token)
    {
        _aligned++;
        _upos += token.Upos == word.Upos ? 1 : 0;
        _lemma += token.Lemma == word.Lemma || token.Lemma == word.JoinedLemma ? 1 : 0;
        _sub += token.Morphology.Mood == Mood.Sub && word.Feature("Mood") == "Sub" ? 1 : 0;
        if (word.Upos is Upos.NOUN or Upos.PRON && word.Feature("Case") is { Length: > 0 } @case)
        {
            _caseGold++;
            _case += token.Morphology.Case.ToString() == @case ? 1 : 0;
        }
    }

    private void AddArguments(SyntaxText gold, ImmutableArray<Token> tokens, Dictionary<TextSpan, int> ours, TextWriter details)
    {
        _argumentsFound += tokens.Count(token => Core(token.Relation.ToUd()) is not null);
        foreach (var word in gold.Words)
        {
            if (Core(word.Relation) is not { } relation)
            {
                continue;
            }

            _argumentsGold++;
            var isRight = word.Head >= 0 && ours.TryGetValue(word.Span, out var at) && ours.TryGetValue(gold.Words[word.Head].Span, out var head)
                && Core(tokens[at].Relation.ToUd()) == relation && tokens[at].Head == head;
            _arguments += isRight ? 1 : 0;
            if (!isRight && word.Head >= 0)
            {
                var found = ours.TryGetValue(word.Span, out var token) ? $"{tokens[token].Relation.ToUd()} < {(tokens[token].Head >= 0 ? gold.Text[tokens[tokens[token].Head].Span.Start..tokens[tokens[token].Head].Span.End] : "")}" : "";
                details.WriteLine($"argument {relation} {gold.Text[word.Span.Start..word.Span.End]} < {gold.Text[gold.Words[word.Head].Span.Start..gold.Words[word.Head].Span.End]} found {found} in {gold.Text[gold.Sentences.First(sentence => sentence.Contains(word.Span)).Start..gold.Sentences.First(sentence => sentence.Contains(word.Span)).End]}");
            }
        }
    }
}
