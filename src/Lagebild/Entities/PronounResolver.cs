using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Binds pronouns by gender, number, nearness and subject preference; never across contradicting gender.</summary>
internal sealed class PronounResolver(Words words, EntityDrafts drafts)
{
    private const int FarthestSentence = 3; // a pronoun that reaches farther back is rarely meant so in news
    private const double QuotedCost = 40; // more than nearness and subject weigh: "Er (Kern) muss zahlen“, sagte er" is someone else
    private readonly bool[] _quoted = QuotedTokens.Of(words);
    private readonly int[] _clauses = ClausesByToken(words);

    /// <summary>Returns the entity of a pronoun, or -1.</summary>
    public int Resolve(int token)
    {
        if (!IsPronoun(token))
        {
            return -1;
        }

        var (best, second) = (-1, -1);
        var (bestScore, secondScore) = (double.MinValue, double.MinValue);
        foreach (var form in PronounForms.Of(words[token]))
        {
            if (form.IsNominative && !NumberFits(token, form))
            {
                continue;
            }

            foreach (var at in drafts.Recent)
            {
                if (Score(token, form, drafts.All[at]) is not { } score)
                {
                    continue;
                }

                if (score > bestScore)
                {
                    (second, secondScore) = at == best ? (second, secondScore) : (best, bestScore);
                    (best, bestScore) = (at, score);
                }
                else if (score > secondScore && at != best)
                {
                    (second, secondScore) = (at, score);
                }
            }
        }

        return second >= 0 && !PronounForms.Of(words[token])[0].IsDemonstrative && IsOpen(token, drafts.All[best], drafts.All[second]) ? -1 : best;
    }

    /// <summary>Says whether two persons of one clause, neither spoken of before, are as good: "Kern traf Ohlsen. Er …" stays open, "Er … ihn" takes them in turn.</summary>
    private bool IsOpen(int token, EntityDraft best, EntityDraft second)
    {
        if (best.Type != EntityType.Per || second.Type != EntityType.Per || words.SentenceOf(token) == words.SentenceOf(best.LastToken)
            || words.SentenceOf(best.FirstToken) != words.SentenceOf(best.LastToken) || !IsSameClause(second.LastToken, best.LastToken))
        {
            return false;
        }

        for (var at = words.Sentences[words.SentenceOf(token)].FirstToken; at < words.Count && words.SentenceOf(at) == words.SentenceOf(token); at++)
        {
            if (at != token && _clauses[at] == _clauses[token] && !PronounForms.Of(words[at]).IsEmpty && !words[at].Equals(words[token], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the entity of a relative pronoun that stands right behind a name, or -1.</summary>
    public int ResolveRelative(int token, int antecedent)
    {
        if (antecedent < 0 || words.IsCapital(token + 1) || words.IsAttribute(token + 1))
        {
            return -1;
        }

        var draft = drafts.All[antecedent];
        foreach (var form in PronounForms.Relative(words[token]))
        {
            if (form.Number == Number.Plur ? draft.IsPlural : !draft.IsPlural && draft.Gender == form.Gender)
            {
                return antecedent;
            }
        }

        return -1;
    }

    private bool IsPronoun(int token)
    {
        var forms = PronounForms.Of(words[token]);
        if (forms.IsEmpty || (words.IsCapital(token) && !words.IsSentenceStart(token)))
        {
            return false; // "Sie" inside a sentence addresses the reader
        }

        var next = token + 1;
        var isBeforeNoun = next < words.Count && words.IsJoined(next) && (words.IsCapital(next) || words.IsAttribute(next));
        return !((forms[0].IsDemonstrative || words[token] is "ihr" or "Ihr") && isBeforeNoun);
    }

    private double? Score(int token, PronounForm form, EntityDraft draft)
    {
        if (draft.LastToken < 0 || !GenderFits(form, draft))
        {
            return null;
        }

        var distance = words.SentenceOf(token) - words.SentenceOf(draft.LastToken);
        if (distance > FarthestSentence || (distance == 0 && !form.IsNominative && IsSameClause(draft.LastToken, token) && !IsPossessor(draft.LastToken)))
        {
            return null;
        }

        var score = (-10.0 * distance) - (0.02 * (token - draft.LastToken));
        if (form.IsDemonstrative)
        {
            return score + (draft.Type == EntityType.Per ? 5 : 0); // "letzterer", "dieser": the nearest
        }

        var subjectDistance = draft.LastSubjectToken < 0 ? int.MaxValue : words.SentenceOf(token) - words.SentenceOf(draft.LastSubjectToken);
        score += subjectDistance <= distance ? 9 : subjectDistance == distance + 1 ? 4 : 0;
        score -= _quoted[draft.LastToken] && !_quoted[token] ? QuotedCost : 0;
        score += draft.LastSubjectToken >= 0 && IsInMainClause(draft.LastSubjectToken) ? 3 : 0;
        return score + Bearing(form, draft);
    }

    /// <summary>Returns what the kind of an entity adds: persons before bodies and groups ("Die USA sahen Soldaten. Sie …": the soldiers), these before places.</summary>
    private static double Bearing(PronounForm form, EntityDraft draft) => draft.Type switch
    {
        EntityType.Per => 30,
        EntityType.Org => 5,
        EntityType.Oth when form.Number == Number.Plur => 5,
        _ => 0,
    };

    private static bool GenderFits(PronounForm form, EntityDraft draft) => form.Number == Number.Plur
        ? draft.IsPlural
        : !draft.IsPlural && (draft.Gender == form.Gender || (draft.Gender == Gender.None && draft.Type == EntityType.Per));

    /// <summary>Says whether two tokens are parts of one clause: a personal pronoun never means what stands beside it in its clause.</summary>
    private bool IsSameClause(int left, int right)
    {
        if (_clauses[left] >= 0 && _clauses[right] >= 0)
        {
            return _clauses[left] == _clauses[right];
        }

        for (var at = Math.Min(left, right) + 1; at < Math.Max(left, right); at++)
        {
            if (words[at] is "," or ";" or ":" or "und" or "aber" or "–" or "-")
            {
                return false;
            }
        }

        return words.SentenceOf(left) == words.SentenceOf(right);
    }

    /// <summary>Says whether a name is a genitive in front of its noun ("Putins Pläne"): part of a phrase and not of the clause.</summary>
    private bool IsPossessor(int token) => words[token] is [.., 's' or 'x' or 'z' or '’' or '\''] && words.IsJoined(token + 1) && words.IsCapital(token + 1);

    private bool IsInMainClause(int token) => _clauses[token] < 0 || words.Document.Clauses[_clauses[token]].Kind == ClauseKind.Main;

    /// <summary>Says whether a finite verb near the pronoun has its number: "sie sagte", "sagte sie", "sie sagten".</summary>
    private bool NumberFits(int token, PronounForm form)
    {
        if (words[token] is "er" or "Er")
        {
            return true;
        }

        var verb = VerbOf(token);
        return verb < 0 ? form.Number == Number.Sing : NumberOfVerb(verb) is var number && (number == Number.None || number == form.Number);
    }

    private int VerbOf(int token)
    {
        if (_clauses[token] >= 0 && words.Document.Clauses[_clauses[token]].Finite is >= 0 and var finite)
        {
            return finite;
        }

        if (token > 0 && words.IsJoined(token) && words.IsVerb(token - 1))
        {
            return token - 1;
        }

        var last = -1;
        for (var at = token + 1; at < words.Count && words.SentenceOf(at) == words.SentenceOf(token) && words[at] is not ("," or "." or ";" or "“"); at++)
        {
            if (words.IsVerb(at))
            {
                last = at;
                if (at == token + 1)
                {
                    break;
                }
            }
        }

        return last;
    }

    private Number NumberOfVerb(int verb)
    {
        if (words.Token(verb).Morphology is { Number: not Number.None } tagged)
        {
            return tagged.Number;
        }

        var (singular, plural) = (false, false);
        foreach (var reading in Lexicon.German.Lookup(words[verb]))
        {
            singular |= reading.Morphology is { Number: Number.Sing, Person: 3, VerbForm: VerbForm.Fin };
            plural |= reading.Morphology is { Number: Number.Plur, Person: 3, VerbForm: VerbForm.Fin };
        }

        return singular == plural ? Number.None : singular ? Number.Sing : Number.Plur;
    }

    /// <summary>Gives each token the smallest clause around it, or -1.</summary>
    private static int[] ClausesByToken(Words words)
    {
        var byToken = new int[words.Count];
        Array.Fill(byToken, -1);
        var clauses = words.Document.Clauses;
        for (var index = 0; index < clauses.Length; index++)
        {
            var clause = clauses[index];
            if (clause.Finite >= 0 && clause.FirstToken >= 0 && clause.EndToken <= byToken.Length && clause.FirstToken < clause.EndToken)
            {
                byToken.AsSpan(clause.FirstToken, clause.EndToken - clause.FirstToken).Fill(index); // inner clauses sort later
            }
        }

        return byToken;
    }
}
