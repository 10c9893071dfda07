using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Quotes;

/// <summary>A statement in tokens of the data set.</summary>
internal sealed record QuotedStatement(string Type, string Medium, string Rule, ImmutableArray<ImmutableHashSet<int>> Parts)
{
    /// <summary>The parts in the order of <see cref="Parts"/>.</summary>
    public static readonly ImmutableArray<string> PartNames = ["quote", "speaker", "cue", "addressee", "frame"];

    /// <summary>Gets the tokens of the quote.</summary>
    public ImmutableHashSet<int> Quote => Parts[0];

    /// <summary>Gets the entities that speak; none in an annotation.</summary>
    public ImmutableHashSet<int> Speakers { get; init; } = [];

    /// <summary>Reads an annotation.</summary>
    public static QuotedStatement OfGold(JsonElement annotation) => new(
        annotation.GetProperty("type").GetString()!,
        annotation.GetProperty("medium").GetString()!,
        "",
        [.. PartNames.Select(part => annotation.GetProperty(part).GetProperty("tokenIds").EnumerateArray().Select(id => id.GetInt32()).ToImmutableHashSet())]);

    /// <summary>Maps a statement's spans to the data set's tokens.</summary>
    public static QuotedStatement OfFound(Statement statement, ImmutableArray<TextSpan> tokens) => new(
        statement.Type.ToString(),
        Letters(statement.Medium),
        statement.Rule,
        [TokensOf(statement.Quote, tokens), TokensOf(statement.Speaker, tokens), TokensOf(statement.Cue, tokens), TokensOf(statement.Addressee, tokens), TokensOf(statement.Frame, tokens)])
    {
        Speakers = [.. statement.Speakers],
    };

    private static string Letters(StatementMedium medium) => medium switch
    {
        StatementMedium.Speech => "Speech",
        StatementMedium.Thought => "Thought",
        StatementMedium.Writing => "Writing",
        StatementMedium.Speech | StatementMedium.Writing => "SW",
        StatementMedium.Speech | StatementMedium.Thought => "ST",
        StatementMedium.Thought | StatementMedium.Writing => "TW",
        _ => "none",
    };

    private static ImmutableHashSet<int> TokensOf(ImmutableArray<TextSpan> spans, ImmutableArray<TextSpan> tokens)
    {
        var ids = ImmutableHashSet.CreateBuilder<int>();
        foreach (var span in spans)
        {
            var low = tokens.BinarySearch(span, Comparer<TextSpan>.Create((token, wanted) => token.End <= wanted.Start ? -1 : token.Start >= wanted.End ? 1 : 0));
            if (low < 0)
            {
                continue;
            }

            for (var at = low; at >= 0 && tokens[at].Overlaps(span); at--)
            {
                ids.Add(at);
            }

            for (var at = low; at < tokens.Length && tokens[at].Overlaps(span); at++)
            {
                ids.Add(at);
            }
        }

        return ids.ToImmutable();
    }
}
