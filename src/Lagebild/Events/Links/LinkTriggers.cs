using Lagebild.Frames;

namespace Lagebild.Events;

/// <summary>Finds the words of a document that may tell an event of the trained types: those at which a frame fired, and those of the list.</summary>
internal static class LinkTriggers
{
    /// <summary>Returns them in text order, each word and type once.</summary>
    public static List<LinkTrigger> Find(DocumentLayout layout, IReadOnlyList<Event> events)
    {
        var (found, at) = (new List<LinkTrigger>(), 0);
        foreach (var sentence in layout.Sentences)
        {
            for (var token = sentence.FirstToken; sentence.IsReport && token < sentence.EndToken; token++)
            {
                var count = found.Count;
                for (; at < events.Count && events[at].Span.Start <= layout.Tokens[token].Span.Start; at++)
                {
                    AddTold(layout, token, events[at], found);
                }

                if (found.Count == count && OfWord(layout, token) is { } word)
                {
                    found.Add(word);
                }
            }
        }

        return found;
    }

    private static void AddTold(DocumentLayout layout, int token, Event told, List<LinkTrigger> found)
    {
        if (told.Span == layout.Tokens[token].Span && LinkLexicon.TypeOf(told) is >= 0 and var type && !found.Exists(other => other.Token == token && other.Type == type))
        {
            found.Add(new(token, told.Verb is { } verb ? layout.TokenAt(verb.Start) : -1, type, told));
        }
    }

    private static LinkTrigger? OfWord(DocumentLayout layout, int token)
    {
        var (own, clause) = (layout.Tokens[token], layout.ClauseOf[token] is >= 0 and var index ? layout.Clauses[index] : null);
        var lemma = clause?.Verb == token ? clause.Lemma : own.Lemma;
        if (LinkLexicon.Of(layout[token], lemma, own.Upos) is not { } entry)
        {
            return null;
        }

        return entry.Verbs.IsEmpty ? new(token, -1, entry.Type, null)
            : clause is { Verb: >= 0 } && entry.Verbs.Contains(clause.Lemma) ? new(token, clause.Verb, entry.Type, null)
            : null;
    }
}
