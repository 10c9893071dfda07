using System.Buffers;
using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Finds names by the knowledge base, given names, titles and roles. One for each document; not thread-safe.</summary>
internal sealed class NameRecognizer(KnowledgeBase knowledge, Words words)
{
    private const int LongestName = 7; // tokens; "Organisation für Sicherheit und Zusammenarbeit in Europa"
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVX");
    private readonly List<NameSpan> _names = [];

    /// <summary>Returns the names in text order; outer names do not overlap, inner names lie in words that are no names.</summary>
    public List<NameSpan> Find()
    {
        for (var at = 0; at < words.Count;)
        {
            at = words.IsCapital(at) ? Step(at) : at + 1;
        }

        return _names;
    }

    /// <summary>Adds family names that stand alone: of persons whom the text names in full anywhere, and of well-known ones.</summary>
    public List<NameSpan> WithFamilyNames(List<NameSpan> names)
    {
        var family = new HashSet<string>(StringComparer.Ordinal);
        var covered = new bool[words.Count];
        foreach (var name in names)
        {
            covered.AsSpan(name.First, name.End - name.First).Fill(true);
            if (name is { Type: EntityType.Per, IsInner: false } && name.End - name.First > 1 && words[name.End - 1].ContainsAnyExcept(RomanDigits)) // no "II" of "Johannes Paul II"
            {
                family.Add(words[name.End - 1].ToString());
                if (name.Known >= 0 && WordSets.FamilyFirst.Has(knowledge.Entries[name.Known].State))
                {
                    family.Add(words[name.First].ToString());
                }
            }
        }

        var named = family.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (covered[at] || !IsNamePart(at))
            {
                continue;
            }

            var word = words[at];
            var bare = word.Length > 3 && word[^1] is 's' or '’' or '\'' ? word[..^1].TrimEnd('’') : word;
            if (named.Contains(word) || named.Contains(bare))
            {
                names.Add(new(words.Span(at, at + 1), at, at + 1, EntityType.Per, -1, false, "family name of a person named in full"));
            }
            else if ((knowledge.FindSurname(word) is [_] || knowledge.FindSurname(bare) is [_]) && !GivenNames.IsFamily(bare) && !GivenNames.TryGiven(bare, out _) && !words.IsCommonNoun(at) && !(words.IsSentenceStart(at) && words.IsLowerWord(at)))
            {
                names.Add(new(words.Span(at, at + 1), at, at + 1, EntityType.Per, -1, false, "known family name"));
            }
        }

        names.Sort((left, right) => left.Span.CompareTo(right.Span));
        return names;
    }

    private int Step(int at)
    {
        if (TryKnown(at, out var name) || TryPerson(at, out name))
        {
            _names.Add(name);
            return name.End;
        }

        AddInner(at);
        return at + 1;
    }

    private bool TryKnown(int first, out NameSpan name)
    {
        var longest = Math.Min(LongestName, words.Sentences[words.SentenceOf(first)].EndToken - first);
        for (var length = longest; length > 0; length--)
        {
            var end = first + length;
            if (length > 1 && words.End(end - 1) - words.Start(first) > 80)
            {
                continue;
            }

            var span = words.Span(first, end);
            var known = Lookup(words.Document[span], out var bare);
            if (known.IsEmpty && length > 1 && IsCapitalParticle(first))
            {
                known = Lookup(string.Concat(words[first].ToString().ToLowerInvariant(), words.Document[span][words[first].Length..]), out bare); // "Von der Leyen sagte"
            }

            if (known.IsEmpty || !AmbiguousNames.Allows(words, first, end, bare))
            {
                continue;
            }

            var only = known.Length == 1 ? known[0] : Choose(known, first);
            name = new(span, first, end, knowledge.Entries[known[0]].Type, only, false, "known name");
            return true;
        }

        name = default;
        return false;
    }

    /// <summary>Finds the bearers of a name with or without its case ending.</summary>
    internal ImmutableArray<int> Lookup(ReadOnlySpan<char> name, out ReadOnlySpan<char> bare)
    {
        bare = name;
        var known = knowledge.Find(name);
        if (known.IsEmpty && name.Length > 3)
        {
            var cut = name[^1] is '’' or '\'' ? 1 : name[^1] != 's' ? 0 : name[^2] is '’' or '\'' ? 2 : 1;
            if (cut > 0)
            {
                bare = name[..^cut];
                known = knowledge.Find(bare);
                if (known.IsEmpty && name.Length > 5 && name.EndsWith("es", StringComparison.Ordinal))
                {
                    bare = name[..^2];
                    known = knowledge.Find(bare);
                }
            }
        }

        if (known.IsEmpty && name.Length > 3 && IsAllCapitals(name))
        {
            bare = name;
            known = knowledge.FindCapitals(name.ToString());
        }

        return known;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsUpper(character) && character is not ('-' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Chooses among bearers of one name: a state before a place, else none.</summary>
    private int Choose(ImmutableArray<int> known, int first)
    {
        _ = first;
        var states = known.Where(entry => knowledge.Entries[entry].Kind == "state").ToList();
        return states.Count == 1 ? states[0] : -1;
    }

    private bool TryPerson(int first, out NameSpan name)
    {
        name = default;
        var given = GivenNames.TryGiven(words[first], out _);
        var rule = given ? "given name" : "";
        if (!given)
        {
            if (words.IsCommonNoun(first) || words.IsLowerWord(first) || !words.IsJoined(first) || words.Token(first).Upos == Upos.PUNCT)
            {
                return false;
            }

            var title = GivenNames.TryTitle(words[first - 1], out _);
            var role = !title && RoleNouns.TryFind(words[first - 1], out var form, out _) && form.Noun.Kind == RoleKind.Person && form.Number != Number.Plur;
            if (!title && !role)
            {
                return false;
            }

            rule = title ? "title before name" : "role before name";
            if (!IsNamePart(first) || (role && words.IsKnownWord(first) && !GivenNames.IsFamily(words[first])))
            {
                return false;
            }
        }

        var end = PersonEnd(first);
        if (given && end - first < 2 && !(GivenNames.TryTitle(words[first - 1], out _)))
        {
            return false;
        }

        name = new(words.Span(first, end), first, end, EntityType.Per, -1, false, rule);
        return true;
    }

    private int PersonEnd(int first)
    {
        var end = first + 1;
        while (end < words.Count && end - first < 5 && words.IsJoined(end))
        {
            if (WordSets.NameParticles.Has(words[end]) && end + 1 < words.Count && words.IsCapital(end + 1) && words.IsJoined(end + 1))
            {
                end += 2;
            }
            else if (IsNamePart(end) && (!words.IsCommonNoun(end) || end == first + 1))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsNamePart(int at) => words.IsCapital(at) && words[at] is { Length: > 1 } word && char.IsLetter(word[^1])
        && !RoleNouns.TryFind(word, out _, out _) && !GivenNames.TryTitle(word, out _) && !knowledge.TryDemonym(word, out _);

    private bool IsCapitalParticle(int at) => words.IsSentenceStart(at) && WordSets.NameParticles.HasSmall(words[at]);

    /// <summary>Adds the names inside a hyphenated word: "NATO-Hauptquartier", "Kreml-Sprecher", "Biden-Regierung".</summary>
    private void AddInner(int at)
    {
        var word = words[at];
        var offset = 0;
        for (var hyphen = word.IndexOf('-'); hyphen > 1; hyphen = word[offset..].IndexOf('-'))
        {
            var part = word.Slice(offset, hyphen);
            var known = char.IsUpper(part[0]) ? knowledge.Find(part) : [];
            if (known.IsEmpty && part.Length > 3 && char.IsUpper(part[0]))
            {
                known = knowledge.FindSurname(part);
            }

            if (known is [var only])
            {
                var start = words.Start(at) + offset;
                _names.Add(new(new TextSpan(start, start + hyphen), at, at + 1, knowledge.Entries[only].Type, only, true, "name in compound"));
            }

            offset += hyphen + 1;
            if (offset >= word.Length)
            {
                break;
            }
        }
    }
}
