using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>A reading while the lexicon is built: what makes it one reading, and the cells it fills in the three declensions.</summary>
/// <param name="Stts">The part of speech.</param>
/// <param name="Upos">Its universal one.</param>
/// <param name="Features">The packed features.</param>
/// <param name="Traits">What else is known.</param>
/// <param name="Lemma">The base form.</param>
internal readonly record struct AnalysisKey(Stts Stts, Upos Upos, uint Features, WordTraits Traits, string Lemma) : IComparable<AnalysisKey>
{
    public int CompareTo(AnalysisKey other)
    {
        var order = Stts.CompareTo(other.Stts);
        order = order != 0 ? order : Features.CompareTo(other.Features);
        order = order != 0 ? order : Traits.CompareTo(other.Traits);
        return order != 0 ? order : string.CompareOrdinal(Lemma, other.Lemma);
    }
}

/// <summary>Cells by declension.</summary>
internal readonly record struct Cells(uint Weak, uint Mixed, uint Strong)
{
    public static Cells operator |(Cells left, Cells right) => new(left.Weak | right.Weak, left.Mixed | right.Mixed, left.Strong | right.Strong);

    public static Cells Same(Agreement cells) => new(cells.Bits, cells.Bits, cells.Bits);
}
