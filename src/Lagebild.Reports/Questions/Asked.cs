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

    /// <summary>What is done, given or said.</summary>
    Thing,

    /// <summary>When.</summary>
    Time,

    /// <summary>Where or where to.</summary>
    Place,

    /// <summary>How many or how much.</summary>
    Number,
}
