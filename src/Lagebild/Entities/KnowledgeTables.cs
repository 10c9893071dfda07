using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>What the tables of the knowledge base hold, while they are read and after.</summary>
internal sealed class KnowledgeTables
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Gets the entries, by index.</summary>
    public List<KnownEntity> Entries { get; } = new(4096);

    /// <summary>Gets the index of each identifier.</summary>
    public Dictionary<string, int> Ids { get; } = new(4096, StringComparer.Ordinal);

    /// <summary>Gets the first link of each name in each of its forms.</summary>
    public Dictionary<string, int> Names { get; } = new(8192, StringComparer.Ordinal);

    /// <summary>Gets the first link of each family name.</summary>
    public Dictionary<string, int> Surnames { get; } = new(2048, StringComparer.Ordinal);

    /// <summary>Gets the state or region of each adjective, without ending ("ukrainisch").</summary>
    public Dictionary<string, int> Adjectives { get; } = new(512, StringComparer.Ordinal);

    /// <summary>Gets who is meant by the name of an inhabitant ("Niederländerin").</summary>
    public Dictionary<string, Demonym> Demonyms { get; } = new(2048, StringComparer.Ordinal);

    /// <summary>Gets the holders of each office of each body.</summary>
    public Dictionary<(string Role, string Body), List<(int Person, TermOfOffice Term)>> Offices { get; } = [];

    /// <summary>Gets the entry of each link and the next link of the same name, or -1.</summary>
    public List<(int Entry, int Next)> Links { get; } = new(8192);

    /// <summary>Gets the name of each link.</summary>
    public List<string> LinkNames { get; } = new(8192);

    /// <summary>Returns the identifier of the first entry with this name as a slug, or null.</summary>
    public string? IdOf(string key) => _keys.GetValueOrDefault(key);

    /// <summary>Adds a term to those of its office.</summary>
    public void AddTerm(int person, TermOfOffice term)
    {
        if (!Offices.TryGetValue((term.Role, term.Body), out var holders))
        {
            Offices.Add((term.Role, term.Body), holders = []);
        }

        holders.Add((person, term));
    }

    /// <summary>Adds an adjective of a state, with a small and a large first letter.</summary>
    public void AddAdjective(string stem, int state)
    {
        Adjectives.TryAdd(stem, state);
        Adjectives.TryAdd(char.ToUpperInvariant(stem[0]) + stem[1..], state); // headlines, and "US-amerikanisch"
    }

    /// <summary>Adds the forms of an inhabitant's name: man, woman and people, or the first of them.</summary>
    public void AddDemonym(string[] forms, int state)
    {
        var (man, woman, people) = forms.Length == 3 ? (forms[0], forms[1], forms[2])
            : forms[0].EndsWith('e') ? (forms[0], forms[0][..^1] + "in", forms[0] + "n")
            : (forms[0], forms[0] + "in", forms[0]);
        Demonyms.TryAdd(man, new(state, Gender.Masc, man == people ? Number.None : Number.Sing));
        Demonyms.TryAdd(man + (man.EndsWith('e') ? "n" : "s"), new(state, Gender.Masc, man + "n" == people ? Number.None : Number.Sing));
        Demonyms.TryAdd(people, new(state, Gender.None, Number.Plur));
        Demonyms.TryAdd(people + "n", new(state, Gender.None, Number.Plur));
        Demonyms.TryAdd(woman, new(state, Gender.Fem, Number.Sing));
        Demonyms.TryAdd(woman + "nen", new(state, Gender.Fem, Number.Plur));
    }

    /// <summary>Adds the family name in a full name; it stands first in some states.</summary>
    public void AddSurname(string name, string state, int person)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        var last = name.LastIndexOf(' ');
        var surname = first < 0 ? name : WordSets.FamilyFirst.Has("state:" + state) ? name[..first] : name[(last + 1)..];
        if (!surname.EndsWith('.') && (!Surnames.TryGetValue(surname, out var link) || Links[link].Entry != person))
        {
            AddLink(Surnames, surname, person);
        }
    }

    /// <summary>Adds an entry and returns its index; where its identifier is known, that of the first.</summary>
    public int Add(KnownEntity entity)
    {
        if (Ids.TryGetValue(entity.Id, out var known))
        {
            return known; // "Luxemburg" and the like: the first line stands
        }

        Entries.Add(entity);
        Ids.Add(entity.Id, Entries.Count - 1);
        return Entries.Count - 1;
    }

    /// <summary>Adds names joined by bars.</summary>
    public void AddNames(string names, int entry)
    {
        foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            AddName(name, entry);
        }
    }

    /// <summary>Adds a name in all its forms.</summary>
    public void AddName(string name, int entry)
    {
        foreach (var form in NameForms.Of(name))
        {
            if (form.Length > 1)
            {
                _keys.TryAdd(Slug.Of(form), Entries[entry].Id);
                AddLink(Names, form, entry);
            }
        }
    }

    private void AddLink(Dictionary<string, int> index, string name, int entry)
    {
        var next = index.GetValueOrDefault(name, -1);
        index[name] = Links.Count;
        Links.Add((entry, next));
        LinkNames.Add(name);
    }
}
