namespace Lagebild.Cli.Evaluation;

/// <summary>The evaluations that <c>lagebild eval</c> knows, by task.</summary>
internal static class Evaluations
{
    /// <summary>Gets all of them, in the order of the contract.</summary>
    public static IReadOnlyList<IEvaluation> All { get; } =
    [
        new Quotes.QuotesEvaluation(),
        new TimesEvaluation(),
        new QuantitiesEvaluation(),
        new Events.EventsEvaluation(),
        new Syntax.SyntaxEvaluation(),
        new PagesEvaluation(),
        new Gold.GoldEvaluation(),
        new NamesEvaluation(),
        new Stories.StoriesEvaluation(),
        new Questions.QuestionsEvaluation(),
    ];
}
