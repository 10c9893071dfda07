using Lagebild.Cleaning;

namespace Lagebild.Sources;

/// <summary>One source that was read, or the reason why it could not be. Exactly one of <see cref="Received"/> and <see cref="Failure"/> is set.</summary>
public sealed class SourceItem
{
    private SourceItem(ReceivedText? received, SourceFailure? failure) => (Received, Failure) = (received, failure);

    /// <summary>Gets the source as received, or null where it could not be read.</summary>
    public ReceivedText? Received { get; }

    /// <summary>Gets why the source could not be read, or null where it was.</summary>
    public SourceFailure? Failure { get; }

    /// <summary>Returns a source that was read.</summary>
    public static SourceItem Of(ReceivedText received) => new(received, null);

    /// <summary>Returns a source that could not be read.</summary>
    public static SourceItem Failed(string name, string reason) => new(null, new(name, reason));
}
