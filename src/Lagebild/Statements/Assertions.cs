using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Divides what is said into what it asserts one by one.</summary>
/// <remarks>
/// A part is cut off only where the words before it hold without it: "Er liefert Güter, die Moskau bezahlt" asserts that he delivers
/// goods; "Er kennt niemanden, der hilft" and "die Männer, die kamen" would say something else.
/// </remarks>
internal static class Assertions
{
    /// <summary>The fewest words of an assertion.</summary>
    private const int Shortest = 2;

    /// <summary>Returns the assertions of a quote in text order; empty where it is one.</summary>
    public static ImmutableArray<TextSpan> Of(Reading reading, List<TokenRange> quote)
    {
        var parts = new List<TokenRange>();
        foreach (var range in quote)
        {
            Divide(reading, range, parts);
        }

        return parts.Count > quote.Count ? [.. parts.Select(reading.Span).Order()] : [];
    }

    private static void Divide(Reading reading, TokenRange range, List<TokenRange> parts)
    {
        // From the end: behind a clause that may be cut off stands nothing but others of that kind.
        var (end, tail, isInner) = (range.To, range.To, false);
        for (var at = range.To - 1; at > range.From; at--)
        {
            if (reading.BeginsSentence(at))
            {
                end = tail = Cut(reading, at, end, parts);
            }
            else if (IsInnerMark(reading, at))
            {
                isInner = !isInner;
            }
            else if (isInner || reading.ClauseAt(at) is not { } clause || !FollowsMark(reading, at))
            {
                continue;
            }
            else if (clause.Kind == ClauseKind.Relative)
            {
                if (!IsLast(reading, clause, tail))
                {
                    continue;
                }

                if (reading.Is(at, WordClass.Coordinator))
                {
                    tail = at; // "die das Potenzial erhöht, aber auch einen Preis hat": one relative clause in two parts
                }
                else if (Adds(reading, clause))
                {
                    end = tail = Cut(reading, at, end, parts);
                }
            }
            else if (IsJoined(reading, clause, at) && HoldsMain(reading, Math.Max(range.From, reading.Sentences[reading.Tokens[at].Sentence].FirstToken), at))
            {
                end = tail = Cut(reading, at, end, parts);
            }
        }

        Cut(reading, range.From, end, parts);
    }

    private static int Cut(Reading reading, int from, int end, List<TokenRange> parts)
    {
        var first = reading.Tokens[from].Upos == Upos.CCONJ ? from + 1 : from;
        var part = Unmarked(reading, Attributions.Trim(reading, first, end));
        if (SpeechPassages.WordCount(reading, part) >= Shortest)
        {
            parts.Add(part);
        }

        return from > 0 && reading.Tokens[from - 1].Upos == Upos.CCONJ ? from - 1 : from;
    }

    // The marks around the whole stand around none of its parts.
    private static TokenRange Unmarked(Reading reading, TokenRange part)
    {
        var (opens, closes) = (!part.IsEmpty && !reading.IsWord(part.From) && reading.PassageOf(part.From) >= 0, !part.IsEmpty && reading.IsClosing(part.To - 1));
        return opens == closes ? part : new(opens ? part.From + 1 : part.From, closes ? part.To - 1 : part.To);
    }

    private static bool IsInnerMark(Reading reading, int at) => reading[at] is "‚" or "‘" or "’" or "'" or "›" or "‹";

    // Behind its verb stand only clauses, or a phrase that "sondern" joins to it: the clause around it does not go on.
    private static bool IsLast(Reading reading, Clause clause, int tail)
    {
        for (var at = Math.Max(clause.Finite, clause.FirstToken) + 1; at < tail; at++)
        {
            if (reading.PassageOf(at) != reading.PassageOf(clause.FirstToken) || !reading.IsMark(at, ','))
            {
                continue;
            }

            var next = at + 1 < tail && !reading.IsWord(at + 1) ? at + 2 : at + 1;
            if (next < tail && (reading.IsFinite(next) || (reading.ClauseAt(next) is null && !reading.Is(next, WordClass.Coordinator) && HoldsVerb(reading, next, tail))))
            {
                return false;
            }
        }

        return !Clauses.HasFinite(reading, Math.Min(clause.EndToken, tail), tail);
    }

    private static bool HoldsVerb(Reading reading, int from, int to)
    {
        for (var at = from; at < to && !reading.IsMark(at, ','); at++)
        {
            if (reading.Tokens[at].Upos is Upos.VERB or Upos.AUX)
            {
                return true;
            }
        }

        return false;
    }

    // "Bei Angriffen auf Rafah und auf Nuseirat starben fünf": no clause stands before the second.
    private static bool HoldsMain(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (reading.IsFinite(at) && reading.ClauseOf(at) is { } clause && clause.FirstToken < to && (clause.Kind == ClauseKind.Main || (clause.Kind == ClauseKind.Subordinate && clause.Connector >= 0 && reading.Is(clause.Connector, WordClass.That))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsMark(Reading reading, int at) =>
        reading.IsMark(at - 1, ',') || reading.IsMark(at - 1, ';') || reading.Is(at, WordClass.Coordinator) || reading.Is(at - 1, WordClass.Coordinator);

    // "…, und der Bund zahlt", "…, dass der Bund zahlt": a clause of the same rank with a subject of its own.
    private static bool IsJoined(Reading reading, Clause clause, int at)
    {
        var parent = clause.Parent < 0 ? null : reading.ClauseNumber(clause.Parent);
        var isCoordinated = reading.Is(at, WordClass.Coordinator) || reading.Is(at - 1, WordClass.Coordinator);
        return clause.Kind switch
        {
            // "Ich denke, wir gewinnen" is one assertion.
            ClauseKind.Main => clause.Finite > at && clause[ComplementRole.Subject] is { } subject && subject.Span.Start >= clause.Span.Start
                && (isCoordinated || parent is null || parent.Verb < 0 || CueLexicon.Of(reading[parent.Verb]).IsEmpty),
            ClauseKind.Subordinate => isCoordinated && parent is { Kind: ClauseKind.Subordinate } && clause.Connector >= 0 && parent.Connector >= 0 && reading.Is(clause.Connector, WordClass.That) && reading.Is(parent.Connector, WordClass.That),
            _ => false,
        };
    }

    // A relative clause that adds: to the whole clause ("was", "wobei"), to a name, or to something that was not told of before.
    private static bool Adds(Reading reading, Clause relative)
    {
        if (relative.Parent < 0 || relative.Connector < 0)
        {
            return false;
        }

        var parent = reading.ClauseNumber(relative.Parent);
        if (parent.Kind is not (ClauseKind.Main or ClauseKind.Relative) && !(parent.Connector >= 0 && reading.Is(parent.Connector, WordClass.Factual)))
        {
            return false;
        }

        if (reading.Is(relative.Connector, WordClass.Question) && parent[ComplementRole.DirectObject] is null && parent[ComplementRole.Predicative] is null)
        {
            return false; // "entscheiden, was geschieht", "dort, wo sie wohnt"
        }

        if (reading.Is(relative.Connector, WordClass.Factual))
        {
            // "etwas, was", "das Äußerste, was": a pronoun and an adjective need it.
            return relative.Antecedent < 0 || (reading.Tokens[relative.Antecedent].Upos is Upos.NOUN or Upos.PROPN or Upos.VERB && relative.Antecedent < relative.FirstToken - 2);
        }

        // "Es war der Bund, der zahlte", "Es gibt Leute, die": the relative clause tells it.
        return relative.Antecedent is var noun and >= 0 && !IsExpletive(reading, parent) && (reading.IsName(noun) || reading.Tokens[noun].Upos == Upos.PROPN || (!parent.IsNegated && reading.Tokens[noun].Upos == Upos.NOUN && IsNew(reading, noun)));
    }

    private static bool IsExpletive(Reading reading, Clause clause) =>
        clause[ComplementRole.Subject] is { } subject && reading.TokenAt(subject.Span.Start) is var token && reading.Is(token, WordClass.It) && reading.Tokens[token].Span == subject.Span;

    // "eine Bedrohung, die", "anderen Gütern, die": no article that says which.
    private static bool IsNew(Reading reading, int noun)
    {
        for (var at = noun - 1; at >= 0 && noun - at < 10; at--)
        {
            var token = reading.Tokens[at];
            if (token.Upos == Upos.DET && (token.Head == noun || noun - at == 1))
            {
                return token.Morphology.Definite == Definite.Ind || token.Morphology.Possessive;
            }

            if (token.Upos == Upos.ADP)
            {
                return reading.Is(at, token.Lemma); // "im", "zum" hold an article
            }

            if (CueSites.IsBoundary(reading, at) || token.Upos is Upos.VERB or Upos.AUX && reading.IsFinite(at))
            {
                break;
            }
        }

        return !Voices.IsBody(reading[noun]); // "Menschen, die helfen": which ones
    }
}
