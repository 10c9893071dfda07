namespace Lagebild.Language;

/// <summary>The analyses of one form, in the order of the lexicon. A view: it lives as long as the span it was looked up with.</summary>
public readonly ref struct LexicalEntry
{
    private readonly Lexicon _lexicon;
    private readonly ReadOnlySpan<char> _form;
    private readonly int _entry;
    private readonly LetterCase _letterCase;

    internal LexicalEntry(Lexicon lexicon, ReadOnlySpan<char> form, LetterCase letterCase, int word, int entry)
    {
        (_lexicon, _letterCase, Word, _entry) = (lexicon, letterCase, word, entry);
        _form = form;
    }

    /// <summary>Gets a value indicating whether the lexicon has the form.</summary>
    public bool IsKnown => _lexicon is not null;

    /// <summary>Gets the number of analyses, 0 for an unknown form.</summary>
    public int Count => _lexicon is null ? 0 : _lexicon.ReadingCount(_entry);

    /// <summary>Gets how often the form stands in the Bundestag text: 10·ln(1 + count), 0 to 255; 0 for an unknown form.</summary>
    public byte Frequency => _lexicon is null ? (byte)0 : _lexicon.FrequencyOf(Word);

    /// <summary>Gets the number of the form, from 0, or -1 for an unknown one.</summary>
    internal int Word { get; }

    /// <summary>Gets one analysis.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public LexicalAnalysis this[int index] => new(_lexicon, _form, _letterCase, Word, _lexicon.Reading(_entry, index));

    /// <summary>Returns whether one of the analyses has the part of speech.</summary>
    public bool Has(Stts stts)
    {
        for (var at = 0; at < Count; at++)
        {
            if (this[at].Stts == stts)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether one of the analyses has the part of speech.</summary>
    public bool Has(Upos upos)
    {
        for (var at = 0; at < Count; at++)
        {
            if (this[at].Upos == upos)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns an enumerator for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the analyses.</summary>
    public ref struct Enumerator
    {
        private readonly LexicalEntry _entry;
        private int _at;

        internal Enumerator(LexicalEntry entry)
        {
            _entry = entry;
            _at = -1;
        }

        /// <summary>Gets the analysis.</summary>
        public readonly LexicalAnalysis Current => _entry[_at];

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext() => ++_at < _entry.Count;
    }
}
