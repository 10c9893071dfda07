using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Finds who holds, held or will hold an office: by the body that the phrase names and the day of publication, or from another person's office.</summary>
/// <remarks>Answers with entries of the knowledge base and makes no entity. Not thread-safe.</remarks>
internal sealed class OfficeFinder(Words words, EntityDrafts drafts, PublicationRange published)
{
    private const int GraceDays = 31; // for weeks after the last day the news call a person by the old office
    private const int NextDays = 400; // between an election and the day of office
    private readonly KnowledgeBase _knowledge = drafts.Knowledge;

    /// <summary>Returns the person whom the phrase names by an office, or -1 where none or several could be meant.</summary>
    public int Find(Nominal nominal)
    {
        var offices = (nominal.Leads ?? nominal.Noun)?.Offices ?? [];
        foreach (var office in offices)
        {
            if (Office.Of(office).Relation is not OfficeRelation.None and var relation)
            {
                return Related(nominal, relation);
            }
        }

        var body = nominal.Body >= 0 ? nominal.Body : OwnBody(offices);
        if (body < 0)
        {
            return -1;
        }

        var (found, isShared) = Holders(nominal, offices, _knowledge.Entries[body], 0);
        if (found.Count == 0)
        {
            (found, isShared) = Holders(nominal, offices, _knowledge.Entries[body], GraceDays);
            found.RemoveAll(person => !drafts.HasKnown(person));
        }

        if (found.Count == 1 && !isShared && (published.IsKnown || drafts.HasKnown(found[0])))
        {
            return found[0];
        }

        var inText = found.FindAll(drafts.HasKnown);
        var called = inText.FindAll(person => drafts.All[drafts.OfKnown(person)].Roles.Exists(role => role.Offices.Intersect(offices).Any()));
        return called.Count == 1 ? called[0] : inText.Count == 1 ? inText[0] : -1; // two holders in the text: the one whom it calls so
    }

    /// <summary>Says whether the noun names the office of a term: in it, or lately in it.</summary>
    public bool Fits(Nominal nominal, RoleNoun noun, TermOfOffice term) => Names(noun, term) && (nominal.IsNext ? IsNext(term)
        : nominal.IsFormer ? term.From < published.Latest : IsHeld(term, GraceDays));

    private static bool Names(RoleNoun noun, TermOfOffice term)
    {
        foreach (var office in noun.Offices)
        {
            var (role, body, _, _) = Office.Of(office);
            if (role == term.Role && (body.Length == 0 || term.Body.EndsWith(body, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private (List<int> Persons, bool IsShared) Holders(Nominal nominal, IEnumerable<string> offices, KnownEntity body, int grace)
    {
        var (found, isShared) = (new List<int>(), false);
        foreach (var office in offices)
        {
            var (role, _, _, shared) = Office.Of(office);
            foreach (var (person, term) in HoldersOf(role, body))
            {
                var fits = nominal.IsNext ? IsNext(term) : nominal.IsFormer ? term.To < published.Latest : IsHeld(term, grace);
                if (fits && GenderFits(nominal.Gender, _knowledge.Entries[person].Gender) && !found.Contains(person))
                {
                    found.Add(person);
                    isShared |= shared;
                }
            }
        }

        return (found, isShared);
    }

    private List<(int Person, TermOfOffice Term)> HoldersOf(string role, KnownEntity body)
    {
        var holders = new List<(int, TermOfOffice)>();
        holders.AddRange(_knowledge.Holders(role, body.Id));
        if (body.Actor is { } actor && actor != body.Id)
        {
            holders.AddRange(_knowledge.Holders(role, actor)); // "Kreml-Chef", "Pentagonchef": the body's state
        }

        return holders;
    }

    /// <summary>Returns the body that the noun itself implies ("Bundeskanzler"): the one that the text names, or the first where it names none.</summary>
    private int OwnBody(IEnumerable<string> offices)
    {
        var (first, named) = (-1, -1);
        foreach (var office in offices)
        {
            var code = Office.Of(office).Body;
            var body = code.Length == 0 ? -1 : _knowledge.IndexOf("state:" + code) is >= 0 and var state ? state : _knowledge.IndexOf("org:" + code);
            if (body < 0)
            {
                continue;
            }

            first = first < 0 ? body : first;
            if (drafts.All.Exists(draft => draft.Known >= 0 && draft.Type != EntityType.Per && (draft.Known == body || draft.State == _knowledge.Entries[body].Id)))
            {
                named = named < 0 || named == body ? body : -2;
            }
        }

        return named == -1 ? first : named;
    }

    private bool IsHeld(TermOfOffice term, int grace) => published.Allows(term)
        || (grace > 0 && published.IsKnown && term.To < published.Earliest && published.Earliest.DayNumber - term.To.DayNumber <= grace);

    private bool IsNext(TermOfOffice term) => published.IsKnown && term.From > published.Earliest && term.From.DayNumber - published.Earliest.DayNumber <= NextDays;

    private static bool GenderFits(Gender wanted, Gender has) => wanted == Gender.None || has == Gender.None || wanted == has;

    /// <summary>Finds whoever held the office of another person before or holds it after, or holds the like in another body.</summary>
    private int Related(Nominal nominal, OfficeRelation relation)
    {
        if (Possessor(nominal) is not (>= 0 and var possessor) || TermOf(possessor) is not { } term)
        {
            return -1;
        }

        var found = relation switch
        {
            OfficeRelation.Same => nominal.Body < 0 || nominal.Body == possessor ? -1 : OnlyOne(_knowledge.Holders(term.Role, _knowledge.Entries[nominal.Body].Id).ToArray().Where(holder => published.Allows(holder.Term))),
            OfficeRelation.Before => Nearest(_knowledge.Holders(term.Role, term.Body), holder => term.From.DayNumber - holder.To.DayNumber),
            _ => term.To == DateOnly.MaxValue ? -1 : Nearest(_knowledge.Holders(term.Role, term.Body), holder => holder.From.DayNumber - term.To.DayNumber),
        };
        return found >= 0 && found != possessor && GenderFits(nominal.Gender, _knowledge.Entries[found].Gender) ? found : -1;
    }

    private static int OnlyOne(IEnumerable<(int Person, TermOfOffice Term)> holders) => holders.Select(holder => holder.Person).Distinct().ToList() is [var only] ? only : -1;

    private static int Nearest(ReadOnlySpan<(int Person, TermOfOffice Term)> holders, Func<TermOfOffice, int> gap)
    {
        var (best, least) = (-1, GraceDays * 12);
        foreach (var (person, term) in holders)
        {
            if (gap(term) is var days && days >= -1 && days < least)
            {
                (best, least) = (person, days);
            }
        }

        return best;
    }

    /// <summary>Finds whose predecessor or colleague is meant: the name in the genitive, or the last office holder whom the possessive fits.</summary>
    private int Possessor(Nominal nominal)
    {
        if (nominal.Body >= 0 && _knowledge.Entries[nominal.Body].Type == EntityType.Per)
        {
            return nominal.Body;
        }

        if (Determiners.Of(words[nominal.First]) != DeterminerKind.Possessive)
        {
            return -1;
        }

        var gender = words[nominal.First] is ['s' or 'S', ..] ? Gender.Masc : Gender.Fem;
        for (var at = drafts.Recent.Count - 1; at >= 0; at--)
        {
            var draft = drafts.All[drafts.Recent[at]];
            if (draft.Type == EntityType.Per && draft.Gender == gender && draft.Known >= 0 && TermOf(draft.Known) is not null)
            {
                return draft.Known;
            }
        }

        return -1;
    }

    /// <summary>Returns the office that a person took last among those held now.</summary>
    private TermOfOffice? TermOf(int person)
    {
        TermOfOffice? held = null;
        foreach (var term in _knowledge.Entries[person].Terms)
        {
            held = IsHeld(term, 0) && (held is null || term.From > held.Value.From) ? term : held;
        }

        return published.IsKnown ? held : null;
    }
}
