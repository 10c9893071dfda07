namespace Lagebild.Languages;

/// <summary>The most likely language of a text.</summary>
/// <param name="Code">The ISO 639-1 code.</param>
/// <param name="Probability">How likely it is, from 0 to 1, by the model; 1 where the script tells.</param>
/// <param name="Words">The number of words read.</param>
public readonly record struct LanguageGuess(string Code, float Probability, int Words);
