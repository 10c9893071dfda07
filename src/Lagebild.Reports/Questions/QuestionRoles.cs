using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Tellings;
using Lagebild.Text;

namespace Lagebild.Reports.Questions;

/// <summary>Says what a phrase of a question does. Names show no case, but the order tells: after the verb comes who acts, then whom it is done to ("Wo traf Blinken Rutte?").</summary>
internal sealed class QuestionRoles
{
    private readonly Document _document;
    private readonly Telling? _main;
    private readonly bool _asksForActor;
    private readonly TextSpan? _first;

    public QuestionRoles(Document document, AskedWords words, Telling? main)
    {
        (_document, _main) = (document, main);
        var tokens = document.All<Token>();
        var verb = main is null ? words.Length : FiniteOf(document, main, tokens);
        var bare = main?.Parts.Where(IsBare).Select(part => part.Span).Order().ToList() ?? [];
        var after = bare.FindAll(span => span.Start > verb);
        var before = bare.FindAll(span => span.Start < verb && span.End > words.Length);
        var passive = main?.Clause >= 0 && document.All<Clause>()[main.Clause].Voice is Voice.Passive or Voice.StatalPassive;
        _asksForActor = words.Asked == Asked.Subject;
        _first = _asksForActor || passive ? null : after.Count > 0 ? after[0] : before.Count > 0 ? before[0] : null;
    }

    /// <summary>Returns what the phrase around a name or word does.</summary>
    public NameRole Of(TextSpan words)
    {
        if (_main is null || !IsOfMain(words) || IsAside(words))
        {
            return NameRole.Aside;
        }

        // "China Russland": of two names side by side only the first acts.
        return _first is { } first && first.Contains(words) && IsFirstName(first, words) ? NameRole.Actor : NameRole.Other;
    }

    /// <summary>Says whether words stand in the question's own clause and not in one below it.</summary>
    public bool IsOfMain(TextSpan words) => _main!.Clause < 0 || _document.All<Clause>().Index().Where(pair => pair.Item.Span.Contains(words)).MinBy(pair => pair.Item.Span.Length).Index == _main.Clause;

    private bool IsFirstName(TextSpan phrase, TextSpan words)
    {
        var before = _document[new TextSpan(phrase.Start, words.Start)].ToString().Trim();
        var tokens = _document.All<Token>().Where(token => token.Span.Start >= phrase.Start && token.Span.End <= words.Start);
        return before.Length == 0 || tokens.All(token => token.Upos != Upos.PROPN) || tokens.Any(token => token.Upos == Upos.CCONJ);
    }

    private bool IsAside(TextSpan words)
    {
        var part = _main!.Parts.Where(part => part.Span.Contains(words)).MinBy(part => part.Span.Length);
        if (part is null || part.Role is PartRole.Prepositional)
        {
            return true;
        }

        // "die ukrainische Regierung von den USA": after a preposition within the phrase, or in its genitive.
        var tokens = _document.All<Token>();
        return tokens.Any(token => token.Upos == Upos.ADP && token.Span.Start >= part.Span.Start && token.Span.End <= words.Start)
            || (tokens[part.Head].Span.End < words.Start && tokens[part.Head].Upos == Upos.NOUN && tokens.Any(token => token.Upos == Upos.DET && token.Span.Start > tokens[part.Head].Span.Start && token.Span.End <= words.Start));
    }

    private static bool IsBare(TellingPart part) => part.Role is PartRole.Actor or PartRole.Undergoer or PartRole.Receiver or PartRole.Predicative && part.Preposition.Length == 0 && part.Head >= 0;

    private static int FiniteOf(Document document, Telling main, System.Collections.Immutable.ImmutableArray<Token> tokens) =>
        main.Clause >= 0 && document.All<Clause>()[main.Clause].Finite is >= 0 and var finite ? tokens[finite].Span.Start : tokens[main.Trigger].Span.Start;
}
