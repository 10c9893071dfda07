using Lagebild.Pictures;
using Lagebild.Quantities;

namespace Lagebild.Reports.Json;

/// <summary>Writes the parts of a picture that say what is told: utterances to summary.</summary>
internal static class FindingLists
{
    public static void Write(PictureJson into)
    {
        var picture = into.Picture;
        into.Json.List("utterances", picture.Utterances, utterance => Utterance(into, utterance));
        into.Json.List("figures", picture.Figures, figure => Figure(into, figure));
        into.Json.List("events", picture.Events, happening => Event(into, happening));
        into.Json.List("transfers", picture.Transfers, transfer => Transfer(into, transfer));
        into.Json.List("positions", picture.Positions, claim => Claim(into, claim));
        into.Json.List("contradictions", picture.Contradictions, contradiction => Contradiction(into, contradiction));
        into.Json.List("timeline", picture.Timeline, entry => Entry(into, entry));
        into.Json.List("summary", picture.Summary, sentence =>
        {
            into.Json.WriteText("text", sentence.Text);
            into.Json.WriteString("status", sentence.Status.Lower());
            into.Evidence(sentence.Evidence);
        });
    }

    private static void Utterance(PictureJson into, Utterance utterance)
    {
        into.Json.WriteString("id", utterance.Id);
        into.Entity("speaker", utterance.Speaker);
        into.Json.WriteText("said", utterance.Said);
        into.Json.List("variants", utterance.Variants, variant =>
        {
            into.Json.WriteString("document", into.Picture.Documents[variant.Document].Id.Value);
            into.Json.WriteNumber("statement", variant.Statement);
            into.Evidence(variant.Evidence);
        });
        into.Json.WriteNumber("original", utterance.Original);
        into.Json.WriteText("why", utterance.Why);
    }

    private static void Figure(PictureJson into, Figure figure)
    {
        into.Json.WriteString("id", figure.Id);
        into.Json.WriteText("about", figure.About);
        into.Json.WriteText("unit", figure.Unit);
        into.Json.WriteString("verdict", figure.Verdict.Lower());
        into.Json.List("values", figure.Values, value =>
        {
            into.Json.WriteDecimal("value", value.Value);
            into.Json.WriteDecimal("upper", value.Upper);
            into.Json.WriteString("modifier", value.Modifier == QuantityModifier.None ? null : value.Modifier.Snake());
            into.Json.WriteText("asOf", value.AsOf);
            into.Entities("according", value.According);
            into.Json.WriteTexts("origins", value.Origins);
            into.Evidence(value.Evidence);
        });
        into.Json.List("checks", figure.Checks, check =>
        {
            into.Json.WriteText("rule", check.Rule);
            into.Json.WriteBoolean("holds", check.Holds);
            into.Evidence(check.Evidence);
        });
    }

    private static void Event(PictureJson into, PictureEvent happening)
    {
        into.Json.WriteString("type", happening.Type);
        into.Json.WriteString("mode", happening.Mode);
        into.Entities("actors", happening.Actors);
        into.Entities("recipients", happening.Recipients);
        into.Json.WriteText("time", happening.Time);
        into.Entity("place", happening.Place);
        into.Json.WriteString("reality", happening.Reality.Lower());
        into.Entities("according", happening.According);
        into.Json.WriteTexts("origins", happening.Origins);
        into.Evidence(happening.Evidence);
    }

    private static void Transfer(PictureJson into, PictureTransfer transfer)
    {
        into.Entity("supplier", transfer.Supplier);
        into.Entity("recipient", transfer.Recipient);
        into.Json.WriteString("kind", transfer.Kind.Lower());
        into.Json.WriteTexts("what", transfer.What);
        into.Json.WriteText("figure", transfer.Figure);
        into.Json.WriteText("time", transfer.Time);
        into.Json.WriteString("reality", transfer.Reality.Lower());
        into.Entities("according", transfer.According);
        into.Json.WriteTexts("origins", transfer.Origins);
        into.Evidence(transfer.Evidence);
    }

    private static void Claim(PictureJson into, ContestedClaim claim)
    {
        into.Json.WriteText("claim", claim.Claim);
        into.Json.List("by", claim.By, held =>
        {
            into.Entity("actor", held.Actor);
            into.Json.WriteString("stance", held.Stance.Snake());
            into.Json.WriteText("when", held.When);
            into.Json.WriteTexts("origins", held.Origins);
            into.Evidence(held.Evidence);
        });
    }

    private static void Contradiction(PictureJson into, Contradiction contradiction)
    {
        into.Json.WriteString("kind", contradiction.Kind.Lower());
        into.Json.WriteText("about", contradiction.About);
        into.Json.List("sides", contradiction.Sides, side =>
        {
            into.Json.WriteText("value", side.Value);
            into.Json.WriteTexts("origins", side.Origins);
            into.Evidence(side.Evidence);
        });
        into.Json.WriteText("why", contradiction.Why);
    }

    private static void Entry(PictureJson into, TimelineEntry entry)
    {
        into.Json.WriteText("date", entry.Date);
        into.Json.WriteText("text", entry.Text);
        into.Json.WriteString("reality", entry.Reality.Lower());
        into.Json.WriteTexts("origins", entry.Origins);
        into.Evidence(entry.Evidence);
    }
}
