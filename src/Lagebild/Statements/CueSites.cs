using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds the cue verbs of a unit, with auxiliaries, separated prefixes and the clause they stand in.</summary>
internal static partial class CueSites
{
    /// <summary>How far a separated prefix or a participle may stand from its finite verb, in tokens.</summary>
    private const int Reach = 45;

    /// <summary>Returns the sites in text order; one for each verb.</summary>
    public static List<CueSite> In(Reading reading, TokenRange unit)
    {
        var sites = new List<CueSite>();
        for (var at = unit.From; at < unit.To; at++)
        {
            if (reading.PassageOf(at) < 0 && SiteAt(reading, unit, at) is { } site && !(sites.Count > 0 && sites[^1].Main == site.Main))
            {
                sites.Add(site with { Clause = ClauseOf(reading, unit, site) });
            }
        }

        return sites;
    }

    private static CueSite? SiteAt(Reading reading, TokenRange unit, int at)
    {
        var forms = CueLexicon.Of(reading[at]);
        if (forms.IsEmpty || !CanBeVerb(reading, unit, at))
        {
            return null;
        }

        CueSite? plain = null;
        foreach (var form in forms)
        {
            if (form.Verb.Takes(CueFrames.NeedsEs) && !HoldsEs(reading, at))
            {
                continue; // "Das Schiff hieß …" names; "heißt es" reports.
            }

            var site = (form.Kind & (CueFormKind.Finite | CueFormKind.Konjunktiv)) != 0 && !IsNonfinite(reading, unit, at, form) ? FiniteSite(reading, unit, at, form) : null;
            site ??= (form.Kind & (CueFormKind.Participle | CueFormKind.Infinitive | CueFormKind.ZuInfinitive)) != 0 ? BracketSite(reading, unit, at, form) : null;
            // Tagged as infinitive or participle, but no auxiliary near: "Fachleute befürchten, dass".
            site ??= (form.Kind & CueFormKind.Finite) != 0 && !HasAuxiliary(reading, unit, at) && !HasModal(reading, unit, at) && !(at > unit.From && reading.Is(at - 1, WordClass.Zu)) ? FiniteSite(reading, unit, at, form) : null;
            if (site is not null && (site.Prefix >= 0 || (form.IsJoined && form.Verb.Prefix.Length > 0)))
            {
                return site;
            }

            plain ??= site;
        }

        return plain;
    }

    private static bool HoldsEs(Reading reading, int at)
    {
        for (var near = Math.Max(0, at - 5); near < Math.Min(reading.Tokens.Length, at + 4); near++)
        {
            if (reading.Is(near, WordClass.It))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasModal(Reading reading, TokenRange unit, int at)
    {
        var left = at - 1;
        while (left >= unit.From && !IsBoundary(reading, left) && !reading.Is(left, WordClass.Modal))
        {
            left--;
        }

        return (left >= unit.From && !IsBoundary(reading, left)) || (at + 1 < unit.To && reading.Is(at + 1, WordClass.Modal));
    }

    // "die von ihr oft erwähnte Ruhe": article, attributes, and a noun behind it.
    private static bool IsAttribute(Reading reading, TokenRange unit, int at)
    {
        if (at + 1 >= unit.To || reading.Tokens[at + 1].Upos != Upos.NOUN || reading[at][^1] is not ('e' or 'n' or 'r' or 's' or 'm'))
        {
            return false;
        }

        var left = at - 1;
        while (left > unit.From && reading.Is(left, WordClass.Adverb) && !reading.Is(left, WordClass.Article))
        {
            left--;
        }

        return left > unit.From + 1 && reading.Is(left, WordClass.Dative | WordClass.Personal) && reading.Is(left - 1, WordClass.Agent) && reading.Is(left - 2, WordClass.Article);
    }

    private static bool CanBeVerb(Reading reading, TokenRange unit, int at)
    {
        var upos = reading.Tokens[at].Upos;
        if ((reading.Tokens[at].Relation == DependencyRelation.Amod && at > unit.From && reading.IsWord(at - 1)) || IsAttribute(reading, unit, at))
        {
            return false;
        }

        if (upos is Language.Upos.VERB or Language.Upos.AUX)
        {
            return true;
        }

        // A capital is a noun ("Warnen"), except at the very start; a participle may be tagged as an adjective.
        return (at == unit.From || !reading.IsCapital(at)) && upos is Language.Upos.X or Language.Upos.ADJ && !reading.Is(at, WordClass.Preposition | WordClass.Article);
    }

    // "erklärt", "haben berichtet": the same form can be finite and participle; the analysis or an auxiliary decides.
    private static bool IsNonfinite(Reading reading, TokenRange unit, int at, CueForm form) =>
        ((form.Kind & CueFormKind.Participle) != 0 && HasAuxiliary(reading, unit, at))
        || reading.Tokens[at].Morphology.VerbForm is Language.VerbForm.Part or Language.VerbForm.Inf
        || ((form.Kind & (CueFormKind.Participle | CueFormKind.Infinitive)) != 0 && reading.Tokens[at].Upos == Language.Upos.ADJ);

    private static bool HasAuxiliary(Reading reading, TokenRange unit, int at)
    {
        for (var left = at - 1; left >= unit.From && !IsBoundary(reading, left); left--)
        {
            if (reading.PassageOf(left) < 0 && reading.Is(left, WordClass.Having | WordClass.Becoming))
            {
                return true;
            }
        }

        return at + 1 < unit.To && reading.Is(at + 1, WordClass.Having | WordClass.Becoming) && EndsClause(reading, unit, at + 1);
    }

    private static CueSite? FiniteSite(Reading reading, TokenRange unit, int at, CueForm form)
    {
        if (at + 2 < unit.To && reading.Tokens[at + 1].Upos == Upos.NOUN && reading.IsFinite(at + 2) && !IsSubordinated(reading, unit, at + 2))
        {
            return null; // "dieses als „…“ bezeichnete Vorgehen nutzten Behörden": an attribute
        }

        var prefix = -1;
        if (!form.IsJoined && form.Verb.Prefix.Length > 0)
        {
            prefix = FindPrefix(reading, unit, at, form.Verb.Prefix);
            if (prefix < 0)
            {
                return null;
            }
        }

        if (!form.Verb.Words.IsEmpty)
        {
            prefix = FindWord(reading, unit, at, form.Verb);
            if (prefix < 0)
            {
                return null;
            }
        }

        return new() { Verb = form.Verb, Finite = at, Main = at, Prefix = prefix, IsVerbLast = form.IsJoined && form.Verb.Prefix.Length > 0 || EndsClause(reading, unit, at) && IsSubordinated(reading, unit, at) };
    }

    /// <summary>Says whether a token parts clauses.</summary>
    public static bool IsBoundary(Reading reading, int token) =>
        reading.PassageOf(token) < 0 && (reading.IsMark(token, ',') || reading.IsMark(token, ':') || reading.IsMark(token, ';') || reading.IsMark(token, '|') || reading.IsDash(token) || reading.IsMark(token, '(') || reading.IsMark(token, ')') || reading.IsStop(token));

    private static bool EndsClause(Reading reading, TokenRange unit, int at) =>
        at + 1 >= unit.To || IsBoundary(reading, at + 1) || reading.PassageOf(at + 1) >= 0 || reading.Is(at + 1, WordClass.Joining) || reading.BeginsLine(at + 1);

    private static bool IsSubordinated(Reading reading, TokenRange unit, int at)
    {
        var first = Clauses.OpenerOf(reading, unit, at);
        return first < at - 1 && !Clauses.EndsList(reading, unit, first, at)
            && (reading.Is(at - 1, WordClass.Coordinator) || !reading.IsClosing(at - 1) || !Clauses.HasFinite(reading, first + 1, at)) // "dass er helfen wolle „bis zuletzt“ forderte Hilfe"
            && (reading.Is(first, WordClass.That | WordClass.Whether | WordClass.Subordinator | WordClass.Question) || (first > unit.From && reading.Is(first, WordClass.Relative) && reading.IsMark(first - 1, ',')));
    }

    private static TokenRange ClauseOf(Reading reading, TokenRange unit, CueSite site)
    {
        var from = Clauses.StartOf(reading, unit, site.First, site.IsVerbLast);
        var to = site.Last + 1;
        while (to < unit.To && !IsBoundary(reading, to) && !(reading.PassageOf(to) is var passage and >= 0 && !Clauses.IsName(reading, passage)))
        {
            to++;
        }

        return new(from, to);
    }
}
