namespace Lagebild.Reports.Questions;

/// <summary>What a question asks for.</summary>
internal enum Asked
{
    /// <summary>Who does it.</summary>
    Subject,

    /// <summary>To whom it is done or given.</summary>
    Recipient,

    /// <summary>Whom it is done to.</summary>
    Object,

    /// <summary>Who or what stands after a preposition.</summary>
    Phrase,

    /// <summary>What is done, given or said.</summary>
    Thing,

    /// <summary>When.</summary>
    Time,

    /// <summary>Where or where to.</summary>
    Place,

    /// <summary>How many of what is named.</summary>
    Count,

    /// <summary>How much; what is named need not be what is counted ("wie viel Hilfe": dollars).</summary>
    Amount,

    /// <summary>How high, heavy, far or old.</summary>
    Measure,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>Whether it is so.</summary>
    Truth,
}
