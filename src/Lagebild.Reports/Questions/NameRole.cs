namespace Lagebild.Reports.Questions;

/// <summary>What a name or noun of a question does in it.</summary>
internal enum NameRole
{
    /// <summary>It acts.</summary>
    Actor,

    /// <summary>It is acted on, or gets something: a bare phrase that does not act.</summary>
    Other,

    /// <summary>It stands after a preposition, in a genitive or in a clause below.</summary>
    Aside,
}
