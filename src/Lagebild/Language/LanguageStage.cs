using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Language;

/// <summary>Sentences, tokens and clauses of a German document; of others sentences and tokens without analysis.</summary>
internal sealed class LanguageStage : IDocumentStage
{
    /// <inheritdoc />
    public StageId Id { get; } = new("language", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires { get; } = [typeof(Block)];

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Sentence), typeof(Token), typeof(Clause)];

    /// <inheritdoc />
    public bool ReadsAnyLanguage => true;

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
            .With(new Layer<Token>(Id, document.IsGerman ? analysis.Tokens : [.. analysis.Tokens.Select(token => Bare(token, document))]))
            .With(new Layer<Clause>(Id, document.IsGerman ? analysis.Clauses : []));
    }

    /// <summary>Returns a token without German analysis: words and marks are told apart in any language that sets blanks.</summary>
    private static Token Bare(Token token, Document document) =>
        token with { Lemma = document[token.Span].ToString(), Upos = token.Upos is Upos.PUNCT or Upos.NUM or Upos.SYM ? token.Upos : Upos.X, Morphology = default, Head = -1, Relation = DependencyRelation.Dep };
}
