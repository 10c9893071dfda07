using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Finds the entities that a phrase names as speakers.</summary>
/// <remarks>
/// Persons come first ("Ministeriumssprecherin Anna Berg" is Berg, not the ministry), then what the phrase as a whole stands for,
/// then the first organisation or place in it. Joined by "und" or a comma, all of the same rank are speakers. A name in the genitive
/// before or behind a noun does not speak for itself where another person does ("Bergs Stellvertreter Kurt Lang").
/// </remarks>
internal sealed class SpeakerNames(Reading reading)
{
    /// <summary>How many characters may lie between names that are joined.</summary>
    private const int Farthest = 60;

    private readonly Document document = reading.Document;
    private readonly ImmutableArray<Mention> _mentions = reading.Document.All<Mention>();

    /// <summary>Returns the entities that speak in a phrase, in text order.</summary>
    public IEnumerable<int> In(TextSpan span)
    {
        var inside = MentionsIn(span);
        var persons = inside.FindAll(mention => mention.Type == EntityType.Per && mention.Kind == MentionKind.Name);
        if (persons.Count > 1)
        {
            persons.RemoveAll(mention => IsGenitive(mention, span) && persons.Count > 1);
        }

        // "die Regierung unter Präsident Berg", "das Team um Berg": the body speaks.
        var leads = persons.Count == 1 && Holds(span.Start, persons[0].Span.Start, WordClass.Leading)
            && inside.Exists(mention => mention.Span.End <= persons[0].Span.Start || mention.Span.Start <= span.Start + 1);
        if (leads && inside.Exists(mention => mention != persons[0] && mention.Type != EntityType.Per))
        {
            persons.Clear();
        }

        if (persons.Count > 0)
        {
            // "Innenministerium und Landrat Otto Kern": both speak.
            var before = inside.Find(mention => mention.Kind == MentionKind.Name && mention.Type != EntityType.Per && mention.Span.End < persons[0].Span.Start);
            return before is not null && IsJoinedTo(before, persons[0]) ? [before.Entity, .. Joined(persons)] : Joined(persons);
        }

        var whole = inside.Find(mention => mention.Kind != MentionKind.Name && mention.Span.Start <= span.Start + 1);
        if (whole is not null)
        {
            return [whole.Entity];
        }

        // "die US-amerikanische Universität": where she is, not who speaks.
        inside.RemoveAll(mention => mention.Kind == MentionKind.Name && IsAttribute(mention));
        inside.RemoveAll(mention => IsBehindPreposition(mention, span));
        var names = inside.FindAll(mention => mention.Kind == MentionKind.Name);
        return names.Count > 0 ? Joined(names) : inside.Count > 0 ? [inside[0].Entity] : [];
    }

    /// <summary>Returns the mentions inside a stretch, and those around a short one; no names inside words that do not speak for them.</summary>
    public List<Mention> MentionsIn(TextSpan span)
    {
        var inside = new List<Mention>();
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        // A nominal may begin with the article just before the phrase.
        for (var at = Math.Max(0, low - 3); at < _mentions.Length && _mentions[at].Span.Start < span.End; at++)
        {
            var mention = _mentions[at];
            if (mention.Entity >= 0 && !IsPartOfWord(mention) && (span.Contains(mention.Span) || (mention.Span.Contains(span) && mention.Span.Length < span.Length + 40)))
            {
                inside.Add(mention);
            }
        }

        return inside;
    }

    // "der Major-Sieger", "Instagram-Nutzer": a name in a compound speaks only through its bodies and offices ("NATO-Kreise", "EU-Sprecher").
    private bool IsPartOfWord(Mention mention)
    {
        var text = document.Text;
        if (mention.Kind != MentionKind.Name || mention.Span.End + 1 >= text.Length || text[mention.Span.End] != '-' || !char.IsLetter(text[mention.Span.End + 1]))
        {
            return false;
        }

        var end = mention.Span.End + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var head = text.AsSpan(mention.Span.End + 1, end - mention.Span.End - 1);
        return mention.Type == EntityType.Per || !(RoleNouns.TryFind(head, out _, out _) || Voices.IsBody(head));
    }

    // "der Staatsschutz in Wien", "die Geisel über die Hamas": not the speaker; "der Chef von Küstenbau" and "die Behörden in Sofia" speak for it.
    private bool IsBehindPreposition(Mention mention, TextSpan span)
    {
        var last = reading.TokenAt(mention.Span.Start);
        for (var at = reading.TokenAt(span.Start) + 1; at < last; at++)
        {
            if (reading.Is(at, WordClass.Preposition) && !reading.Is(at, WordClass.Attached) && !NounPhrases.IsNounLike(reading, at) && !RoleNouns.TryFind(reading[at - 1], out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAttribute(Mention mention)
    {
        var token = reading.TokenAt(mention.Span.Start);
        return reading.Tokens[token].Upos == Upos.ADJ && reading.Tokens[token].Span.End >= mention.Span.End && token + 1 < reading.Tokens.Length && !RoleNouns.TryFind(reading[token + 1], out _, out _);
    }

    // The first, and those that "und", "sowie" or a comma with a conjunction behind joins to it.
    private IEnumerable<int> Joined(List<Mention> mentions)
    {
        yield return mentions[0].Entity;
        for (var at = 1; at < mentions.Count; at++)
        {
            var (from, to) = (mentions[at - 1].Span.End, mentions[at].Span.Start);
            var isListed = from < document.Text.Length && document.Text[from] == ',' && HasConjunctionAfter(mentions[at]);
            if (to - from > Farthest || !(isListed || Holds(from, to, WordClass.Joining) || Holds(from, to, WordClass.Judged)))
            {
                yield break;
            }

            yield return mentions[at].Entity;
        }
    }

    private bool IsJoinedTo(Mention first, Mention second) =>
        second.Span.Start - first.Span.End < Farthest && reading.Is(Math.Min(reading.TokenAt(first.Span.End) + 1, reading.Tokens.Length - 1), WordClass.Joining);

    private bool HasConjunctionAfter(Mention mention)
    {
        for (var at = reading.TokenAt(mention.Span.End) + 1; at < reading.Tokens.Length && reading.Tokens[at].Span.Start < mention.Span.End + Farthest && !reading.IsStop(at) && !reading.IsClosing(at) && !reading.BeginsLine(at); at++)
        {
            if (reading.Is(at, WordClass.Joining))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a word of a class begins between two positions.
    private bool Holds(int from, int to, WordClass classes)
    {
        for (var at = reading.TokenAt(from); at < reading.Tokens.Length && reading.Tokens[at].Span.Start < to; at++)
        {
            if (reading.Tokens[at].Span.Start >= from && reading.Is(at, classes))
            {
                return true;
            }
        }

        return false;
    }

    // "Bergs Stellvertreter", "Sprecher von Berg": another name in the phrase is the one who speaks.
    private bool IsGenitive(Mention mention, TextSpan span)
    {
        var text = document.Text;
        var endsInS = mention.Span.End < span.End && mention.Span.End > 0 && text[mention.Span.End - 1] is 's' or '’' && mention.Span.End + 1 < text.Length && text[mention.Span.End] == ' ' && char.IsUpper(text[mention.Span.End + 1]);
        var before = reading.TokenAt(mention.Span.Start) - 1;
        return endsInS || (before > reading.TokenAt(span.Start) && (reading.Is(before, WordClass.Agent) || reading.Is(before, WordClass.Genitive) && !reading.Is(before, WordClass.Masculine | WordClass.Dative)));
    }
}
