using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Lagebild.Entities;

/// <summary>States, organisations, persons and places that are known by name, with their offices. Immutable and thread-safe.</summary>
/// <remarks>The format of the data is described in docs/entities.md. Names may be shared: <see cref="Find"/> gives all bearers.</remarks>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Own = new(() => new KnowledgeBaseReader().ReadOwn().Build());
    private readonly KnowledgeTables _data;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _surnames;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _adjectives;
    private readonly Dictionary<string, Demonym>.AlternateLookup<ReadOnlySpan<char>> _demonyms;
    private readonly Lazy<Dictionary<string, int>> _capitals;
    private readonly Lazy<Dictionary<string, List<int>>> _sounds;

    internal KnowledgeBase(KnowledgeTables data)
    {
        _data = data;
        _names = data.Names.GetAlternateLookup<ReadOnlySpan<char>>();
        _surnames = data.Surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        _adjectives = data.Adjectives.GetAlternateLookup<ReadOnlySpan<char>>();
        _demonyms = data.Demonyms.GetAlternateLookup<ReadOnlySpan<char>>();
        _capitals = new(ReadCapitals);
        _sounds = new(ReadSounds);
    }

    /// <summary>Gets the knowledge base that the engine carries.</summary>
    public static KnowledgeBase German => Own.Value;

    /// <summary>Gets all entries, in the order of the files.</summary>
    public IReadOnlyList<KnownEntity> Entries => _data.Entries;

    /// <summary>Returns the engine's own knowledge base with more entries.</summary>
    /// <param name="lines">Lines as in the files of Data, each with the name of the file in front: <c>person TAB name TAB m TAB …</c>; a <c>#</c> opens a comment.</param>
    /// <param name="faults">The lines that could not be read, with their number from 1 and why; the others are in.</param>
    public static KnowledgeBase With(IEnumerable<string> lines, out ImmutableArray<(int Line, string Why)> faults)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var reader = new KnowledgeBaseReader().ReadOwn();
        reader.CloseTerms();
        var found = ImmutableArray.CreateBuilder<(int, string)>();
        foreach (var (number, line) in lines.Index())
        {
            if (reader.TryReadMore(line) is { } why)
            {
                found.Add((number + 1, why));
            }
        }

        faults = found.ToImmutable();
        return reader.Build();
    }

    /// <summary>Returns the index of the entry with this identifier, or -1.</summary>
    public int IndexOf(string? id) => id is not null && _data.Ids.TryGetValue(id, out var index) ? index : -1;

    /// <summary>Gets every name with the index of its entry; names in the order of the files.</summary>
    internal IEnumerable<(int Entry, string Name)> Names => _data.Names.SelectMany(name => Chain(name.Value), (name, entry) => (entry, name.Key));

    /// <summary>Returns the entries that bear this name as written, without case endings.</summary>
    public ImmutableArray<int> Find(ReadOnlySpan<char> name) => _names.TryGetValue(name, out var first) ? Chain(first) : [];

    /// <summary>Returns the entries whose name has these letters, whatever their case: for headlines in capitals.</summary>
    internal ImmutableArray<int> FindCapitals(string name) => _capitals.Value.TryGetValue(name, out var first) ? Chain(first) : [];

    /// <summary>Returns the persons with this family name.</summary>
    internal ImmutableArray<int> FindSurname(ReadOnlySpan<char> name) => _surnames.TryGetValue(name, out var first) ? Chain(first) : [];

    /// <summary>Returns the persons whose last name has this phonetic key.</summary>
    internal IReadOnlyList<int> FindSounding(string key) => _sounds.Value.TryGetValue(key, out var persons) ? persons : [];

    /// <summary>Finds the state that an adjective stem ("ukrainisch") belongs to.</summary>
    internal bool TryAdjective(ReadOnlySpan<char> stem, out int state) => _adjectives.TryGetValue(stem, out state);

    /// <summary>Finds the state whose people a noun names.</summary>
    internal bool TryDemonym(ReadOnlySpan<char> word, out Demonym demonym) => _demonyms.TryGetValue(word, out demonym);

    /// <summary>Returns the holders of an office, in file order.</summary>
    internal ReadOnlySpan<(int Person, TermOfOffice Term)> Holders(string role, string body) =>
        _data.Offices.TryGetValue((role, body), out var holders) ? CollectionsMarshal.AsSpan(holders) : [];

    private ImmutableArray<int> Chain(int link)
    {
        if (_data.Links[link].Next < 0)
        {
            return [_data.Links[link].Entry];
        }

        var entries = ImmutableArray.CreateBuilder<int>();
        for (; link >= 0; link = _data.Links[link].Next)
        {
            if (!entries.Contains(_data.Links[link].Entry))
            {
                entries.Add(_data.Links[link].Entry);
            }
        }

        entries.Reverse(); // links run from the last entry to the first
        return entries.ToImmutable();
    }

    private Dictionary<string, List<int>> ReadSounds()
    {
        var sounds = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var entry = 0; entry < _data.Entries.Count; entry++)
        {
            if (_data.Entries[entry] is { Type: EntityType.Per, Name: var name })
            {
                var key = PhoneticKey.Of(name.AsSpan(name.LastIndexOf(' ') + 1));
                (CollectionsMarshal.GetValueRefOrAddDefault(sounds, key, out _) ??= []).Add(entry);
            }
        }

        return sounds;
    }

    private Dictionary<string, int> ReadCapitals()
    {
        var capitals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var link = 0; link < _data.Links.Count; link++)
        {
            capitals.TryAdd(_data.LinkNames[link], _data.Names.GetValueOrDefault(_data.LinkNames[link], link));
        }

        return capitals;
    }
}
