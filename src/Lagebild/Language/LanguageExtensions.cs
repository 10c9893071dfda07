using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Language;

/// <summary>The verb and the layers of the language stage.</summary>
public static class LanguageExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds sentences, tokens and clauses. Needs blocks.</summary>
        public PipelineBuilder UseLanguage() => builder.Use(new LanguageStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the sentences in text order.</summary>
        /// <exception cref="InvalidOperationException">The language stage has not run.</exception>
        public ImmutableArray<Sentence> Sentences => document.All<Sentence>();

        /// <summary>Gets the tokens in text order.</summary>
        /// <exception cref="InvalidOperationException">The language stage has not run.</exception>
        public ImmutableArray<Token> Tokens => document.All<Token>();

        /// <summary>Gets the clauses, sorted by span.</summary>
        /// <exception cref="InvalidOperationException">The language stage has not run.</exception>
        public ImmutableArray<Clause> Clauses => document.All<Clause>();
    }
}
