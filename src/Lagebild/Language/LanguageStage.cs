using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Language;

/// <summary>Sentences, tokens and clauses of a German document.</summary>
internal sealed class LanguageStage : IDocumentStage
{
    /// <inheritdoc />
    public StageId Id { get; } = new("language", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires { get; } = [typeof(Block)];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Sentence), typeof(Token), typeof(Clause)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var analysis = new LanguageAnalysis(document.Text);
        foreach (var block in document.All<Block>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            analysis.Add(block.Span, block.Kind);
        }

        return document
            .With(new Layer<Sentence>(Id, analysis.Sentences))
            .With(new Layer<Token>(Id, analysis.Tokens))
            .With(new Layer<Clause>(Id, analysis.Clauses));
    }
}
