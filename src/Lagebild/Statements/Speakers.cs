using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Finds the entities behind the words that name speakers and addressees.</summary>
internal sealed class Speakers(Reading reading)
{
    /// <summary>How many units a pronoun may stand behind the one who spoke last.</summary>
    private const int Reach = 3;

    /// <summary>How many characters back a name is looked for.</summary>
    private const int Farthest = 1000;

    private readonly Document document = reading.Document;
    private readonly SpeakerNames _names = new(reading);
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

        if (spans.Length != 1 || GenderOf(spans[0]) == Gender.None || IsPronounOfUnnamed(spans, speakers, draft.Unit))
        {
            return spans.Length == 1 && GenderOf(spans[0]) != Gender.None ? [] : speakers;
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
        var inside = _names.MentionsIn(new(Math.Max(0, before - Farthest), before));
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
        _unnamed.Unit >= 0 && unit - _unnamed.Unit <= Reach && spans.Length == 1 && GenderOf(spans[0]) is not Gender.None and var gender && gender == _unnamed.Gender
        && !(spans[0].Start > _unnamed.End && _names.MentionsIn(new(_unnamed.End, spans[0].Start)).Exists(mention => speakers.Contains(mention.Entity) && mention.Kind != MentionKind.Pronoun));

    // "er" is always the subject, "sie" may be the object; other words are no pronouns of one person.
    private Gender GenderOf(TextSpan words)
    {
        var token = reading.TokenAt(words.Start);
        return reading.Tokens[token].Span != words || !reading.Is(token, WordClass.Person) ? Gender.None : reading.Is(token, WordClass.Nominative) ? Gender.Masc : Gender.Fem;
    }

    // "Ida Holm, die …": the name before the comma.
    private ImmutableArray<int> EndingAt(int position)
    {
        var before = _names.MentionsIn(new(Math.Max(0, position - 1), position)).FindAll(mention => mention.Span.End == position);
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

        var gender = GenderOf(spans[0]);
        var known = _entities[_last.Entity].Gender;
        return gender != Gender.None && (known == gender || (known == Gender.None && (speakers.IsEmpty || unit - _last.Unit <= 1)));
    }

    private ImmutableArray<int> Of(ImmutableArray<TextSpan> spans)
    {
        var found = new List<int>();
        foreach (var span in spans)
        {
            foreach (var entity in _names.In(span))
            {
                if (!found.Contains(entity))
                {
                    found.Add(entity);
                }
            }
        }

        return [.. found];
    }
}
