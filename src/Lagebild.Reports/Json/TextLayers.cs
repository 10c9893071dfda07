using Lagebild.Cleaning;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Times;

namespace Lagebild.Reports.Json;

/// <summary>Writes the layers that stand close to the text: blocks to quantities.</summary>
internal static class TextLayers
{
    public static void Write(DocumentJson into, DocumentLayers layers)
    {
        if (layers.HasFlag(DocumentLayers.Blocks))
        {
            into.Layer<Block>("blocks", block => Block(into, block));
        }

        if (layers.HasFlag(DocumentLayers.Repairs))
        {
            into.Layer<Repair>("repairs", repair => Repair(into, repair));
        }

        if (layers.HasFlag(DocumentLayers.Sentences))
        {
            into.Layer<Sentence>("sentences", sentence => into.Span("span", sentence.Span));
        }

        if (layers.HasFlag(DocumentLayers.Tokens))
        {
            into.Layer<Token>("tokens", token => Token(into, token));
        }

        if (layers.HasFlag(DocumentLayers.Mentions))
        {
            into.Layer<Mention>("mentions", mention => Mention(into, mention));
        }

        if (layers.HasFlag(DocumentLayers.Times))
        {
            into.Layer<TimeExpression>("times", time => Time(into, time));
        }

        if (layers.HasFlag(DocumentLayers.Quantities))
        {
            into.Layer<Quantity>("quantities", quantity => Quantity(into, quantity));
        }
    }

    private static void Block(DocumentJson into, Block block)
    {
        into.Json.WriteString("kind", block.Kind.Lower());
        into.Span("span", block.Span);
        into.Rule(block.Rule);
    }

    private static void Repair(DocumentJson into, Repair repair)
    {
        into.Json.WriteString("kind", repair.Kind.Kebab());
        into.Span("span", repair.Span);
        into.Json.WriteText("received", repair.Received);
        into.Json.WriteText("reading", repair.Reading);
        into.Json.WriteText("reason", repair.Reason);
    }

    private static void Token(DocumentJson into, Token token)
    {
        into.Span("span", token.Span);
        into.Json.WriteText("lemma", token.Lemma);
        into.Json.WriteString("upos", token.Upos.Name());
        into.Json.WriteString("feats", token.Morphology.ToFeats());
        if (token.Head < 0)
        {
            into.Json.WriteNull("head");
            into.Json.WriteNull("deprel");
            return;
        }

        // The contract counts heads from 1 within the sentence, as CoNLL-U does; 0 is the root.
        var first = into.Document.All<Sentence>()[token.Sentence].FirstToken;
        var isRoot = token.Relation == DependencyRelation.Root;
        into.Json.WriteNumber("head", isRoot ? 0 : token.Head - first + 1);
        into.Json.WriteString("deprel", token.Relation.Relation());
    }

    private static void Mention(DocumentJson into, Mention mention)
    {
        into.Span("span", mention.Span);
        into.Json.WriteString("type", mention.Type.Upper());
        into.Json.WriteString("kind", mention.Kind.Lower());
        into.Entity("entity", mention.Entity);
        into.Rule(mention.Rule);
    }

    private static void Time(DocumentJson into, TimeExpression time)
    {
        into.Span("span", time.Span);
        into.Json.WriteString("type", time.Type.Upper());
        into.Json.WriteText("value", time.Value);
        if (time.Modifier is not null)
        {
            into.Json.WriteText("mod", time.Modifier);
        }

        into.Json.WriteString("basis", time.Basis.Lower());
        into.Rule(time.Rule);
    }

    private static void Quantity(DocumentJson into, Quantity quantity)
    {
        into.Span("span", quantity.Span);
        into.Json.WriteDecimal("value", quantity.Value);
        into.Json.WriteDecimal("upper", quantity.Upper);
        into.Json.WriteString("modifier", quantity.Modifier == QuantityModifier.None ? null : quantity.Modifier.Snake());
        into.Json.WriteText("unit", quantity.Unit);
        into.Json.WriteText("counted", quantity.Counted);
        if (quantity.Whole is not null)
        {
            into.Json.WriteDecimal("whole", quantity.Whole);
        }

        if (quantity.PartOf >= 0)
        {
            into.Json.WriteNumber("partOf", quantity.PartOf);
        }

        into.Rule(quantity.Rule);
    }
}
