using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Events;

/// <summary>What a document tells of its entities beyond the sentence: how often they are named, whether they speak, and which part the frames gave them in events of a type.</summary>
internal sealed class LinkContext
{
    private readonly int[] _mentions;
    private readonly bool[] _isInTitle;
    private readonly bool[] _speaks;
    private readonly Dictionary<(int Type, int Entity), LinkRole> _told = [];

    /// <summary>Reads a document with the events that the frames found.</summary>
    public LinkContext(DocumentLayout layout, IReadOnlyList<Event> events)
    {
        Layout = layout;
        (_mentions, _isInTitle, _speaks) = (new int[layout.Entities.Length], new bool[layout.Entities.Length], new bool[layout.Tokens.Length]);
        var title = layout.Sentences.IsEmpty ? 0 : layout.Sentences[0].Span.End;
        foreach (var mention in layout.Mentions)
        {
            if (mention.Entity >= 0)
            {
                _mentions[mention.Entity]++;
                _isInTitle[mention.Entity] |= mention.Span.Start < title;
            }
        }

        foreach (var span in layout.Statements.SelectMany(statement => statement.Speaker))
        {
            for (var token = layout.TokenAt(span.Start); token < layout.Tokens.Length && layout.Tokens[token].Span.Start < span.End; token++)
            {
                _speaks[token] = true;
            }
        }

        foreach (var told in events)
        {
            if (LinkLexicon.TypeOf(told) is >= 0 and var type)
            {
                Note(type, told.Actors, LinkRole.Actor);
                Note(type, told.Recipients, LinkRole.Recipient);
                Note(type, told.Place >= 0 ? [told.Place] : [], LinkRole.Place);
            }
        }
    }

    public DocumentLayout Layout { get; }

    /// <summary>Gets the tokens of all triggers of the document, in order.</summary>
    public ImmutableArray<int> Triggers { get; init; } = [];

    /// <summary>Says whether the words of a token are those of a speaker.</summary>
    public bool Speaks(int token) => _speaks[token];

    /// <summary>Returns how prominent an entity is: named once, twice, up to four times, more often; 4 more where the first sentence names it; 8 more where the document is short.</summary>
    public uint Prominence(int entity) =>
        (_mentions[entity] switch { 1 => 0u, 2 => 1, <= 4 => 2, _ => 3 }) + (_isInTitle[entity] ? 4u : 0) + (Layout.Sentences.Length <= 3 ? 8u : 0);

    /// <summary>Returns the part that the frames gave an entity in an event of a type anywhere in the document.</summary>
    public LinkRole Told(int type, int entity) => _told.GetValueOrDefault((type, entity));

    /// <summary>Returns a number for the kind of an entity in the knowledge base ("union", "agency"), or 0.</summary>
    public uint KindOf(int entity) => KnowledgeBase.German.IndexOf(Layout.Entities[entity].Kb) is >= 0 and var known ? Lattice.Hash(KnowledgeBase.German.Entries[known].Kind) : 0;

    private void Note(int type, IEnumerable<int> entities, LinkRole role)
    {
        foreach (var entity in entities)
        {
            _told.TryAdd((type, entity), role);
        }
    }
}
