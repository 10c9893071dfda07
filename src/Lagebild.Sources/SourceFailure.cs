namespace Lagebild.Sources;

/// <summary>A source that could not be read. The run goes on with the next one.</summary>
/// <param name="Name">The file, glob or address as the user gave it, with <c>:line</c> for one line of JSON Lines.</param>
/// <param name="Reason">One plain English clause without final stop: "the file is empty".</param>
public sealed record SourceFailure(string Name, string Reason)
{
    /// <summary>Returns <c>name: reason</c>, as it stands on standard error.</summary>
    public override string ToString() => $"{Name}: {Reason}";
}
