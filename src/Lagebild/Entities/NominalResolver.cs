using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Decides whom a nominal stands for: by the name beside it, by office and date, by what the text called a person before.</summary>
/// <remarks>Where no single answer remains the nominal stays without entity; it never takes the most frequent holder by guess.</remarks>
internal sealed class NominalResolver(Words words, EntityDrafts drafts, OfficeFinder offices)
{
    private const string AnyOffice = "any", Anyone = "*", AdjectiveOnly = "<adjective";
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
        if (offices.Find(nominal) is >= 0 and var holder)
        {
            return (drafts.OfKnown(holder), "office and term");
        }

        var (entity, rule) = Salient(nominal, "definite nominal");
        return entity >= 0 ? (entity, rule)
            : nominal.Body >= 0 ? Unknown(nominal)
            : OnlyPersonNear(nominal);
    }

    /// <summary>Takes a word for what a person is ("die Ärztin") for the only person near whom it fits.</summary>
    private (int Entity, string Rule) OnlyPersonNear(Nominal nominal)
    {
        var only = -1;
        foreach (var at in drafts.Recent)
        {
            var draft = drafts.All[at];
            if (draft.Type != EntityType.Per || draft.IsPlural || !GenderFits(nominal.Gender, draft.Gender) || words.SentenceOf(nominal.Head) - words.SentenceOf(draft.LastToken) is < 1 or > 3)
            {
                continue;
            }

            if (only >= 0)
            {
                return (-1, "");
            }

            only = at;
        }

        return only >= 0 && MayBe(nominal.Noun!, drafts.All[only]) ? (only, "only person near") : (-1, "");
    }

    /// <summary>Says whether a person may be what the noun says: anyone may be a physician, but an office fits only those of whom no other is known.</summary>
    private static bool MayBe(RoleNoun noun, EntityDraft draft) =>
        noun.Offices.Contains(Anyone) || (draft.Known < 0 && draft.Roles.Count == 0 && !noun.Offices.IsEmpty);

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
            || (known?.Party is { } party && nominal.Body >= 0 && _knowledge.Entries[nominal.Body].Id == party && !noun.Offices.IsEmpty)
            || (known is not null && known.Terms.Any(term => offices.Fits(nominal, noun, term)));
    }

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
        var kind = nominal.Noun!.Offices is [var shared, ..] ? shared : nominal.Noun.Lemma;
        if (nominal.Body < 0)
        {
            // "die Soldaten" after "nordkoreanische Truppen"
            return nominal.IsDefinite && drafts.TryKey($"GRP last {kind}", out var last) && last >= 0 ? (last, "group named before") : (-1, "");
        }

        var body = _knowledge.Entries[nominal.Body];
        var entity = drafts.OfKey($"GRP {body.Id} {kind}", () => Unnamed(nominal, EntityType.Oth, body, plural: true));
        drafts.AliasOnly($"GRP last {kind}", entity);
        return (entity, "group of a state");
    }

    private (int Entity, string Rule) People(Nominal nominal)
    {
        var body = _knowledge.Entries[nominal.Body];
        return (drafts.OfKey($"GRP {body.Id} people", () => Unnamed(nominal, EntityType.Oth, body, plural: true)), "people of a state");
    }

    private (int Entity, string Rule) Body(Nominal nominal)
    {
        var lemma = nominal.Noun!.Lemma;
        if (nominal.Noun.Offices.Contains(AdjectiveOnly) && (nominal.Body < 0 || nominal.End > nominal.Head + 1))
        {
            return (-1, ""); // "unter Führung der USA" is no body, "die russische Führung" is
        }

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
