using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Decides whose name each name is: an entry of the knowledge base, a person named in full elsewhere in the text, or an entity of its own.</summary>
/// <remarks>A family name alone is linked to the knowledge base only where one known person bears it and few others do.</remarks>
internal sealed class NameLinker(Words words, EntityDrafts drafts, PublicationRange published)
{
    private readonly KnowledgeBase _knowledge = drafts.Knowledge;
    private const int DoubtDays = 365; // who left office longer ago is not the only bearer of a common name in the news
    private const int Several = -2;
    private readonly Dictionary<string, int> _persons = new(StringComparer.Ordinal);

    /// <summary>Returns the entity of each name, in the order of the names.</summary>
    public int[] Link(List<NameSpan> names)
    {
        var entities = new int[names.Count];
        Array.Fill(entities, -1);
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at].Known >= 0 && !IsDoubtful(names[at], names))
            {
                entities[at] = drafts.OfKnown(names[at].Known);
                RememberPerson(names[at], entities[at]);
            }
            else if (names[at].Type == EntityType.Per && names[at].End - names[at].First > 1)
            {
                entities[at] = FullName(names[at]);
                RememberPerson(names[at], entities[at]);
            }
        }

        for (var at = 0; at < names.Count; at++)
        {
            if (names[at].Type == EntityType.Oth && StopNames.IsOnlyMention(words.Document[names[at].Span]))
            {
                continue;
            }

            entities[at] = entities[at] >= 0 ? entities[at] : ShortName(names[at]);
            drafts.All[entities[at]].Aliases.Add(Bare(words.Document[names[at].Span]));
        }

        return entities;
    }

    /// <summary>Gives family names that are open to the one of these known persons who bears them.</summary>
    public void Relink(List<NameSpan> names, int[] entities, IReadOnlyCollection<int> known)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at] is { Type: EntityType.Per, IsInner: false } name && name.End - name.First == 1 && entities[at] >= 0 && drafts.All[entities[at]].Known < 0)
            {
                var bare = Bare(words.Document[name.Span]);
                if (PersonNamed(bare) == -1 && _knowledge.FindSurname(bare).Where(known.Contains).ToList() is [var only])
                {
                    entities[at] = drafts.OfKnown(only);
                    drafts.All[entities[at]].Aliases.Add(bare);
                }
            }
        }
    }

    /// <summary>Returns the person whose family name or given name this is in the text, -1 where there is none, -2 where there are several.</summary>
    private int PersonNamed(ReadOnlySpan<char> name)
    {
        var persons = _persons.GetAlternateLookup<ReadOnlySpan<char>>();
        return persons.TryGetValue(name, out var draft) || (Cut(name) is var bare && bare.Length < name.Length && persons.TryGetValue(bare, out draft)) ? draft : -1;
    }

    /// <summary>Says whether a full name with a common German family name may be someone else's: long out of office, and nothing in the text points to the known bearer.</summary>
    private bool IsDoubtful(NameSpan name, List<NameSpan> names)
    {
        var entry = _knowledge.Entries[name.Known];
        if (entry is not { Type: EntityType.Per, State: "state:de" or "state:at" or "state:ch" } || !published.IsKnown || entry.Terms.IsDefaultOrEmpty || !GivenNames.IsFamily(Bare(words[name.End - 1])))
        {
            return false;
        }

        foreach (var term in entry.Terms)
        {
            if (term.Covers(published.Earliest.AddDays(-DoubtDays), published.Latest.AddDays(DoubtDays)))
            {
                return false;
            }
        }

        return !(name.First > 0 && RoleNouns.TryFind(words[name.First - 1], out _, out _))
            && !names.Exists(other => other.Known >= 0 && _knowledge.Entries[other.Known].Id is var id && (id == entry.Party || entry.Terms.Any(term => term.Body == id)));
    }

    private int FullName(NameSpan name)
    {
        var text = words.Document[name.Span];
        var bare = Bare(text);
        var key = PhoneticKey.Of(bare);
        if (drafts.TryKey("PER " + key, out var draft))
        {
            return draft;
        }

        var known = KnownBySound(name, key);
        if (known >= 0 && name.Known < 0)
        {
            draft = drafts.OfKnown(known);
            drafts.Alias("PER " + key, draft);
            return draft;
        }

        return drafts.OfKey("PER " + key, () => new() { Name = bare, Type = EntityType.Per, Gender = GivenNames.TryGiven(words[name.First], out var gender) ? gender : Gender.None });
    }

    /// <summary>Finds a known person whose whole name sounds the same: "Wolodimir Selenski".</summary>
    private int KnownBySound(NameSpan name, string key)
    {
        var found = -1;
        foreach (var candidate in _knowledge.FindSounding(PhoneticKey.Of(Bare(words[name.End - 1]))))
        {
            if (PhoneticKey.Of(_knowledge.Entries[candidate].Name) == key)
            {
                found = found < 0 ? candidate : -2;
            }
        }

        return Math.Max(found, -1);
    }

    private int ShortName(NameSpan name)
    {
        var text = words.Document[name.Span];
        var bare = Bare(text);
        if (name.Type == EntityType.Per)
        {
            var person = PersonNamed(text);
            if (person >= 0)
            {
                return person;
            }

            if (person != Several && KnownSurname(name, bare) is >= 0 and var known)
            {
                var draft = drafts.OfKnown(known);
                Remember(bare, draft);
                return draft;
            }
        }

        // The genitive -s of an unknown name goes only where the text has the name without it.
        return drafts.OfKey(name.Type + " " + bare, () => new() { Name = bare, Type = name.Type, Gender = GenderOf(name) });
    }

    private int KnownSurname(NameSpan name, string bare)
    {
        var known = _knowledge.FindSurname(bare);
        return known.Length == 1 && name.End - name.First == 1 && (!GivenNames.IsFamily(bare) || name.Rule == "role before name") && !GivenNames.TryGiven(bare, out _) ? known[0] : -1;
    }

    private void RememberPerson(NameSpan name, int draft)
    {
        if (name.Type != EntityType.Per || name.IsInner)
        {
            return;
        }

        if (name.Known >= 0 && _knowledge.Entries[name.Known] is var known && WordSets.FamilyFirst.Has(known.State))
        {
            Remember(known.Name.Split(' ')[0], draft);
        }

        if (name.End - name.First > 1)
        {
            Remember(Bare(words[name.End - 1]), draft);
            Remember(words[name.First].ToString(), draft);
            for (var at = name.First + 1; at < name.End - 1; at++)
            {
                if (words.IsLower(at))
                {
                    Remember(Bare(words.Text(at, name.End)), draft); // "von der Leyen"
                    break;
                }
            }
        }
    }

    /// <summary>Notes a person's short name; what two persons of the text share stands for neither.</summary>
    private void Remember(string name, int draft) => _persons[name] = _persons.TryGetValue(name, out var before) && before != draft ? Several : draft;

    private Gender GenderOf(NameSpan name)
    {
        if (name.Type != EntityType.Per)
        {
            return name.Type == EntityType.Loc ? Gender.Neut : Gender.None;
        }

        return GivenNames.TryTitle(words[name.First - 1], out var gender) || GivenNames.TryGiven(words[name.First], out gender) ? gender : Gender.None;
    }

    private string Bare(ReadOnlySpan<char> name)
    {
        var bare = Cut(name);
        return bare.Length < name.Length && (_persons.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(bare) || name[^1] is '’' or '\'' || !_knowledge.Find(bare).IsEmpty || !_knowledge.FindSurname(bare).IsEmpty) ? bare.ToString() : name.ToString().Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal); // "(der Präsident Wladimir) Putin"
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name) => name.Length > 3 && name[^1] is 's' or '’' or '\'' ? name[..^1].TrimEnd('’').TrimEnd('\'') : name;
}
