using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Times;

namespace Lagebild.Quantities;

/// <summary>Finds numbers with their units, bounds, wholes and what they count.</summary>
/// <remarks>Immutable and thread-safe. Numbers in dates and times are left to the times. Uses tokens where a stage before has made them.</remarks>
internal sealed class QuantityStage : IDocumentStage
{
    /// <inheritdoc />
    public StageId Id { get; } = new("quantities", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires => [typeof(TimeExpression)];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides => [typeof(Quantity)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var tokens = document.Has<Token>() ? document.All<Token>() : [];
        return document.With(new Layer<Quantity>(Id, new QuantityReader(document.Text, document.Times, tokens).Read(cancellationToken)));
    }
}
