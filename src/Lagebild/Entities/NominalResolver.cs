using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Decides whom a nominal stands for: by the name beside it, by office and date, by what the text called a person before.</summary>
/// <remarks>Where no single answer remains the nominal stays without entity; it never takes the most frequent holder by guess.</remarks>
internal sealed class NominalResolver(Words words, EntityDrafts drafts, PublicationRange published)
{
    private const string AnyOffice = "any";
    private readonly KnowledgeBase _knowledge = drafts.Knowledge;

    /// <summary>Returns the entity, or -1, and the rule.</summary>
    public (int Entity, string Rule) Resolve(Nominal nominal, int named) => nominal switch
    {
        { Noun.Kind: RoleKind.Group } => Group(nominal),
        { Noun.Kind: RoleKind.Body } => Body(nominal),
        { Noun.Kind: RoleKind.Domain } => (-1, ""),
        { Noun.Kind: RoleKind.Source } => Source(nominal),
        { Noun: null, Number: Number.Plur } => People(nominal),
        _ when named >= 0 => (Take(nominal, named), nominal.NameFollows ? "role before name" : "apposition"),
        { Number: Number.Plur } => (-1, ""),
        { IsIndefinite: true } or { IsDefinite: false, Body: < 0 } => Anonymous(nominal),
        { Noun: null } => Salient(nominal, "demonym"),
        _ => Person(nominal),
    };

    private (int Entity, string Rule) Person(Nominal nominal)
    {
        if (nominal.Body >= 0 && OfOffice(nominal) is >= 0 and var holder)
        {
            return (holder, "office and term");
        }

        var (entity, rule) = Salient(nominal, "definite nominal");
        return entity >= 0 || nominal.Body < 0 ? (entity, rule) : Unknown(nominal);
    }

    /// <summary>Finds the holder of the office at the day of publication, or among the persons of the text.</summary>
    private int OfOffice(Nominal nominal)
    {
        var found = new List<int>();
        var offices = nominal.Leads?.Offices ?? nominal.Noun!.Offices;
        foreach (var office in offices)
        {
            var at = office.IndexOf('@', StringComparison.Ordinal);
            foreach (var (person, term) in HoldersOf(at < 0 ? office : office[..at], _knowledge.Entries[nominal.Body]))
            {
                var fits = nominal.IsFormer ? term.To < published.Latest : published.Allows(term);
                if (fits && GenderFits(nominal.Gender, _knowledge.Entries[person].Gender) && !found.Contains(person))
                {
                    found.Add(person);
                }
            }
        }

        if (found.Count != 1 || !(published.IsKnown || drafts.HasKnown(found[0])))
        {
            var inText = found.FindAll(drafts.HasKnown);
            var called = inText.FindAll(person => drafts.All[drafts.OfKnown(person)].Roles.Exists(role => role.Offices.Intersect(offices).Any()));
            return called.Count == 1 ? drafts.OfKnown(called[0]) : inText.Count == 1 ? drafts.OfKnown(inText[0]) : -1; // two holders in the text: the one whom it calls so
        }

        return drafts.OfKnown(found[0]);
    }

    private List<(int Person, TermOfOffice Term)> HoldersOf(string office, KnownEntity body)
    {
        var holders = new List<(int, TermOfOffice)>();
        holders.AddRange(_knowledge.Holders(office, body.Id));
        if (body.Actor is { } actor && actor != body.Id)
        {
            holders.AddRange(_knowledge.Holders(office, actor)); // "Kreml-Chef", "Pentagonchef": the body's state
        }

        return holders;
    }

    /// <summary>Finds the person mentioned last whom the phrase fits.</summary>
    private (int Entity, string Rule) Salient(Nominal nominal, string rule)
    {
        var best = -1;
        foreach (var at in drafts.Recent)
        {
            var draft = drafts.All[at];
            if (draft.Type == EntityType.Per && Fits(nominal, draft) && (best < 0 || draft.LastToken > drafts.All[best].LastToken))
            {
                best = at;
            }
        }

        if (best < 0 || words.SentenceOf(nominal.Head) - words.SentenceOf(drafts.All[best].LastToken) > 12)
        {
            return (-1, "");
        }

        return (best, rule);
    }

    private bool Fits(Nominal nominal, EntityDraft draft)
    {
        if (!GenderFits(nominal.Gender, draft.Gender))
        {
            return false;
        }

        var known = draft.Known < 0 ? null : _knowledge.Entries[draft.Known];
        if (nominal.Body >= 0 && !BelongsTo(draft, known, _knowledge.Entries[nominal.Body]))
        {
            return false;
        }

        return nominal.Noun is not { } noun
            || draft.Roles.Contains(noun)
            || (noun.Offices.Contains(AnyOffice) && (known is { Terms.IsEmpty: false } or { Party: not null } || draft.Roles.Exists(role => !role.Offices.IsEmpty)))
            || (known is not null && known.Terms.Any(term => Names(noun, term) && (nominal.IsFormer ? term.From < published.Latest : published.Allows(term))));
    }

    private static bool Names(RoleNoun noun, TermOfOffice term) => noun.Offices.Any(office =>
        office == term.Role || (office.StartsWith(term.Role, StringComparison.Ordinal) && office.Length > term.Role.Length && office[term.Role.Length] == '@' && term.Body.EndsWith(office[(term.Role.Length + 1)..], StringComparison.Ordinal)));

    private static bool BelongsTo(EntityDraft draft, KnownEntity? known, KnownEntity body) =>
        draft.State == body.Id || draft.Actor == body.Id || known?.State == body.Id || known?.Party == body.Id
        || (known is not null && known.Terms.Any(term => term.Body == body.Id));

    private static bool GenderFits(Gender wanted, Gender has) => wanted == Gender.None || has == Gender.None || wanted == has;

    private int Take(Nominal nominal, int named)
    {
        var draft = drafts.All[named];
        if (nominal.Noun is { } noun && !draft.Roles.Contains(noun))
        {
            draft.Roles.Add(noun);
        }

        if (draft.Gender == Gender.None)
        {
            draft.Gender = nominal.Gender;
        }

        if (!nominal.IsFormer && (draft.Role is null || (draft.Actor is null && nominal.Body >= 0)))
        {
            draft.Role = RoleText(nominal);
        }

        if (nominal.Body >= 0)
        {
            var body = _knowledge.Entries[nominal.Body];
            draft.State ??= body.State;
            draft.Actor ??= nominal.IsFormer ? null : body.Kind == "party" ? null : body.Actor ?? body.Id;
        }

        return named;
    }

    /// <summary>Returns the phrase without article in the nominative: "ukrainischer Amtskollege", "russische Regierung".</summary>
    private string RoleText(Nominal nominal)
    {
        var head = HeadText(nominal);
        var before = words.Document.Text.AsSpan(words.Start(nominal.Bare), words.Start(nominal.Head) - words.Start(nominal.Bare));
        var after = words.Document.Text.AsSpan(words.End(nominal.Head), words.End(nominal.End - 1) - words.End(nominal.Head));
        var blank = before.IndexOf(' ');
        if (blank <= 0 || !words.IsAttribute(nominal.Bare) || !Adjectives.TryStem(before[..blank], out var stem))
        {
            return string.Concat(before, head, after);
        }

        var plural = nominal.Number == Number.Plur || nominal.Noun is null or { Kind: RoleKind.Group };
        var gender = nominal.Gender != Gender.None ? nominal.Gender : words.Token(nominal.Head).Morphology.Gender is not Gender.None and var tagged ? tagged : Gender.Fem;
        var ending = plural || gender == Gender.Fem ? "e" : gender == Gender.Neut ? "es" : "er";
        return string.Concat(string.Concat(Small(stem), ending, before[blank..]), head, after);
    }

    private static string Small(ReadOnlySpan<char> stem) => stem.StartsWith("US-", StringComparison.Ordinal) ? stem.ToString() : string.Concat(char.ToLowerInvariant(stem[0]).ToString(), stem[1..]);

    private string HeadText(Nominal nominal)
    {
        var word = words[nominal.Head];
        if (nominal.Noun is not { } noun || nominal.Number == Number.Plur || (noun.Kind is RoleKind.Group or RoleKind.Source && !word.EndsWith("es", StringComparison.Ordinal)))
        {
            return (word.EndsWith("ern", StringComparison.Ordinal) || word.EndsWith("ften", StringComparison.Ordinal) ? word[..^1] : word).ToString();
        }

        var lemma = nominal.Gender == Gender.Fem && noun.Feminine is { } feminine ? feminine : noun.Lemma;
        var prefix = word[..nominal.Prefix];
        return prefix.IsEmpty || prefix[^1] == '-' ? string.Concat(prefix, lemma) : string.Concat(prefix, lemma.ToLowerInvariant());
    }

    /// <summary>Makes an entity for an office or speaker of a body whose name the text does not give.</summary>
    private (int Entity, string Rule) Unknown(Nominal nominal)
    {
        var body = _knowledge.Entries[nominal.Body];
        var key = $"ROLE {nominal.Noun?.Lemma} {nominal.Gender} {body.Id}";
        var entity = drafts.OfKey(key, () => Unnamed(nominal, EntityType.Per, body));
        return (entity, "office without name");
    }

    private (int Entity, string Rule) Anonymous(Nominal nominal)
    {
        if (nominal.Body < 0 || nominal.Noun is null || nominal.Number == Number.Plur)
        {
            return (-1, "");
        }

        var body = _knowledge.Entries[nominal.Body];
        return (drafts.OfKey($"ANON {nominal.First}", () => Unnamed(nominal, EntityType.Per, body)), "unnamed person of a body");
    }

    private (int Entity, string Rule) Source(Nominal nominal)
    {
        if (nominal.Body < 0)
        {
            return (-1, "");
        }

        var body = _knowledge.Entries[nominal.Body];
        return (drafts.OfKey($"SRC {body.Id}", () => Unnamed(nominal, EntityType.Oth, body, plural: true)), "unnamed source");
    }

    private (int Entity, string Rule) Group(Nominal nominal)
    {
        if (nominal.Body < 0)
        {
            return (-1, "");
        }

        var body = _knowledge.Entries[nominal.Body];
        var noun = nominal.Noun!;
        var kind = noun.Offices is [var shared, ..] ? shared : noun.Lemma;
        return (drafts.OfKey($"GRP {body.Id} {kind}", () => Unnamed(nominal, EntityType.Oth, body, plural: true)), "group of a state");
    }

    private (int Entity, string Rule) People(Nominal nominal)
    {
        var body = _knowledge.Entries[nominal.Body];
        return (drafts.OfKey($"GRP {body.Id} people", () => Unnamed(nominal, EntityType.Oth, body, plural: true)), "people of a state");
    }

    private (int Entity, string Rule) Body(Nominal nominal)
    {
        var lemma = nominal.Noun!.Lemma;
        if (nominal.Body < 0)
        {
            // "die Regierung" after "die ukrainische Regierung"
            return nominal.IsDefinite && nominal.Number != Number.Plur && drafts.TryKey($"ORG last {lemma}", out var last) ? (last, "body named before") : (-1, "");
        }

        var body = _knowledge.Entries[nominal.Body];
        var entity = drafts.OfKey($"ORG {body.Id} {lemma}", () => Unnamed(nominal, EntityType.Org, body));
        drafts.Alias($"ORG last {lemma}", entity);
        return (entity, "body of a state");
    }

    private EntityDraft Unnamed(Nominal nominal, EntityType type, KnownEntity body, bool plural = false) => new()
    {
        Name = RoleText(nominal),
        Type = type,
        Gender = nominal.Gender,
        IsPlural = plural,
        Role = type == EntityType.Per ? RoleText(nominal) : null,
        Actor = body.Actor ?? (body.Type == EntityType.Per ? body.State : body.Id), // "Biden-Regierung"
        State = body.State,
    };
}
