using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Pictures;
using Lagebild.Reports.Json;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Reading;

/// <summary>Tells all elements of a picture one by one, in the order of the contract, for exports and comparisons that treat all kinds alike.</summary>
public static class PictureElements
{
    /// <summary>Returns the entities, utterances, values of figures, events, transfers, positions, contradictions, timeline entries and sentences of the summary.</summary>
    public static IEnumerable<PictureElement> Of(StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.Entities.Select((entity, at) => Entity(picture, entity, at))
            .Concat(picture.Utterances.Select(utterance => Utterance(picture, utterance)))
            .Concat(picture.Figures.SelectMany(figure => figure.Values.Select(value => Value(picture, figure, value))))
            .Concat(picture.Events.Select(happening => Event(picture, happening)))
            .Concat(picture.Transfers.Select(transfer => Transfer(picture, transfer)))
            .Concat(picture.Positions.SelectMany(claim => claim.By.Select(held => Position(picture, claim, held))))
            .Concat(picture.Contradictions.Select(contradiction => Contradiction(picture, contradiction)))
            .Concat(picture.Timeline.Select(entry => new PictureElement("timeline", entry.Text, entry.Text, entry.Date, [], entry.Reality.Lower(), entry.Origins, entry.Evidence)))
            .Concat(picture.Summary.Select(sentence => new PictureElement("summary", sentence.Text, sentence.Text, null, [], sentence.Status.Lower(), Origins(picture, sentence.Evidence), sentence.Evidence)));
    }

    private static PictureElement Entity(StoredPicture picture, PictureEntity entity, int at) =>
        new("entity", entity.Kb ?? $"{entity.Type.Upper()} {entity.Name}", entity.Role is null ? entity.Name : $"{entity.Name} ({entity.Role})", null, [at], null, Origins(picture, entity.Evidence), entity.Evidence);

    private static PictureElement Utterance(StoredPicture picture, Utterance utterance)
    {
        var evidence = utterance.Variants.SelectMany(variant => variant.Evidence).ToImmutableArray();
        var words = utterance.Variants[utterance.Original].Evidence[0].Exact;
        var speaker = picture.NameOf(utterance.Speaker) ?? "Ohne genannten Sprecher";
        return new("utterance", $"{speaker}: {words}", $"{speaker}: {words}", utterance.Said, Present(utterance.Speaker), null, Origins(picture, evidence), evidence);
    }

    private static PictureElement Value(StoredPicture picture, Figure figure, FigureValue value)
    {
        var number = FigureWords.Of(value, figure.Unit);
        var according = value.According.IsEmpty ? "" : $" laut {Names(picture, value.According)}";
        return new("figure", $"{figure.About} {figure.Unit} {number}", $"{figure.About}: {number}{according}", value.AsOf, Present([.. value.According]), figure.Verdict.Lower(), value.Origins, value.Evidence);
    }

    private static PictureElement Event(StoredPicture picture, PictureEvent happening)
    {
        var type = happening.Mode is null ? happening.Type : $"{happening.Type}/{happening.Mode}";
        var who = $"{Names(picture, happening.Actors)} > {Names(picture, happening.Recipients)}";
        return new("event", $"{type} {who} {picture.NameOf(happening.Place)} {happening.Time}", $"{type}: {happening.Evidence[0].Exact}", happening.Time,
            Present([.. happening.Actors, .. happening.Recipients, happening.Place]), happening.Reality.Lower(), happening.Origins, happening.Evidence);
    }

    private static PictureElement Transfer(StoredPicture picture, PictureTransfer transfer)
    {
        var what = transfer.What.IsEmpty ? transfer.Kind.Label() : string.Join(", ", transfer.What);
        var flow = $"{picture.NameOf(transfer.Supplier) ?? "ungenannt"} → {picture.NameOf(transfer.Recipient) ?? "ungenannt"}";
        var planned = transfer.Reality == Reality.Actual ? "" : $" ({transfer.Reality.Label()})";
        return new("transfer", $"{flow} {transfer.Kind.Lower()} {transfer.Reality.Lower()}", $"{flow}: {what}{planned}", transfer.Time,
            Present(transfer.Supplier, transfer.Recipient), transfer.Reality.Lower(), transfer.Origins, transfer.Evidence);
    }

    private static PictureElement Position(StoredPicture picture, ContestedClaim claim, HeldPosition held)
    {
        var actor = picture.NameOf(held.Actor) ?? "ungenannt";
        return new("position", $"{actor}: {claim.Claim} {held.When}", $"{actor} {held.Stance.Label()}: {claim.Claim}", held.When, Present(held.Actor), held.Stance.Snake(), held.Origins, held.Evidence);
    }

    private static PictureElement Contradiction(StoredPicture picture, Contradiction contradiction)
    {
        var evidence = contradiction.Sides.SelectMany(side => side.Evidence).ToImmutableArray();
        var sides = string.Join(" – ", contradiction.Sides.Select(side => side.Value));
        return new("contradiction", $"{contradiction.Kind.Lower()} {contradiction.About}", $"{contradiction.Kind.Label()}: {contradiction.About}: {sides}", null, [], contradiction.Kind.Lower(), Origins(picture, evidence), evidence);
    }

    private static string Names(StoredPicture picture, ImmutableArray<int> entities) => string.Join(", ", entities.Select(picture.NameOf).OfType<string>().Distinct(StringComparer.Ordinal));

    private static ImmutableArray<int> Present(params ReadOnlySpan<int> entities)
    {
        var present = ImmutableArray.CreateBuilder<int>();
        foreach (var entity in entities)
        {
            if (entity >= 0 && !present.Contains(entity))
            {
                present.Add(entity);
            }
        }

        return present.ToImmutable();
    }

    private static ImmutableArray<string> Origins(StoredPicture picture, ImmutableArray<Evidence> evidence)
    {
        var documents = evidence.Select(piece => piece.Document).ToHashSet();
        return [.. picture.Origins.Where(origin => origin.Documents.Any(documents.Contains)).Select(origin => origin.Id)];
    }
}
