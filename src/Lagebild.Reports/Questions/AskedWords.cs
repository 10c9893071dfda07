using System.Collections.Immutable;

namespace Lagebild.Reports.Questions;

/// <summary>The first words of a question.</summary>
/// <param name="Asked">What they ask for.</param>
/// <param name="Length">The characters they take.</param>
/// <param name="Details">The prepositions of the phrase or place, or the units of the measure, that is asked for; empty for any.</param>
internal sealed record AskedWords(Asked Asked, int Length, ImmutableArray<string> Details);
