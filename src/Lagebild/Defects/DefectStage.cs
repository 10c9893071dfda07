using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Pipelines;

namespace Lagebild.Defects;

/// <summary>Finds what one report alone shows to be wrong: impossible dates, weekdays that do not fit, sums that fail, a headline that the text does not bear out.</summary>
/// <remarks>Defects against the other reports are found where the picture is made.</remarks>
internal sealed class DefectStage : IDocumentStage
{
    /// <inheritdoc />
    public StageId Id { get; } = new("defects", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires { get; } = [typeof(Token), typeof(Sentence), typeof(Event)];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Defect)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var defects = new List<Defect>();
        defects.AddRange(CalendarCheck.Of(document));
        defects.AddRange(SumCheck.Of(document));
        defects.AddRange(HeadlineCheck.Of(document));
        return document.With(new Layer<Defect>(Id, [.. defects.OrderBy(defect => defect.Span).ThenBy(defect => defect.Kind).ThenBy(defect => defect.Why, StringComparer.Ordinal)]));
    }
}
