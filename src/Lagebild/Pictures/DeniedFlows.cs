using Lagebild.Concepts;
using Lagebild.Transfers;

namespace Lagebild.Pictures;

/// <summary>Sets flows that reports tell of against the words of those who deny them: arms from North Korea against "jeden Waffenhandel".</summary>
internal static class DeniedFlows
{
    /// <summary>Says whether one of the flow's ends denies something of the flow's kind; where several actors deny it together, the flow runs between two of them.</summary>
    public static bool Contradicts(DocumentSet set, PictureTransfer transfer, List<HeldPosition> denying) =>
        new[] { transfer.Supplier, transfer.Recipient }.Count(end => denying.Exists(position => position.Actor == end)) >= Math.Min(2, denying.Select(position => position.Actor).Distinct().Count())
        && KindOf(transfer.Kind) is { } kind
        && denying.Exists(position => position.Evidence.Any(evidence => set.Concepts(set.IndexOf(evidence.Document), evidence.Text).Concepts.Contains(ConceptLexicon.Hash(kind))));

    /// <summary>Returns the side of the reports that tell of the flows.</summary>
    public static ContradictionSide Side(DocumentSet set, List<PictureTransfer> flows) => new(
        "ja: " + string.Join(", ", flows.Select(flow => $"{set.Entities.All[flow.Supplier].Name} → {set.Entities.All[flow.Recipient].Name}")),
        [.. flows.SelectMany(flow => flow.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. flows.SelectMany(flow => flow.Evidence)]);

    /// <summary>Returns the concept under which claims speak of a kind of flow, or null where none is sure.</summary>
    private static string? KindOf(TransferKind kind) => kind switch
    {
        TransferKind.Arms => "@arms",
        TransferKind.Troops => "@soldiers",
        _ => null,
    };
}
