using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Text;

namespace Lagebild.Transfers;

/// <summary>A supplier gives goods, arms, money, technology or troops to a recipient.</summary>
public sealed record Transfer : IAnnotation
{
    /// <summary>Gets the clause or phrase that tells it, as evidence; the layer is sorted by it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Gets the supplier as an index of the document's entities, or -1 where the text does not name it.</summary>
    public required int Supplier { get; init; }

    /// <summary>Gets the recipient as an index of the document's entities, or -1 where the text does not name it.</summary>
    public required int Recipient { get; init; }

    /// <summary>Gets the kind of what is given.</summary>
    public required TransferKind Kind { get; init; }

    /// <summary>Gets the words for what is given ("Güter mit doppeltem Verwendungszweck"), or null.</summary>
    public TextSpan? What { get; init; }

    /// <summary>Gets the index of the quantity, or -1.</summary>
    public int Quantity { get; init; } = -1;

    /// <summary>Gets the index of the time expression, or -1.</summary>
    public int Time { get; init; } = -1;

    /// <summary>Gets how real it is.</summary>
    public Reality Reality { get; init; }

    /// <summary>Gets the index of the statement in which it stands, or null where the reporter tells it.</summary>
    public int? According { get; init; }

    /// <summary>Gets the frame that fired, for <c>--explain</c>.</summary>
    public required string Rule { get; init; }
}
