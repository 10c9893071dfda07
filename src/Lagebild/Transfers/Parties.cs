using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Frames;

namespace Lagebild.Transfers;

/// <summary>Says between whom something is transferred: the state or body behind the words ("Pjöngjang", "er" for Putin), where the document knows it.</summary>
internal sealed class Parties
{
    private readonly DocumentLayout _layout;
    private readonly Referents _referents;

    /// <summary>Initializes the parties of a document.</summary>
    public Parties(DocumentLayout layout) => (_layout, _referents) = (layout, new(layout));

    /// <summary>Returns the semantic class of what is given; of "Waffenlieferung" that of its first part.</summary>
    public string ClassOf(Wording phrase, FrameMatch match) =>
        phrase.Head == match.Trigger ? _referents.ClassOfFirstPart(phrase.Head, match.Frame.Noun) : _referents.ClassOf(phrase, out _);

    /// <summary>Returns the parties in a role, or -1 alone where none is known.</summary>
    /// <param name="match">The match.</param>
    /// <param name="role">supplier or recipient.</param>
    /// <param name="kind">What is given; soldiers come from the state they belong to.</param>
    /// <param name="what">What is given, or null where it does not tell the party.</param>
    public ImmutableArray<int> Of(FrameMatch match, string role, TransferKind kind, Filler? what)
    {
        var found = match.EntitiesOf(role);
        if (found.IsEmpty && kind == TransferKind.Troops && what is not null)
        {
            // "Nordkoreanische Soldaten wurden nach Russland verlegt": who they are says who sends them.
            found = _referents.Of(what.Wording);
        }

        return found.IsEmpty ? [-1] : [.. found.Select(Behind).Distinct()];
    }

    /// <summary>Returns the state or body that an entity acts for; of a place the state that it lies in: soldiers sent to Kursk are sent to Russia.</summary>
    private int Behind(int entity)
    {
        var party = _layout.Entities[entity];
        var known = party.Type == EntityType.Loc ? KnowledgeBase.German.IndexOf(party.Kb) : -1;
        var id = party.Actor ?? (known >= 0 ? KnowledgeBase.German.Entries[known].State : null);
        return _layout.EntityOf(id) is >= 0 and var state ? state : entity;
    }
}
