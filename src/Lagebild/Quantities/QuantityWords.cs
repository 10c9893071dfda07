using Lagebild.Text;

namespace Lagebild.Quantities;

/// <summary>The words of one paragraph.</summary>
internal sealed class QuantityWords(string text)
{
    /// <summary>The most words looked at together; a longer paragraph is cut between words.</summary>
    private const int MaximumSegment = 4096;

    private readonly List<ScannedWord> _words = new(256);

    /// <summary>Gets the number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Gets the text of the document.</summary>
    public string Text => text;

    /// <summary>Returns one word.</summary>
    public ScannedWord this[int word] => _words[word];

    /// <summary>Reads the words up to the end of the paragraph; false at the end of the text.</summary>
    public bool ReadSegment(ref WordScanner scanner)
    {
        _words.Clear();
        var any = false;
        while (_words.Count < MaximumSegment && scanner.MoveNext())
        {
            any = true;
            if (scanner.Current.Kind == WordKind.Break)
            {
                break;
            }

            _words.Add(scanner.Current);
        }

        return any;
    }

    /// <summary>Returns the characters of a word, or none where there is no such word.</summary>
    public ReadOnlySpan<char> Span(int word) => word >= 0 && word < Count ? text.AsSpan(_words[word].Start, _words[word].End - _words[word].Start) : default;

    /// <summary>Says whether a word consists of these letters; case does not matter.</summary>
    public bool Is(int word, string letters) => Span(word).Equals(letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether a word links as asked (links.txt).</summary>
    public bool Is(int word, QuantityLink link) => Is(word, WordKind.Letters) && (QuantityLexicon.German.LinkOf(Span(word)) & link) != 0;

    /// <summary>Says whether a word is of a kind.</summary>
    public bool Is(int word, WordKind kind) => word >= 0 && word < Count && _words[word].Kind == kind;

    /// <summary>Says whether a word is a hyphen or a dash.</summary>
    public bool IsDash(int word) => Is(word, WordKind.Mark) && text[_words[word].Start] is '-' or '–' or '—' or '‑';

    /// <summary>Says whether no white space stands before a word.</summary>
    public bool IsGlued(int word) => word >= 0 && word < Count && _words[word].IsGlued;

    /// <summary>Says whether a word begins with a capital.</summary>
    public bool IsCapital(int word) => Is(word, WordKind.Letters) && char.IsUpper(text[_words[word].Start]);

    /// <summary>Returns the mark, or NUL where the word is no mark.</summary>
    public char Mark(int word) => Is(word, WordKind.Mark) ? text[_words[word].Start] : '\0';

    /// <summary>Returns the word at which a position lies or that follows it, from a word on.</summary>
    public int WordAt(int position, int from)
    {
        while (from < Count && _words[from].Start < position)
        {
            from++;
        }

        return from;
    }

    /// <summary>Says whether a sentence begins at a word.</summary>
    public bool IsSentenceStart(int word)
    {
        while (word > 0 && Mark(word - 1) is '„' or '"' or '»' or '“' or '‚' or '(' or '-' or '–')
        {
            word--;
        }

        return word == 0 || Mark(word - 1) is '.' or '!' or '?' or ':';
    }
}
