using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Transfers;

namespace Lagebild.Pictures;

/// <summary>A flow from a supplier to a recipient, told by one report or many. Numbers are indexes of the picture's entities.</summary>
/// <param name="Supplier">Who gives: the state or body behind the words ("Pjöngjang" is North Korea).</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="Kind">The kind of what is given.</param>
/// <param name="What">What is given, in the reports' words, most frequent first.</param>
/// <param name="Figure">The identifier of the figure that counts it, or null.</param>
/// <param name="Time">The ISO value of the time, or null.</param>
/// <param name="Reality">The most certain reality that a report gives.</param>
/// <param name="According">Who says so; empty where only reporters tell it.</param>
/// <param name="Origins">The identifiers of the origins that tell it.</param>
/// <param name="Evidence">The passages.</param>
public sealed record PictureTransfer(int Supplier, int Recipient, TransferKind Kind, ImmutableArray<string> What, string? Figure, string? Time, Reality Reality, ImmutableArray<int> According, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}
