using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Events;

/// <summary>Who does what to whom, when, where (PLOVER: Political Language Ontology for Verifiable Event Records, codebook 2023).</summary>
public sealed record Event : IAnnotation
{
    /// <summary>Gets the trigger: the verb or noun of action; the layer is sorted by it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Gets the clause or phrase that tells the event, as evidence.</summary>
    public required TextSpan Passage { get; init; }

    /// <summary>Gets PLOVER's event type in capitals (<c>CONSULT</c>, <c>AID</c>, <c>ASSAULT</c>).</summary>
    public required string Type { get; init; }

    /// <summary>Gets PLOVER's mode in lower case (<c>visit</c>, <c>meet</c>), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Gets the actors as indexes of the document's entities; a capital that acts is its state where the document names the state, else the capital, whose <see cref="Entities.Entity.Actor"/> the state is.</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    /// <summary>Gets the recipients as indexes of the document's entities.</summary>
    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>Gets a value indicating whether the recipients take part as agents, so that a capital among them stands for its state ("forderte Kiew auf"); false where they are where it happens ("besuchte Kiew").</summary>
    public bool RecipientsAct { get; init; }

    /// <summary>Gets the index of the time expression, or -1.</summary>
    public int Time { get; init; } = -1;

    /// <summary>Gets the place as an index of the document's entities, or -1.</summary>
    public int Place { get; init; } = -1;

    /// <summary>Gets the index of the quantity (victims, strikers, jobs, votes), or -1.</summary>
    public int Quantity { get; init; } = -1;

    /// <summary>Gets the verb of a light verb construction whose noun is the trigger ("streicht" in "streicht 500 Stellen"), or null.</summary>
    public TextSpan? Verb { get; init; }

    /// <summary>Gets the words that fill the roles actor, recipient, place and quantity, in the order of the frame, and the disaster that does it ("what"); also where no entity of the document stands behind them.</summary>
    public ImmutableArray<(string Role, TextSpan Span)> Words { get; init; } = [];

    /// <summary>Gets how real it is.</summary>
    public Reality Reality { get; init; }

    /// <summary>Gets the index of the statement in which it stands, or null where the reporter tells it.</summary>
    public int? According { get; init; }

    /// <summary>Gets the frame that fired, for <c>--explain</c>.</summary>
    public required string Rule { get; init; }
}
