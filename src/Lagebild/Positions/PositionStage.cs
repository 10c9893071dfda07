using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Pipelines;

namespace Lagebild.Positions;

/// <summary>Reads positions from the frames in <c>Data/frames.txt</c>.</summary>
internal sealed class PositionStage : IDocumentStage
{
    private static readonly Lazy<FrameSet> Data = new(() => FrameSet.Read("Positions/frames.txt"));

    /// <summary>Gets the frames of positions.</summary>
    public static FrameSet Frames => Data.Value;

    /// <inheritdoc />
    public StageId Id { get; } = new("positions", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires => DocumentLayout.Needed;

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Position)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var layout = new DocumentLayout(document);
        var positions = ImmutableArray.CreateBuilder<Position>();
        foreach (var match in new FrameMatcher(layout, Frames).Run(cancellationToken))
        {
            Add(layout, match, positions);
        }

        positions.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : a.Actor.CompareTo(b.Actor));
        return document.With(new Layer<Position>(Id, positions.ToImmutable()));
    }

    // "„…“, beharrte er": who says it is who the statement says it is; a pronoun is not resolved twice.
    private static ImmutableArray<int> HoldersOf(DocumentLayout layout, FrameMatch match) =>
        match["actor"] is { } actor && layout.Tokens[actor.Wording.Head].Upos == Upos.PRON && layout.CueOf[match.Trigger] is >= 0 and var said
            && layout.Statements[said].Speakers is { IsEmpty: false } speakers ? speakers : match.EntitiesOf("actor");

    private static void Add(DocumentLayout layout, FrameMatch match, ImmutableArray<Position>.Builder positions)
    {
        if (match["claim"] is not { } claim || Stances.Parse(match.Sense) is not { } stance)
        {
            return;
        }

        // "wollte sich nicht äußern", "lehnte es ab, Fragen zu beantworten": who is asked and declines is not merely silent.
        var declines = stance is Stance.Silent or Stance.RefusesComment && Stances.Declines(layout, match.Clause);
        stance = declines ? Stance.RefusesComment : stance;

        // What may or should be said is no position.
        if (match.Reality != Events.Reality.Actual && !declines)
        {
            return;
        }

        foreach (var actor in HoldersOf(layout, match))
        {
            positions.Add(new()
            {
                Span = match.Passage,
                Actor = actor,
                Stance = stance,
                Claim = layout.SpanOf(claim.Wording.First, Claims.EndOf(layout, claim.Wording, match.Trigger)),
                ClaimIsNegated = Claims.IsNegated(layout, claim.Wording),
                Time = match.Time,
                According = Attribution.Of(layout, match),
                Rule = match.Rule,
            });
        }
    }
}
