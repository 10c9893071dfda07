namespace Lagebild.Statements;

/// <summary>How a word attributes a sentence.</summary>
/// <param name="Place">Where the speaker stands.</param>
/// <param name="Medium">Spoken, thought or written.</param>
internal sealed record AttributionFrame(AttributionPlace Place, StatementMedium Medium);

/// <summary>Where the speaker stands, as in <c>Data/attribution-frames.tsv</c>.</summary>
internal enum AttributionPlace : byte
{
    /// <summary>Behind the word: "laut Polizei".</summary>
    Before,

    /// <summary>Behind the word, a noun of saying: "nach Angaben".</summary>
    Noun,

    /// <summary>Behind the word, a noun of saying or a phrase that ends in a noun.</summary>
    Name,

    /// <summary>Before the word: "Augenzeugen zufolge".</summary>
    Behind,

    /// <summary>Before the word, a noun of saying with its owner: "seiner Ansicht nach".</summary>
    Opinion,

    /// <summary>In the text before: "demnach".</summary>
    Alone,

    /// <summary>In the text before, where Konjunktiv follows: "Danach sei".</summary>
    Opening,
}
