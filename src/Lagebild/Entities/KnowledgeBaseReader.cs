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
    private readonly KnowledgeTables _tables = new();

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
            if (_tables.Ids.TryGetValue(columns[1], out var region))
            {
                _tables.AddAdjective(columns[0], region);
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
            _tables.Entries[person] = _tables.Entries[person] with { Terms = [.. _tables.Entries[person].Terms, .. TermsOf(person, text, line)] };
        }

        _terms.Clear();
    }

    public KnowledgeBase Build()
    {
        CloseTerms();
        return new(_tables);
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
        var state = _tables.Add(new(id, name, EntityType.Loc, "state", gender, columns[2] == "plural", id, id, null, []));
        _tables.AddName(columns[1], state);
        _tables.AddNames(columns[3], state);
        _tables.AddNames(Column(columns, 7), state);
        var capital = columns[6].Split('=');
        var speaks = capital[0][^1] != '!';
        AddPlace(capital[0].TrimEnd('!'), capital.AsSpan(1), "capital", id, Gender.Neut, false, speaks ? id : null);
        _tables.AddAdjective(columns[4], state);
        _tables.AddDemonym(columns[5].Split(','), state);
        foreach (var form in Column(columns, 8).Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(form[0]) && !form.EndsWith("isch", StringComparison.Ordinal))
            {
                _tables.AddDemonym([form], state);
            }
            else
            {
                _tables.AddAdjective(form, state);
            }
        }
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
            _ => _tables.IdOf(Slug.Of(actsFor)) ?? throw new FormatException($"{name} acts for {actsFor}, which does not stand before it."),
        };
        var organisation = _tables.Add(new(id, name, EntityType.Org, columns[2], gender, columns[1] == "p", actor, actor is not null && actor.StartsWith("state:", StringComparison.Ordinal) ? actor : null, null, []));
        _tables.AddName(columns[0], organisation);
        if (columns[1] == "p" && name.EndsWith('e'))
        {
            _tables.AddName(name + "n", organisation); // "den Grünen"
        }

        _tables.AddNames(Column(columns, 4), organisation);
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
        var place = _tables.Add(new("place:" + Slug.Of(nominative), nominative, EntityType.Loc, kind, gender, plural, actor, state, null, []));
        _tables.AddName(name, place);
        foreach (var other in others)
        {
            _tables.AddName(other, place);
        }
    }

    private void ReadPerson(string[] columns, string line)
    {
        var state = columns[2] == "-" ? null : StateOf(columns[2]);
        var party = Column(columns, 4);
        var partyId = party.Length > 0 ? _tables.IdOf(Slug.Of(party)) : null;
        var gender = columns[1][0] == 'f' ? Gender.Fem : Gender.Masc;
        var person = _tables.Add(new("person:" + Slug.Of(columns[0]), columns[0], EntityType.Per, "person", gender, false, null, state, partyId, []));
        _tables.AddName(columns[0], person);
        _tables.AddNames(Column(columns, 3), person);
        if (!columns[1].EndsWith('?')) // "?": too many others bear the family name
        {
            _tables.AddSurname(columns[0], columns[2], person);
            foreach (var other in Column(columns, 3).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                _tables.AddSurname(other, columns[2], person);
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
            if (_tables.Ids.TryGetValue("place:" + columns[0], out var place))
            {
                _tables.Entries[place] = _tables.Entries[place] with { Position = new(Degrees(columns[1]), Degrees(columns[2])) };
            }
        }
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private ImmutableArray<TermOfOffice> TermsOf(int person, string text, string line)
    {
        var terms = ImmutableArray.CreateBuilder<TermOfOffice>();
        foreach (var part in text.Split(';'))
        {
            var term = TermReader.Read(part, key => _tables.Ids.ContainsKey("state:" + key) ? "state:" + key
                : _tables.IdOf(key) ?? throw new FormatException($"The knowledge base has no body \"{key}\" for \"{line}\"."));
            terms.Add(term);
            _tables.AddTerm(person, term);
        }

        return terms.ToImmutable();
    }

    private string StateOf(string code) => _tables.Ids.ContainsKey("state:" + code) ? "state:" + code : throw new FormatException($"There is no state with the code '{code}'.");

    private static string Column(string[] columns, int index) => index < columns.Length && columns[index].Trim() is { Length: > 0 } value && value != "-" ? value : "";
}
