using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Times;

namespace Lagebild.Statements;

/// <summary>Finds who says what: direct, indirect, running and reported speech, with speaker, cue, addressee and frame.</summary>
public sealed class StatementStage : IDocumentStage
{
    /// <inheritdoc />
    public StageId Id { get; } = new("statements", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires { get; } = [typeof(Block), typeof(Sentence), typeof(Token), typeof(Clause), typeof(Mention), typeof(Entity), typeof(TimeExpression)];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Statement)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var reading = new Reading(document);
        var drafts = DraftReader.Read(reading, cancellationToken);
        return document.With(new Layer<Statement>(Id, StatementWriter.Write(reading, drafts)));
    }
}
