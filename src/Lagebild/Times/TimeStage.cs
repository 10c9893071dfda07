using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Finds time expressions, gives them values, and finds when the document was published.</summary>
/// <remarks>Immutable and thread-safe. Works on the characters, with tokens (for tense) where a stage before has made them; linear in the length of the text.</remarks>
internal sealed class TimeStage : IDocumentStage
{
    /// <summary>How many characters are searched for the text's own date where the metadata has none.</summary>
    private const int PublicationReach = 200_000;

    /// <inheritdoc />
    public StageId Id { get; } = new("times", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires => [];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides => [typeof(TimeExpression), typeof(Publication)];

    /// <inheritdoc />
    public bool ReadsAnyLanguage => true;

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        if (!document.IsGerman)
        {
            return document.With(new Layer<TimeExpression>(Id, [])).With(new Layer<Publication>(Id, [PublicationFinder.FromMetadata(document.Metadata) ?? FromText("", [])]));
        }

        var tokens = document.Has<Token>() ? document.All<Token>() : [];
        var publication = PublicationFinder.FromMetadata(document.Metadata) ?? FromText(document.Text, tokens);
        var basis = publication.Basis switch
        {
            PublicationBasis.Documents => TimeBasis.Documents,
            PublicationBasis.Unknown => TimeBasis.Unknown,
            _ => TimeBasis.Publication,
        };
        var anchor = new TimeAnchor(publication.Basis == PublicationBasis.Unknown ? null : publication.Earliest, basis);
        var times = new TimeReader(document.Text, tokens, anchor).Read(cancellationToken);
        return document.With(new Layer<TimeExpression>(Id, times)).With(new Layer<Publication>(Id, [publication]));
    }

    private static Publication FromText(string text, ImmutableArray<Token> tokens)
    {
        var grammar = TimeGrammar.German;
        var words = new TimeWords(text, grammar);
        var matcher = new TimeMatcher(grammar, words);
        var tense = new TimeTenseFinder(grammar, words, tokens);
        var evidence = new PublicationFinder.Evidence();
        var readings = new List<TimeReading>();
        var dated = grammar.Lexicon.CategoryOf("DATED", false);
        var scanner = new WordScanner(text, 0);
        for (var line = 0; words.ReadSegment(ref scanner) && !evidence.IsExact && (words.Count == 0 || words[0].Start < PublicationReach); line += words.Count > 0 ? 1 : 0)
        {
            readings.Clear();
            matcher.Find(readings);
            foreach (var reading in readings)
            {
                evidence.Add(reading, words.Count, line < 4 && IsDateline(words, reading, dated), tense.At(reading));
            }
        }

        return evidence.Conclude();
    }

    /// <summary>"Berlin, 13. November 2024 –", "Stand: 13.11.2024", but not "die Flut vom 14. Juli 2021".</summary>
    private static bool IsDateline(TimeWords words, in TimeReading reading, int dated)
    {
        var before = reading.FirstWord - 1;
        before -= before > 0 && words[before].Kind == WordKind.Letters && words.HasSense(before - 1, dated, out _) ? 1 : 0;
        var after = reading.FirstWord;
        while (after < words.Count && words[after].Start < reading.Span.End)
        {
            after++;
        }

        return (before < 0 || words[before].Kind == WordKind.Mark || words.HasShape(before, TimeShape.CAP) || words.HasSense(before, dated, out _))
            && (after == words.Count || words[after].Kind == WordKind.Digits
                || (words[after].Kind == WordKind.Mark && (TimeWords.MarkShape(words.Text[words[after].Start]) is TimeShape.DASH or TimeShape.COLON or TimeShape.RPAR or TimeShape.COMMA || words.Text[words[after].Start] == '|')));
    }
}
