namespace Lagebild.Frames;

/// <summary>A noun phrase, by tokens: from <paramref name="First"/> up to but not including <paramref name="End"/>, with its head noun or pronoun.</summary>
internal readonly record struct Wording(int First, int End, int Head)
{
    /// <summary>Gets no phrase.</summary>
    public static Wording None => new(-1, -1, -1);

    /// <summary>Gets a value indicating whether there is a phrase.</summary>
    public bool Exists => Head >= 0;
}
