using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;

namespace Lagebild.Entities;

/// <summary>Names, nominals and pronouns of a document, and the entities they stand for.</summary>
internal sealed class EntityStage(KnowledgeBase? knowledge) : IDocumentStage
{
    /// <inheritdoc />
    public StageId Id { get; } = new("entities", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires { get; } = [typeof(Sentence), typeof(Token), typeof(Clause)];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Mention), typeof(Entity)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var (mentions, entities) = new EntityAnalysis(document, knowledge ?? KnowledgeBase.German).Run(cancellationToken);
        return document.With(new Layer<Mention>(Id, mentions)).With(new Layer<Entity>(Id, entities));
    }
}
