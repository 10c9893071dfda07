using Lagebild.Tellings;

namespace Lagebild.Reports.Questions;

/// <summary>A telling that is about nearly all of a question.</summary>
/// <param name="Passage">The sentence in which it stands.</param>
/// <param name="Telling">What it tells.</param>
/// <param name="Share">How much of the question's weight it has, from 0 to 1; what is only planned or possible counts a little less.</param>
internal sealed record TellingMatch(PassageIndex.Passage Passage, Telling Telling, double Share);
