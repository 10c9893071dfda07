using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>The entities and mentions of one document while it is read. Not thread-safe.</summary>
internal sealed class EntityDrafts(KnowledgeBase knowledge)
{
    private readonly Dictionary<int, int> _byKnown = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private const int MostRecent = 48;
    private readonly List<Mention> _mentions = [];
    private readonly List<(TextSpan Span, int Draft)> _implied = [];

    public List<EntityDraft> All { get; } = [];

    /// <summary>Gets the entities mentioned last, the latest at the end: the only ones that anaphors can reach, so that time stays linear.</summary>
    public List<int> Recent { get; } = new(MostRecent + 1);

    public KnowledgeBase Knowledge => knowledge;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public int OfKnown(int known)
    {
        if (!_byKnown.TryGetValue(known, out var draft))
        {
            var entry = knowledge.Entries[known];
            draft = Add(new() { Name = entry.Name, Type = entry.Type, Known = known, Gender = entry.Gender, IsPlural = entry.IsPlural, Actor = entry.Actor, State = entry.State });
            _byKnown.Add(known, draft);
        }

        return draft;
    }

    public bool HasKnown(int known) => _byKnown.ContainsKey(known);

    /// <summary>Returns the entity with this key, or makes one.</summary>
    public int OfKey(string key, Func<EntityDraft> make)
    {
        if (!_byKey.TryGetValue(key, out var draft))
        {
            _byKey.Add(key, draft = Add(make()));
        }

        return draft;
    }

    public bool TryKey(string key, out int draft) => _byKey.TryGetValue(key, out draft);

    public void Alias(string key, int draft) => _byKey.TryAdd(key, draft);

    /// <summary>Lets a key lead to an entity, or to none (-1) where it led to another before.</summary>
    public void AliasOnly(string key, int draft) => _byKey[key] = _byKey.TryGetValue(key, out var before) && before != draft ? -1 : draft;

    public void Mention(TextSpan span, EntityType type, MentionKind kind, int draft, string rule) => _mentions.Add(new(span, type, kind, draft, rule));

    /// <summary>Notes that a word names a state without mentioning it: "russische Angriffe". It becomes an entity where the text never mentions it.</summary>
    public void Imply(TextSpan span, int draft) => _implied.Add((span, draft));

    /// <summary>Notes that an entity was mentioned.</summary>
    public void Touch(int draft)
    {
        Recent.Remove(draft);
        Recent.Add(draft);
        if (Recent.Count > MostRecent)
        {
            Recent.RemoveAt(0);
        }
    }

    /// <summary>Returns mentions and entities as the document keeps them: entities by first mention, then those that are only implied; others left out.</summary>
    public (ImmutableArray<Mention> Mentions, ImmutableArray<Entity> Entities) Freeze()
    {
        _mentions.Sort((left, right) => left.Span.CompareTo(right.Span) is not 0 and var order ? order : left.Kind.CompareTo(right.Kind));
        var numbers = new int[All.Count];
        Array.Fill(numbers, -1);
        var entities = ImmutableArray.CreateBuilder<Entity>();
        var mentions = ImmutableArray.CreateBuilder<Mention>(_mentions.Count);
        foreach (var mention in _mentions)
        {
            if (mention.Entity >= 0 && numbers[mention.Entity] < 0)
            {
                numbers[mention.Entity] = entities.Count;
                entities.Add(Frozen(All[mention.Entity], mention.Span));
            }

            mentions.Add(mention with { Entity = mention.Entity < 0 ? -1 : numbers[mention.Entity] });
        }

        foreach (var (span, draft) in _implied)
        {
            if (numbers[draft] < 0)
            {
                numbers[draft] = entities.Count;
                entities.Add(Frozen(All[draft], span));
            }
        }

        return (mentions.MoveToImmutable(), entities.ToImmutable());
    }

    private Entity Frozen(EntityDraft draft, TextSpan first)
    {
        draft.Aliases.Remove(draft.Name);
        var kb = draft.Known < 0 ? null : knowledge.Entries[draft.Known].Id;
        return new(first, draft.Name, draft.Type, draft.Gender, [.. draft.Aliases], kb, draft.Role, draft.Actor);
    }

    private int Add(EntityDraft draft)
    {
        All.Add(draft);
        return All.Count - 1;
    }
}
