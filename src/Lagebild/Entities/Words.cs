using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>The tokens of a document as the rules for names look at them. Not thread-safe.</summary>
internal sealed class Words(Document document)
{
    private readonly ImmutableArray<Token> _tokens = document.Tokens;
    private readonly Lexicon _lexicon = Lexicon.German;

    public Document Document => document;

    public ImmutableArray<Sentence> Sentences { get; } = document.Sentences;

    public int Count => _tokens.Length;

    public ReadOnlySpan<char> this[int at] => at >= 0 && at < _tokens.Length ? document[_tokens.ItemRef(at).Span] : [];

    public ref readonly Token Token(int at) => ref _tokens.ItemRef(at);

    public int Start(int at) => _tokens.ItemRef(at).Span.Start;

    public int End(int at) => _tokens.ItemRef(at).Span.End;

    public int SentenceOf(int at) => _tokens.ItemRef(at).Sentence;

    public TextSpan Span(int first, int end) => new(Start(first), End(end - 1));

    /// <summary>Gets the text from the first to before the end token.</summary>
    public ReadOnlySpan<char> Text(int first, int end) => document[Span(first, end)];

    public bool IsCapital(int at) => this[at] is [var first, ..] && char.IsUpper(first);

    public bool IsLower(int at) => this[at] is [var first, ..] && char.IsLower(first);

    public bool IsSentenceStart(int at) => at < Count && Sentences[SentenceOf(at)].FirstToken is var first
        && (at == first || (at > first && at <= first + 2 && _tokens.ItemRef(at - 1).Upos == Upos.PUNCT));

    /// <summary>Says whether the lexicon has the word as a noun and not as a name.</summary>
    public bool IsCommonNoun(int at)
    {
        var entry = _lexicon.Lookup(this[at]);
        return entry.IsKnown && entry.Has(Upos.NOUN) && !entry.Has(Upos.PROPN);
    }

    /// <summary>Says whether the lexicon knows the word in lower case: at the start of a sentence it is hardly a name.</summary>
    public bool IsLowerWord(int at) => _lexicon.IsKnown(this[at], LetterCase.SmallFirst);

    public bool IsKnownWord(int at) => _lexicon.IsKnown(this[at]);

    // Behind the last word there is none: a name may end the text.
    public bool IsVerb(int at) => at < Count && (_tokens.ItemRef(at).Upos is Upos.VERB or Upos.AUX || (_tokens.ItemRef(at).Upos == Upos.X && _lexicon.Lookup(this[at]) is { IsKnown: true } entry && (entry.Has(Upos.VERB) || entry.Has(Upos.AUX))));

    /// <summary>Says whether the word has the shape and reading of an attributive adjective or participle in lower case.</summary>
    public bool IsAttribute(int at)
    {
        var word = this[at];
        if (word.Length < 4 || !(char.IsLower(word[0]) || char.IsLower(word[1]) || (word.StartsWith("US-", StringComparison.Ordinal) && char.IsLower(word[3])))
            || !(word.EndsWith("e", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("em", StringComparison.Ordinal)))
        {
            return false;
        }

        if (char.IsUpper(word[0]) && !word.StartsWith("US-", StringComparison.Ordinal))
        {
            return IsSentenceStart(at) && _lexicon.Lookup(word, LetterCase.SmallFirst).Has(Upos.ADJ); // "Nordkoreanische Soldaten" at the start
        }

        var upos = _tokens.ItemRef(at).Upos;
        if (upos == Upos.ADJ)
        {
            return true;
        }

        var entry = _lexicon.Lookup(word);
        return upos is Upos.X or Upos.NOUN && (!entry.IsKnown ? word.Length > 6 : entry.Has(Upos.ADJ));
    }

    /// <summary>Says whether the gap before a token is a single blank, so that the words belong together.</summary>
    public bool IsJoined(int at) => at > 0 && at < Count && Start(at) - End(at - 1) <= 1 && SentenceOf(at) == SentenceOf(at - 1);
}
