namespace Lagebild.Sources;

/// <summary>Ends the reading of one source inside this project; becomes a <see cref="SourceFailure"/> and never leaves it.</summary>
internal sealed class SourceException(string reason) : Exception(reason);
