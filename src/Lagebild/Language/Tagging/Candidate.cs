namespace Lagebild.Language;

/// <summary>One reading that a token may have, and how its lemma is made.</summary>
/// <param name="Reading">Record and lemma script of the looked-up word.</param>
/// <param name="Word">The number of the looked-up word, or -1.</param>
/// <param name="Tail">Where the looked-up word starts in the token: 0, or the last part of a compound.</param>
/// <param name="Length">How much of the token from <paramref name="Tail"/> on was looked up.</param>
/// <param name="LetterCase">How its letters were read.</param>
/// <param name="Traits">What is known of the token in addition to the record's traits.</param>
internal readonly record struct Candidate(Reading Reading, int Word, short Tail, short Length, LetterCase LetterCase, WordTraits Traits);
