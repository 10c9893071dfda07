using Lagebild.Events;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Quantities;
using Lagebild.Reports.Json;
using Lagebild.Transfers;

namespace Lagebild.Reports.Reading;

/// <summary>Reads the parts of a picture that say what is told: utterances to summary.</summary>
internal sealed class FindingReader(PictureReader.Names names)
{
    public static TimelineEntry Entry(JsonPart entry) =>
        new(entry.Text("date"), entry.Text("text"), entry.Word("reality", ContractWords.FromLower<Reality>), entry.Texts("origins"), entry.Grounds());

    public static SummarySentence Sentence(JsonPart sentence) => new(sentence.Text("text"), sentence.Word("status", ContractWords.FromLower<SummaryStatus>), sentence.Grounds());

    public Utterance Utterance(JsonPart utterance)
    {
        var variants = utterance.List("variants", variant => new UtteranceVariant(names.Document(variant, "document"), variant.NumberOr("statement", -1), variant.Grounds()));
        var original = utterance.Number("original");
        return original >= 0 && original < variants.Length
            ? new(utterance.Text("id"), names.Entity(utterance, "speaker"), utterance.TextOrNull("said"), variants, original, utterance.TextOrNull("why") ?? "")
            : throw utterance.Complaint("original", "is the number of no variant");
    }

    public Figure Figure(JsonPart figure) => new(
        figure.Text("id"), figure.Text("about"), figure.TextOrNull("unit"), figure.Word("verdict", ContractWords.FromLower<FigureVerdict>), figure.List("values", Value),
        figure.List("checks", check => new FigureCheck(check.Text("rule"), check.Flag("holds"), check.Grounds())));

    public PictureEvent Event(JsonPart happening) => new(
        happening.Text("type"), happening.TextOrNull("mode"), names.Entities(happening, "actors"), names.Entities(happening, "recipients"), happening.TextOrNull("time"),
        names.Entity(happening, "place"), happening.Word("reality", ContractWords.FromLower<Reality>), names.Entities(happening, "according"), happening.Texts("origins"), happening.Grounds());

    public PictureTransfer Transfer(JsonPart transfer) => new(
        names.Entity(transfer, "supplier"), names.Entity(transfer, "recipient"), transfer.Word("kind", ContractWords.FromLower<TransferKind>), transfer.Texts("what"), transfer.TextOrNull("figure"),
        transfer.TextOrNull("time"), transfer.Word("reality", ContractWords.FromLower<Reality>), names.Entities(transfer, "according"), transfer.Texts("origins"), transfer.Grounds());

    public ContestedClaim Claim(JsonPart claim) => new(
        claim.Text("claim"),
        claim.List("by", held => new HeldPosition(names.Entity(held, "actor"), held.Word("stance", ContractWords.FromSnake<Stance>), held.TextOrNull("when"), held.Texts("origins"), held.Grounds())));

    public static Contradiction Contradiction(JsonPart contradiction) => new(
        contradiction.Word("kind", ContractWords.FromLower<ContradictionKind>), contradiction.Text("about"),
        contradiction.List("sides", side => new ContradictionSide(side.Text("value"), side.Texts("origins"), side.Grounds())), contradiction.TextOrNull("why") ?? "");

    private FigureValue Value(JsonPart value) => new(
        value.Decimal("value"), value.DecimalOrNull("upper"), value.OrNull("modifier") is null ? QuantityModifier.None : value.Word("modifier", ContractWords.FromSnake<QuantityModifier>),
        value.TextOrNull("asOf"), names.Entities(value, "according"), value.Texts("origins"), value.Grounds());
}
