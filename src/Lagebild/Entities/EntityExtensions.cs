using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Entities;

/// <summary>The verb and the layers of the entity stage.</summary>
public static class EntityExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds mentions and entities. Needs sentences, tokens and clauses; uses the publication where a stage before it found one.</summary>
        /// <param name="knowledge">What is known of the world; the default is the engine's own knowledge base, see <see cref="KnowledgeBase.With"/>.</param>
        public PipelineBuilder UseEntities(KnowledgeBase? knowledge = null) => builder.Use(new EntityStage(knowledge));
    }

    extension(Document document)
    {
        /// <summary>Gets names, nominals and pronouns, sorted by span; a nominal may contain names.</summary>
        /// <exception cref="InvalidOperationException">The entity stage has not run.</exception>
        public ImmutableArray<Mention> Mentions => document.All<Mention>();

        /// <summary>Gets the entities in order of their first mention.</summary>
        /// <exception cref="InvalidOperationException">The entity stage has not run.</exception>
        public ImmutableArray<Entity> Entities => document.All<Entity>();
    }
}
