using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Statements;

/// <summary>The statements in pipeline and document.</summary>
public static class StatementsExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that finds who says what.</summary>
        public PipelineBuilder UseStatements() => builder.Use(new StatementStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the statements, sorted by the cover of their quotes; an enclosing statement comes before those inside it.</summary>
        /// <exception cref="InvalidOperationException">No stage has produced them.</exception>
        public ImmutableArray<Statement> Statements => document.All<Statement>();
    }
}
