using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Finds the entities behind the words that name speakers and addressees.</summary>
/// <remarks>
/// Persons come first ("Ministeriumssprecherin Anna Berg" is Berg, not the ministry), then what the phrase as a whole stands for,
/// then the first organisation or place in it. Joined by "und" or a comma, all of the same rank are speakers. A name in the genitive
/// before or behind a noun does not speak for itself where another person does ("Bergs Stellvertreter Kurt Lang").
/// </remarks>
internal sealed class Speakers(Reading reading)
{
    /// <summary>How many units a pronoun may stand behind the one who spoke last.</summary>
    private const int Reach = 3;

    /// <summary>How many characters back a name is looked for.</summary>
    private const int Farthest = 1000;

    private readonly Document document = reading.Document;
    private readonly ImmutableArray<Mention> _mentions = reading.Document.All<Mention>();
    private readonly ImmutableArray<Entity> _entities = reading.Document.All<Entity>();
    private (int Entity, int Unit, int End) _last = (-1, -1, -1);
    private (Gender Gender, int Unit, int End) _unnamed = (Gender.None, -1, -1);

    /// <summary>Returns the statement with its speakers and addressees; statements come in text order. Null where it is a term of somebody else, no words of the speaker.</summary>
    public Statement? Add(Statement statement, Draft draft)
    {
        var speakers = draft.Outer is { } outer && IsPronoun(draft) ? OfPronounInside(draft, outer) : SpeakersOf(statement.Speaker, draft);
        if (draft.TermOf >= 0 && IsTermOfAnother(draft.TermOf, speakers))
        {
            return null;
        }

        if (draft.Outer is null)
        {
            Remember(speakers, draft);
        }

        return statement with { Speakers = speakers, Addressees = Of(statement.Addressee) };
    }

    private bool IsPronoun(Draft draft) => draft.Speaker is [{ Length: 1 } pronoun] && reading.Is(pronoun.From, WordClass.Personal);

    // „… Ich rief: ‚Halt!‘“, sagte Berg: "ich" is Berg; who "er" is, her words do not tell us.
    private ImmutableArray<int> OfPronounInside(Draft draft, Draft outer) =>
        reading.Is(draft.Speaker[0].From, WordClass.First) ? SpeakersOf([.. outer.Speaker.Select(reading.Span)], outer) : [];

    /// <summary>Remembers who spoke in a clause that is no statement of its own.</summary>
    public void Note(Draft draft)
    {
        if (draft.Speaker.Count > 0)
        {
            Remember(SpeakersOf([.. draft.Speaker.Select(reading.Span)], draft), draft);
        }
    }

    private ImmutableArray<int> SpeakersOf(ImmutableArray<TextSpan> spans, Draft draft)
    {
        var speakers = Of(spans);
        if (speakers.IsEmpty && draft.Speaker.Count == 1 && draft.Speaker[0] is { Length: 1 } pronoun && reading.Is(pronoun.From, WordClass.Relative) && pronoun.From >= 2 && reading.IsMark(pronoun.From - 1, ','))
        {
            speakers = EndingAt(reading.Tokens[pronoun.From - 2].Span.End);
        }

        if (spans.Length != 1 || GenderOf(document[spans[0]]) == Gender.None || IsPronounOfUnnamed(spans, speakers, draft.Unit))
        {
            return spans.Length == 1 && GenderOf(document[spans[0]]) != Gender.None ? [] : speakers;
        }

        var named = speakers.Length == 1 ? LastNamed(speakers[0], spans[0].Start) : -1;
        if (named >= 0 && draft.Quote.Holds(named) && reading.PassageOf(named) >= 0)
        {
            speakers = []; // "„Ich traf Ida Berg“, erzählt sie": not who is named in the words themselves
            named = -1;
        }

        // "…, sagte Kern. Das hört Trainer Berg gern. Er glaubt …": somebody else is named between, outside of speech.
        var isNamedSince = named >= 0 && named > _last.End && reading.PassageOf(named) < 0 && draft.Unit - _last.Unit > 1;
        return !isNamedSince && IsPronounOfLast(spans, speakers, draft.Unit) ? [_last.Entity] : speakers;
    }

    // The token of the last name or description of an entity before a position, not too far back, or -1.
    private int LastNamed(int entity, int before)
    {
        var inside = MentionsIn(new(Math.Max(0, before - Farthest), before));
        var last = inside.FindLast(mention => mention.Entity == entity && mention.Kind != MentionKind.Pronoun && mention.Span.End <= before);
        return last is null ? -1 : reading.TokenAt(last.Span.Start);
    }

    private void Remember(ImmutableArray<int> speakers, Draft draft)
    {
        if (speakers.Length == 1 && _entities[speakers[0]].Type == EntityType.Per)
        {
            (_last, _unnamed) = ((speakers[0], draft.Unit, draft.Speaker.Count > 0 ? draft.Speaker[^1].To : -1), (Gender.None, -1, -1));
        }
        else if (speakers.IsEmpty && draft.Speaker.Count == 1 && !reading.Is(draft.Speaker[0].From, WordClass.Personal | WordClass.Relative) && Voices.CanSpeak(reading, draft.Speaker[0]))
        {
            var head = Voices.Head(reading, draft.Speaker[0]) is var noun and >= 0 ? noun : draft.Speaker[0].To - 1; // "der 46-Jährige"
            var gender = reading.Tokens[draft.Speaker[0].From].Morphology.Gender;
            _unnamed = (gender == Gender.None ? reading.Tokens[head].Morphology.Gender : gender, draft.Unit, reading.Tokens[head].Span.End);
        }
    }

    // "…", sagte der Angeklagte. "…", fügte er hinzu: nobody whose name we know.
    private bool IsPronounOfUnnamed(ImmutableArray<TextSpan> spans, ImmutableArray<int> speakers, int unit) =>
        _unnamed.Unit >= 0 && unit - _unnamed.Unit <= Reach && spans.Length == 1 && GenderOf(document[spans[0]]) is not Gender.None and var gender && gender == _unnamed.Gender
        && !(spans[0].Start > _unnamed.End && MentionsIn(new(_unnamed.End, spans[0].Start)).Exists(mention => speakers.Contains(mention.Entity) && mention.Kind != MentionKind.Pronoun));

    private static Gender GenderOf(ReadOnlySpan<char> pronoun) =>
        pronoun.Equals("er", StringComparison.OrdinalIgnoreCase) ? Gender.Masc : pronoun.Equals("sie", StringComparison.OrdinalIgnoreCase) ? Gender.Fem : Gender.None;

    // "Ida Holm, die …": the name before the comma.
    private ImmutableArray<int> EndingAt(int position)
    {
        var before = MentionsIn(new(Math.Max(0, position - 1), position)).FindAll(mention => mention.Span.End == position);
        return before.Count > 0 ? [before[0].Entity] : [];
    }

    private bool IsTermOfAnother(int token, ImmutableArray<int> speakers)
    {
        var named = EndingAt(reading.Tokens[token].Span.End);
        return named.Length == 1 && !speakers.IsEmpty && !speakers.Any(speaker => speaker == named[0] || ActorOf(speaker) == ActorOf(named[0]));
    }

    private string ActorOf(int entity) => _entities[entity].Actor ?? _entities[entity].Kb ?? _entities[entity].Name;

    // "…", sagte er: whoever spoke last goes on, rather than a person named in what was said.
    private bool IsPronounOfLast(ImmutableArray<TextSpan> spans, ImmutableArray<int> speakers, int unit)
    {
        if (_last.Entity < 0 || unit - _last.Unit > Reach || spans.Length != 1 || speakers.Length > 1)
        {
            return false;
        }

        var gender = GenderOf(document[spans[0]]);
        var known = _entities[_last.Entity].Gender;
        return gender != Gender.None && (known == gender || (known == Gender.None && (speakers.IsEmpty || unit - _last.Unit <= 1)));
    }

    private ImmutableArray<int> Of(ImmutableArray<TextSpan> spans)
    {
        var found = new List<int>();
        foreach (var span in spans)
        {
            foreach (var entity in In(span))
            {
                if (!found.Contains(entity))
                {
                    found.Add(entity);
                }
            }
        }

        return [.. found];
    }

    private IEnumerable<int> In(TextSpan span)
    {
        var inside = MentionsIn(span);
        var persons = inside.FindAll(mention => mention.Type == EntityType.Per && mention.Kind == MentionKind.Name);
        if (persons.Count > 1)
        {
            persons.RemoveAll(mention => IsGenitive(mention, span) && persons.Count > 1);
        }

        // "die Regierung unter Präsident Berg", "das Team um Berg": the body speaks.
        var leads = persons.Count == 1 && document.Text.AsSpan(span.Start, Math.Max(0, persons[0].Span.Start - span.Start)) is var lead
            && (lead.Contains(" unter ", StringComparison.Ordinal) || lead.Contains(" um ", StringComparison.Ordinal))
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

    private List<Mention> MentionsIn(TextSpan span)
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

    // "der Staatsschutz in Wien", "die Geisel über die Hamas": not the speaker; "der Chef von Küstenbau" speaks for it.
    private bool IsBehindPreposition(Mention mention, TextSpan span)
    {
        var last = reading.TokenAt(mention.Span.Start);
        for (var at = reading.TokenAt(span.Start) + 1; at < last; at++)
        {
            if (reading.Is(at, WordClass.Preposition) && !reading.Is(at, WordClass.Attached) && !NounPhrases.IsNounLike(reading, at))
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
            var between = document.Text.AsSpan(mentions[at - 1].Span.End, Math.Max(0, mentions[at].Span.Start - mentions[at - 1].Span.End));
            if (between.Length > 60 || !(between.Contains(" und ", StringComparison.Ordinal) || between.Contains(" sowie ", StringComparison.Ordinal) || between.Contains(" als auch ", StringComparison.Ordinal) || (between.StartsWith(",", StringComparison.Ordinal) && HasConjunctionAfter(mentions[at]))))
            {
                yield break;
            }

            yield return mentions[at].Entity;
        }
    }

    private bool IsJoinedTo(Mention first, Mention second)
    {
        var between = document.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
        return between.Length < 50 && (between.StartsWith(" und ", StringComparison.Ordinal) || between.StartsWith(" sowie ", StringComparison.Ordinal));
    }

    private bool HasConjunctionAfter(Mention mention)
    {
        var rest = document.Text.AsSpan(mention.Span.End, Math.Min(60, document.Text.Length - mention.Span.End));
        var at = rest.IndexOf(" und ", StringComparison.Ordinal);
        return at >= 0 && !rest[..at].ContainsAny('.', '“', '\n');
    }

    // "Bergs Stellvertreter", "Sprecher von Berg": another name in the phrase is the one who speaks.
    private bool IsGenitive(Mention mention, TextSpan span)
    {
        var text = document.Text;
        var endsInS = mention.Span.End < span.End && mention.Span.End > 0 && text[mention.Span.End - 1] is 's' or '’' && mention.Span.End + 1 < text.Length && text[mention.Span.End] == ' ' && char.IsUpper(text[mention.Span.End + 1]);
        var before = text.AsSpan(span.Start, Math.Max(0, mention.Span.Start - span.Start)).TrimEnd();
        return endsInS || before.EndsWith(" von", StringComparison.Ordinal) || before.EndsWith(" des", StringComparison.Ordinal);
    }
}
