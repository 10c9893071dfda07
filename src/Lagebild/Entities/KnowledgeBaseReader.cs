using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Reads the tables of the knowledge base; see docs/entities.md for their columns. Written once, then only read.</summary>
internal sealed class KnowledgeBaseReader
{
    private static readonly (string Table, string File)[] OwnTables =
    [
        ("state", "states"), ("organisation", "organisations"), ("place", "places"),
        ("person", "persons-americas"), ("person", "persons-bodies"), ("person", "persons-germany"), ("person", "persons-europe"),
        ("person", "persons-middle-east"), ("person", "persons-africa"), ("person", "persons-asia"),
    ];

    private readonly List<(int Person, string Text, string Line)> _terms = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public List<KnownEntity> Entries { get; } = new(4096);

    public Dictionary<string, int> Ids { get; } = new(4096, StringComparer.Ordinal);

    public Dictionary<string, int> Names { get; } = new(8192, StringComparer.Ordinal);

    public Dictionary<string, int> Surnames { get; } = new(2048, StringComparer.Ordinal);

    public Dictionary<string, int> Adjectives { get; } = new(512, StringComparer.Ordinal);

    public Dictionary<string, Demonym> Demonyms { get; } = new(2048, StringComparer.Ordinal);

    public Dictionary<(string Role, string Body), List<(int Person, TermOfOffice Term)>> Offices { get; } = [];

    public List<(int Entry, int Next)> Links { get; } = new(8192);

    public List<string> LinkNames { get; } = new(8192);

    public KnowledgeBaseReader ReadOwn()
    {
        foreach (var (table, file) in OwnTables)
        {
            foreach (var line in DataFile.Lines($"Entities/{file}.tsv"))
            {
                Read(table, line);
            }
        }

        ReadPositions();
        foreach (var columns in DataFile.Lines("Entities/regions.tsv").Select(line => line.Split('\t')))
        {
            if (Ids.TryGetValue(columns[1], out var region))
            {
                AddAdjective(columns[0], region);
            }
        }

        return this;
    }

    /// <summary>Reads a user's line and returns why it cannot be read, or null. What was read of it before the fault stays.</summary>
    public string? TryReadMore(string line)
    {
        if (line.Trim().Length == 0 || line[0] == '#')
        {
            return null;
        }

        try
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            Read(tab < 0 ? line : line[..tab], tab < 0 ? "" : line[(tab + 1)..]);
            CloseTerms();
            return null;
        }
        catch (FormatException fault)
        {
            _terms.Clear();
            return fault.Message;
        }
    }

    /// <summary>Gives the persons read so far their terms: bodies may stand behind their holders.</summary>
    public void CloseTerms()
    {
        foreach (var (person, text, line) in _terms)
        {
            Entries[person] = Entries[person] with { Terms = [.. Entries[person].Terms, .. TermsOf(person, text, line)] };
        }

        _terms.Clear();
    }

    public KnowledgeBase Build()
    {
        CloseTerms();
        return new(this);
    }

    private void Read(string table, string line)
    {
        var columns = line.Split('\t');
        var needed = table switch { "state" => 7, "organisation" => 4, "place" => 3, "person" => 3, _ => int.MaxValue };
        if (needed == int.MaxValue)
        {
            throw new FormatException($"'{table}' is no table; there are person, organisation, place and state, with a tab behind.");
        }

        if (columns.Length < needed || Array.Exists(columns[..needed], column => column.Trim().Length == 0))
        {
            throw new FormatException($"\"{line}\" has not the {needed} columns that a {table} needs; columns are separated by tabs.");
        }

        switch (table)
        {
            case "state":
                ReadState(columns);
                break;
            case "organisation":
                ReadOrganisation(columns);
                break;
            case "place":
                ReadPlaces(columns);
                break;
            default:
                ReadPerson(columns, line);
                break;
        }
    }

    private void ReadState(string[] columns)
    {
        var id = "state:" + columns[0];
        var name = NameForms.Nominative(columns[1], columns[2] == "die" ? 'f' : 'p');
        var gender = columns[2] switch { "die" => Gender.Fem, "der" => Gender.Masc, "plural" => Gender.None, _ => Gender.Neut };
        var state = Add(new(id, name, EntityType.Loc, "state", gender, columns[2] == "plural", id, id, null, []));
        AddName(columns[1], state);
        AddNames(columns[3], state);
        AddNames(Column(columns, 7), state);
        var capital = columns[6].Split('=');
        var speaks = capital[0][^1] != '!';
        AddPlace(capital[0].TrimEnd('!'), capital.AsSpan(1), "capital", id, Gender.Neut, false, speaks ? id : null);
        AddAdjective(columns[4], state);
        AddDemonym(columns[5].Split(','), state);
        foreach (var form in Column(columns, 8).Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(form[0]) && !form.EndsWith("isch", StringComparison.Ordinal))
            {
                AddDemonym([form], state);
            }
            else
            {
                AddAdjective(form, state);
            }
        }
    }

    private void AddAdjective(string stem, int state)
    {
        Adjectives.TryAdd(stem, state);
        Adjectives.TryAdd(char.ToUpperInvariant(stem[0]) + stem[1..], state); // headlines, and "US-amerikanisch"
    }

    private void AddDemonym(string[] forms, int state)
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

    private void ReadOrganisation(string[] columns)
    {
        var gender = columns[1] switch { "m" => Gender.Masc, "f" => Gender.Fem, "n" => Gender.Neut, _ => Gender.None };
        var name = NameForms.Nominative(columns[0], columns[1][0]);
        var id = "org:" + Slug.Of(name);
        var actsFor = columns[3].Trim();
        var actor = actsFor switch
        {
            "=" => id,
            "-" or "" => null,
            { Length: 2 } => StateOf(actsFor),
            _ => _keys.GetValueOrDefault(Slug.Of(actsFor)) ?? throw new FormatException($"{name} acts for {actsFor}, which does not stand before it."),
        };
        var organisation = Add(new(id, name, EntityType.Org, columns[2], gender, columns[1] == "p", actor, actor is not null && actor.StartsWith("state:", StringComparison.Ordinal) ? actor : null, null, []));
        AddName(columns[0], organisation);
        if (columns[1] == "p" && name.EndsWith('e'))
        {
            AddName(name + "n", organisation); // "den Grünen"
        }

        AddNames(Column(columns, 4), organisation);
    }

    private void ReadPlaces(string[] columns)
    {
        var state = columns[0].Length == 2 ? StateOf(columns[0]) : null;
        foreach (var place in columns[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = place.Split('=');
            var blank = names[0].IndexOf(' ', StringComparison.Ordinal);
            var article = blank > 0 && names[0][..blank] is ("der" or "die" or "das" or "pl") ? names[0][..blank] : "";
            var name = article.Length > 0 ? names[0][(blank + 1)..] : names[0];
            var gender = article switch { "der" => Gender.Masc, "die" => Gender.Fem, "pl" => Gender.None, _ => Gender.Neut };
            AddPlace(name, names.AsSpan(1), columns[1], state, gender, article == "pl", null);
        }
    }

    private void AddPlace(string name, ReadOnlySpan<string> others, string kind, string? state, Gender gender, bool plural, string? actor)
    {
        var nominative = NameForms.Nominative(name, plural ? 'p' : gender switch { Gender.Masc => 'm', Gender.Fem => 'f', _ => 'n' });
        var place = Add(new("place:" + Slug.Of(nominative), nominative, EntityType.Loc, kind, gender, plural, actor, state, null, []));
        AddName(name, place);
        foreach (var other in others)
        {
            AddName(other, place);
        }
    }

    private void ReadPerson(string[] columns, string line)
    {
        var state = columns[2] == "-" ? null : StateOf(columns[2]);
        var party = Column(columns, 4);
        var partyId = party.Length > 0 ? _keys.GetValueOrDefault(Slug.Of(party)) : null;
        var gender = columns[1][0] == 'f' ? Gender.Fem : Gender.Masc;
        var person = Add(new("person:" + Slug.Of(columns[0]), columns[0], EntityType.Per, "person", gender, false, null, state, partyId, []));
        AddName(columns[0], person);
        AddNames(Column(columns, 3), person);
        if (!columns[1].EndsWith('?')) // "?": too many others bear the family name
        {
            AddSurname(columns[0], columns[2], person);
            foreach (var other in Column(columns, 3).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                AddSurname(other, columns[2], person);
            }
        }

        if (Column(columns, 5) is { Length: > 0 } terms)
        {
            _terms.Add((person, terms, line));
        }
    }

    private void ReadPositions()
    {
        foreach (var line in DataFile.Lines("Entities/positions.tsv"))
        {
            var columns = line.Split('\t');
            if (Ids.TryGetValue("place:" + columns[0], out var place))
            {
                Entries[place] = Entries[place] with { Position = new(Degrees(columns[1]), Degrees(columns[2])) };
            }
        }
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private void AddSurname(string name, string state, int person)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        var last = name.LastIndexOf(' ');
        var surname = first < 0 ? name : WordSets.FamilyFirst.Has("state:" + state) ? name[..first] : name[(last + 1)..];
        if (!surname.EndsWith('.') && (!Surnames.TryGetValue(surname, out var link) || Links[link].Entry != person))
        {
            AddLink(Surnames, surname, person);
        }
    }

    private ImmutableArray<TermOfOffice> TermsOf(int person, string text, string line)
    {
        var terms = ImmutableArray.CreateBuilder<TermOfOffice>();
        foreach (var part in text.Split(';'))
        {
            var term = TermReader.Read(part, key => Ids.ContainsKey("state:" + key) ? "state:" + key
                : _keys.GetValueOrDefault(key) ?? throw new FormatException($"The knowledge base has no body \"{key}\" for \"{line}\"."));
            terms.Add(term);
            if (!Offices.TryGetValue((term.Role, term.Body), out var holders))
            {
                Offices.Add((term.Role, term.Body), holders = []);
            }

            holders.Add((person, term));
        }

        return terms.ToImmutable();
    }

    private string StateOf(string code) => Ids.ContainsKey("state:" + code) ? "state:" + code : throw new FormatException($"There is no state with the code '{code}'.");

    private int Add(KnownEntity entity)
    {
        if (Ids.TryGetValue(entity.Id, out var known))
        {
            return known; // "Luxemburg" and the like: the first line stands
        }

        Entries.Add(entity);
        Ids.Add(entity.Id, Entries.Count - 1);
        return Entries.Count - 1;
    }

    private void AddNames(string names, int entry)
    {
        foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            AddName(name, entry);
        }
    }

    private void AddName(string name, int entry)
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

    private static string Column(string[] columns, int index) => index < columns.Length && columns[index].Trim() is { Length: > 0 } value && value != "-" ? value : "";
}
