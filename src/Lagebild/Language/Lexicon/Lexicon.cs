using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>The full-form lexicon of German, read in place from the mapped assembly. Immutable and thread-safe; looking up allocates nothing.</summary>
/// <remarks>
/// A minimal acyclic automaton numbers the forms (perfect hash); the number leads to frequency and entry, an entry lists
/// readings. Built by <c>tools/Lagebild.Tools</c> from german-pos-dict and our closed classes; see docs/lexicon.md.
/// </remarks>
public sealed unsafe class Lexicon
{
    private static readonly Lazy<Lexicon> LazyGerman = new(() => new(DataFile.Open("Language/german.lexicon")));

    private readonly ulong* _edges;
    private readonly ushort* _entries;
    private readonly byte* _frequencies;
    private readonly uint* _entryStarts;
    private readonly Reading* _readings;
    private readonly ReadingRecord* _records;
    private readonly LemmaScript* _scripts;
    private readonly char* _suffixes;
    private readonly int _suffixLength;
    private readonly int[] _rootEdges = new int[0x180]; // a shortcut: the root has a hundred edges
    private readonly ConcurrentDictionary<ulong, string> _lemmas = new();
    private readonly ConcurrentDictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly UnmanagedMemoryStream _stream; // keeps the mapping

    /// <summary>Opens a lexicon file.</summary>
    /// <exception cref="FormatException">The stream holds no lexicon of this version.</exception>
    internal Lexicon(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        var start = stream.PositionPointer;
        if (stream.Length < LexiconFormat.HeaderLength || *(uint*)start != LexiconFormat.Magic)
        {
            throw new FormatException("Not a lexicon of this version; rebuild it with tools/Lagebild.Tools.");
        }

        var offsets = (uint*)start + 1;
        _edges = (ulong*)(start + offsets[0]);
        _entries = (ushort*)(start + offsets[1]);
        _frequencies = start + offsets[2];
        _entryStarts = (uint*)(start + offsets[3]);
        _readings = (Reading*)(start + offsets[4]);
        _records = (ReadingRecord*)(start + offsets[5]);
        _scripts = (LemmaScript*)(start + offsets[6]);
        _suffixes = (char*)(start + offsets[7]);
        (_suffixLength, WordCount) = ((int)offsets[8], (int)offsets[9]);
        FillRoot();
    }

    /// <summary>Gets the lexicon that the engine carries.</summary>
    public static Lexicon German => LazyGerman.Value;

    /// <summary>Gets the number of forms, endings for guessing included.</summary>
    public int WordCount { get; }

    /// <summary>Returns the analyses of a form; none for an unknown one.</summary>
    /// <param name="form">A word as it stands in the text.</param>
    /// <param name="letterCase">How to read its letters.</param>
    public LexicalEntry Lookup(ReadOnlySpan<char> form, LetterCase letterCase = LetterCase.AsWritten)
    {
        var word = Find(form, letterCase);
        return word < 0 ? default : new(this, form, letterCase, word, _entries[word]);
    }

    /// <summary>Returns whether the lexicon has the form.</summary>
    public bool IsKnown(ReadOnlySpan<char> form, LetterCase letterCase = LetterCase.AsWritten) => Find(form, letterCase) >= 0;

    /// <summary>Returns how often a form stands in the Bundestag text: 10·ln(1 + count), 0 to 255; 0 for unknown forms and for those that do not occur.</summary>
    public byte Frequency(ReadOnlySpan<char> form, LetterCase letterCase = LetterCase.AsWritten)
    {
        var word = Find(form, letterCase);
        return word < 0 ? (byte)0 : _frequencies[word];
    }

    /// <summary>Returns one shared string with these characters.</summary>
    public string Intern(ReadOnlySpan<char> text)
    {
        var lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = text.ToString();
        return _strings.GetOrAdd(made, made);
    }

    internal int ReadingCount(int entry) => (int)(_entryStarts[entry + 1] - _entryStarts[entry]);

    internal Reading Reading(int entry, int index) => _readings[_entryStarts[entry] + (uint)index];

    internal ref readonly ReadingRecord Record(int record) => ref _records[record];

    internal byte FrequencyOf(int word) => _frequencies[word];

    internal int EntryOf(int word) => _entries[word];

    /// <summary>Returns the lemma of a form by its script, as one shared string.</summary>
    internal string Lemma(ReadOnlySpan<char> form, LetterCase letterCase, int word, int script)
    {
        var key = ((ulong)(uint)word << 16) | (uint)script;
        if (_lemmas.TryGetValue(key, out var known))
        {
            return known;
        }

        Span<char> folded = stackalloc char[form.Length <= 128 ? form.Length : 0];
        Span<char> lemma = stackalloc char[160];
        if (folded.Length < form.Length)
        {
            return Intern(form); // no German word is that long
        }

        for (var at = 0; at < form.Length; at++)
        {
            folded[at] = Fold(form[at], at, letterCase);
        }

        var made = Intern(lemma[..LemmaInto(folded, script, lemma)]);
        return word < 0 ? made : _lemmas.GetOrAdd(key, made);
    }

    /// <summary>Writes a lemma and returns its length.</summary>
    internal int LemmaInto(ReadOnlySpan<char> form, int script, Span<char> lemma) =>
        _scripts[script].Apply(form, new(_suffixes, _suffixLength), lemma);

    /// <summary>Returns the number of a form, or -1.</summary>
    internal int Find(ReadOnlySpan<char> form, LetterCase letterCase)
    {
        if (form.IsEmpty || form[0] < ' ') // endings for guessing stand behind a control character
        {
            return -1;
        }

        var (node, index) = (0, 0);
        var isFinal = false;
        for (var at = 0; at < form.Length; at++)
        {
            index += isFinal ? 1 : 0;
            if (!TryStep(Fold(form[at], at, letterCase), ref node, ref index, out isFinal))
            {
                return -1;
            }
        }

        return isFinal ? index : -1;
    }

    /// <summary>Goes along one edge of the automaton. Starts with node 0 (the root); a node without edges is <see cref="LexiconFormat.NoNode"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryStep(char letter, ref int node, ref int index, out bool isFinal)
    {
        var at = node;
        if (at == 0)
        {
            at = letter < _rootEdges.Length ? _rootEdges[letter] : 0;
        }

        isFinal = false;
        if (at == LexiconFormat.NoNode || at < 0)
        {
            return false;
        }

        while (true)
        {
            var edge = _edges[at];
            if ((char)edge == letter)
            {
                node = LexiconFormat.Target(edge);
                index += LexiconFormat.Skip(edge);
                isFinal = LexiconFormat.IsFinal(edge);
                return true;
            }

            if (LexiconFormat.IsLast(edge))
            {
                return false;
            }

            at++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Fold(char letter, int at, LetterCase letterCase) => letterCase switch
    {
        LetterCase.AsWritten => letter,
        LetterCase.SmallFirst => at == 0 ? char.ToLowerInvariant(letter) : letter,
        LetterCase.CapitalFirst => at == 0 ? char.ToUpperInvariant(letter) : letter,
        LetterCase.Small => char.ToLowerInvariant(letter),
        _ => at == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter),
    };

    private void FillRoot()
    {
        Array.Fill(_rootEdges, -1);
        for (var at = 0; ; at++)
        {
            var edge = _edges[at];
            if ((char)edge < _rootEdges.Length)
            {
                _rootEdges[(char)edge] = at;
            }

            if (LexiconFormat.IsLast(edge))
            {
                return;
            }
        }
    }
}
