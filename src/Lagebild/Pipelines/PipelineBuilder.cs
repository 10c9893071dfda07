using System.Collections.Immutable;

namespace Lagebild.Pipelines;

/// <summary>Assembles a <see cref="Pipeline"/>.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class PipelineBuilder
{
    private readonly ImmutableArray<IDocumentStage>.Builder _stages = ImmutableArray.CreateBuilder<IDocumentStage>();
    private readonly HashSet<Type> _given = [];

    /// <summary>Says that documents come with annotations of this type, made before the pipeline.</summary>
    public PipelineBuilder Given<T>()
    {
        _given.Add(typeof(T));
        return this;
    }

    /// <summary>Adds a stage after those already added.</summary>
    public PipelineBuilder Use(IDocumentStage stage)
    {
        _stages.Add(stage);
        return this;
    }

    /// <summary>Builds the pipeline.</summary>
    /// <exception cref="InvalidOperationException">A stage needs annotations that no stage before it provides, or two stages provide the same.</exception>
    public Pipeline Build()
    {
        var provided = new HashSet<Type>(_given);
        foreach (var stage in _stages)
        {
            if (stage.Requires.FirstOrDefault(type => !provided.Contains(type)) is { } missing)
            {
                throw new InvalidOperationException($"Stage '{stage.Id.Name}' needs {missing.Name}, which no stage before it provides.");
            }

            if (stage.Provides.FirstOrDefault(type => !provided.Add(type)) is { } twice)
            {
                throw new InvalidOperationException($"Stage '{stage.Id.Name}' provides {twice.Name}, which a stage before it already provides.");
            }
        }

        return new(_stages.ToImmutable());
    }
}
