using FsCheck;
using FsCheck.Fluent;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What holds for the language layers of any text.</summary>
public sealed class LanguageLaws
{
    /// <summary>Token, clause and complement records are about 150 bytes a token; the rest is room for the lists that grow.</summary>
    private const double BytesPerToken = 550;

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", ".", ",", "!", "?", "…", "...", ":", ";", "-", "–", "„", "“", "”", "\"", "»", "«", "‚", "‘", "’", "'", "''", "``", "(", ")",
        "Blinken", "sagte", "dass", "die", "der", "Ukraine", "wird", "werden", "zu", "um", "helfen", "nicht", "am", "6.", "August", "9,2", "10.000", "z.B.",
        "Dr.", "und", "er", "sie", "habe", "US-", "www.a.de", "#a", "@", "\uD83D\uDE00", "\uD83D", "\u0301", "\u00AD", "\u200B", "я", "漢字", "\0", "ein", "Mann", "den", "dem", "hat", "gesagt", "wurde",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Tokens_cover_all_but_white_space_in_order() => Prop.ForAll(Texts, text => Covers(LanguageDocument.Analysed(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Sentences_hold_their_tokens_and_stay_in_their_block() => Prop.ForAll(Texts, text => HoldTokens(LanguageDocument.Analysed(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_layers() => Prop.ForAll(Texts, text =>
    {
        var (first, second) = (LanguageDocument.Analysed(text), LanguageDocument.Analysed(text));
        return first.Tokens.SequenceEqual(second.Tokens) && first.Sentences.SequenceEqual(second.Sentences) && first.Clauses.Length == second.Clauses.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_heads_of_a_sentence_are_a_tree() => Prop.ForAll(Texts, text => IsForest(LanguageDocument.Analysed(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Clauses_are_sorted_and_stay_in_their_sentence() => Prop.ForAll(Texts, text => AreOrdered(LanguageDocument.Analysed(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Conllu_is_valid() => Prop.ForAll(Texts, text => Assert.Null(ConlluFault(LanguageDocument.Analysed(text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_analysis_allocates_little_for_each_token()
    {
        var text = string.Concat(Enumerable.Repeat("Der Minister, der das Abkommen kennt, sagte am Montag, dass die Lieferung der Waffen beginne und die Kosten hoch seien. ", 200));
        var tokens = LanguageDocument.Analysed(text).Tokens.Length;
        Assert.InRange(Allocations.Least(() => LanguageDocument.Analysed(text), enough: BytesPerToken * (double)tokens) / (double)tokens, 0, BytesPerToken);
    }

    [Theory]
    [InlineData("\"", 200_000)]
    [InlineData("„A“ ", 60_000)]
    [InlineData("a.", 100_000)]
    [InlineData("a", 300_000)]
    [InlineData("1.", 100_000)]
    [InlineData("die ", 60_000)]
    [InlineData("Rutte sagte, dass ", 20_000)]
    [InlineData("und ", 60_000)]
    [InlineData("(", 200_000)]
    [InlineData("Ich FINDE das the best thing ever ", 8_000)]
    [InlineData("Ich sah einen Nachbarn, der vorneweg fuhr und seine Kinder hinterherlaufen ließ. ", 1)] // a relative clause joined without a pronoun
    public void Hostile_repetition_is_read_to_its_end(string piece, int times)
    {
        var document = LanguageDocument.Analysed(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.True(Covers(document));
    }

    [Fact]
    public void Boilerplate_gets_sentences_of_its_kind()
    {
        var sentence = Assert.Single(LanguageDocument.Analysed("Mehr zum Thema", BlockKind.Boilerplate).Sentences);
        Assert.Equal(BlockKind.Boilerplate, sentence.Block);
    }

    private static bool Covers(Document document)
    {
        var at = 0;
        foreach (var token in document.Tokens)
        {
            if (token.Span.IsEmpty || token.Span.Start < at || !string.IsNullOrWhiteSpace(document.Text[at..token.Span.Start]))
            {
                return false;
            }

            at = token.Span.End;
        }

        return string.IsNullOrWhiteSpace(document.Text[at..]);
    }

    private static bool HoldTokens(Document document)
    {
        var next = 0;
        var blocks = document.All<Block>();
        for (var index = 0; index < document.Sentences.Length; index++)
        {
            var sentence = document.Sentences[index];
            var tokens = document.Tokens[sentence.FirstToken..sentence.EndToken];
            if (sentence.FirstToken != next || tokens.IsEmpty || tokens.Any(token => token.Sentence != index)
                || sentence.Span != tokens[0].Span.Cover(tokens[^1].Span) || !blocks.Any(block => block.Span.Contains(sentence.Span)))
            {
                return false;
            }

            next = sentence.EndToken;
        }

        return next == document.Tokens.Length;
    }

    private static bool IsForest(Document document)
    {
        for (var index = 0; index < document.Sentences.Length; index++)
        {
            var sentence = document.Sentences[index];
            var roots = 0;
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var (token, steps) = (at, 0);
                while (document.Tokens[token].Head != token)
                {
                    token = document.Tokens[token].Head;
                    if (token < sentence.FirstToken || token >= sentence.EndToken || ++steps > sentence.TokenCount)
                    {
                        return false;
                    }
                }

                roots += document.Tokens[at].Head == at ? 1 : 0;
            }

            if (roots != 1)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreOrdered(Document document)
    {
        for (var index = 0; index < document.Clauses.Length; index++)
        {
            var clause = document.Clauses[index];
            var sentence = document.Sentences[clause.Sentence];
            var isInside = clause.FirstToken >= sentence.FirstToken && clause.EndToken <= sentence.EndToken && clause.FirstToken < clause.EndToken && sentence.Span.Contains(clause.Span);
            var isAfter = index == 0 || document.Clauses[index - 1].Sentence < clause.Sentence
                || (document.Clauses[index - 1].Sentence == clause.Sentence && document.Clauses[index - 1].Span <= clause.Span);
            var hasParent = clause.Parent < 0 || (clause.Parent != index && document.Clauses[clause.Parent].Sentence == clause.Sentence);
            if (!isInside || !isAfter || !hasParent || clause.Complements.Any(complement => !sentence.Span.Contains(complement.Span)))
            {
                return false;
            }
        }

        return true;
    }

    private static string? ConlluFault(Document document)
    {
        var output = new StringWriter();
        ConlluWriter.Write(document, output);
        return ConlluFile.FaultOf(output.ToString());
    }
}
