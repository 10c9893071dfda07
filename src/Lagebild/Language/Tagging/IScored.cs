namespace Lagebild.Language;

/// <summary>A reading of the words so far, with how good it is.</summary>
internal interface IScored
{
    /// <summary>Gets the score; the higher the better.</summary>
    float Score { get; }
}
