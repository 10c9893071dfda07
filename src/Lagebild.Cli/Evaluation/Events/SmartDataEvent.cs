using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>An event of the SmartData corpus or of ours, brought to one form: type, trigger, arguments by the corpus's role classes.</summary>
/// <param name="Type">Our type and mode ("PROTEST/strike").</param>
/// <param name="Trigger">The trigger in the text.</param>
/// <param name="Arguments">Role ("party", "place", "time", "number") and all spans that would be right.</param>
internal sealed record SmartDataEvent(string Type, TextSpan Trigger, ImmutableArray<(string Role, ImmutableArray<TextSpan> Spans)> Arguments)
{
    /// <summary>Gets the verb of a light verb construction of ours: "streicht Stellen" may be marked at either word.</summary>
    public TextSpan? Verb { get; init; }

    /// <summary>Gets all pieces of a trigger of the corpus ("streicht … Stellen"); each stands for it.</summary>
    public ImmutableArray<TextSpan> Pieces { get; init; } = [];

    /// <summary>Gets the arguments as the corpus names their roles ("buyer").</summary>
    public ImmutableArray<(string Role, TextSpan Span)> Marks { get; init; } = [];

    /// <summary>Gets what the corpus marks in roles that we do not have.</summary>
    public ImmutableArray<TextSpan> Unscored { get; init; } = [];

    /// <summary>Says whether an event of ours stands where this one of the corpus is marked.</summary>
    public bool IsAt(SmartDataEvent ours) => Pieces.Any(piece => ours.Trigger.Overlaps(piece) || ours.Verb?.Overlaps(piece) == true);
}
