namespace Lagebild.Language;

/// <summary>Readings of tokens that no lexicon lists: marks, numbers, unknown names. Their record numbers start at <see cref="First"/>.</summary>
internal static class BuiltInReadings
{
    /// <summary>Record numbers from here on are ours.</summary>
    public const int First = 0xFF00;

    /// <summary>The lemma is the form.</summary>
    public const ushort SameScript = 0xFFFF;

    /// <summary>The lemma is the form without its last letter: the genitive of a name.</summary>
    public const ushort CutOneScript = 0xFFFE;

    public const ushort Comma = First, SentenceEnd = First + 1, Bracket = First + 2, Cardinal = First + 3, Ordinal = First + 4, Name = First + 5,
        NameGenitive = First + 6, Noun = First + 7, Symbol = First + 8, Foreign = First + 9, Truncated = First + 10, Adjective = First + 11;

    private static readonly uint Singular = Agreement.Of(Number.Sing).Bits & 0xFFFFFF;
    private static readonly uint NotGenitive = Singular & ~Agreement.Of(Case.Gen).Bits;

    private static readonly ReadingRecord[] Records =
    [
        Record(Stts.Comma, Upos.PUNCT, 0), Record(Stts.SentenceEnd, Upos.PUNCT, 0), Record(Stts.Bracket, Upos.PUNCT, 0),
        Record(Stts.CARD, Upos.NUM, 0), Record(Stts.ADJA, Upos.ADJ, 0xFFFFFF), Record(Stts.NE, Upos.PROPN, NotGenitive | Singular),
        Record(Stts.NE, Upos.PROPN, Agreement.Of(Case.Gen).Bits & Singular), Record(Stts.NN, Upos.NOUN, 0xFFFFFF), Record(Stts.XY, Upos.SYM, 0),
        Record(Stts.FM, Upos.X, 0), Record(Stts.TRUNC, Upos.NOUN, 0xFFFFFF), Record(Stts.ADJD, Upos.ADJ, 0),
    ];

    public static ref readonly ReadingRecord Get(int record) => ref Records[record - First];

    private static ReadingRecord Record(Stts stts, Upos upos, uint cells) => new()
    {
        Features = stts is Stts.ADJA or Stts.ADJD ? ReadingRecord.Pack(new() { Degree = Degree.Pos }) : 0,
        Weak = cells,
        Mixed = cells,
        Strong = cells,
        Traits = 0,
        Stts = stts,
        Upos = upos,
    };
}
