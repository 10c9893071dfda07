namespace Lagebild.Language;

/// <summary>One reading of a form: part of speech, features, the cells of its paradigm that it fills, and the lemma.</summary>
public readonly ref struct LexicalAnalysis
{
    private readonly Lexicon _lexicon;
    private readonly ReadOnlySpan<char> _form;
    private readonly LetterCase _letterCase;
    private readonly int _word;
    private readonly Reading _reading;

    internal LexicalAnalysis(Lexicon lexicon, ReadOnlySpan<char> form, LetterCase letterCase, int word, Reading reading)
    {
        (_lexicon, _letterCase, _word, _reading) = (lexicon, letterCase, word, reading);
        _form = form;
    }

    /// <summary>Gets the part of speech in STTS.</summary>
    public Stts Stts => Record.Stts;

    /// <summary>Gets the universal part of speech that the form has most often with this reading (a finite "hat" is AUX).</summary>
    public Upos Upos => Record.Upos;

    /// <summary>Gets what is known beside the inflection.</summary>
    public WordTraits Traits => (WordTraits)Record.Traits;

    /// <summary>Gets the features; case, gender, number and person only where <see cref="Agreement"/> leaves one.</summary>
    public Morphology Morphology => ReadingRecord.Unpack(Record.Features, Agreement);

    /// <summary>Gets the cells that the form fills, of an adjective in any declension. Of a preposition: all cells of the cases it governs.</summary>
    public Agreement Agreement => new(Record.Weak | Record.Mixed | Record.Strong);

    /// <summary>Gets the base form as one shared string. Allocates only when a lemma is asked for the first time.</summary>
    public string Lemma => _lexicon.Lemma(_form, _letterCase, _word, _reading.Script);

    internal Reading Reading => _reading;

    private ref readonly ReadingRecord Record => ref _lexicon.Record(_reading.Record);

    /// <summary>Returns the cells that an adjective form fills in one declension; the same as <see cref="Agreement"/> for other words.</summary>
    public Agreement AgreementIn(Declension declension) => new(declension switch
    {
        Declension.Weak => Record.Weak,
        Declension.Mixed => Record.Mixed,
        _ => Record.Strong,
    });
}
