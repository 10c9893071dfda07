using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Frames;
using Lagebild.Pipelines;

namespace Lagebild.Transfers;

/// <summary>Reads transfers from the frames in <c>Data/frames.txt</c>.</summary>
internal sealed class TransferStage : IDocumentStage
{
    private static readonly Lazy<FrameSet> Data = new(() => FrameSet.Read("Transfers/frames.txt"));

    /// <summary>Gets the frames of transfers.</summary>
    public static FrameSet Frames => Data.Value;

    /// <inheritdoc />
    public StageId Id { get; } = new("transfers", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires => DocumentLayout.Needed;

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Transfer)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var layout = new DocumentLayout(document);
        var parties = new Parties(layout);
        var transfers = ImmutableArray.CreateBuilder<Transfer>();
        var matches = new FrameMatcher(layout, Frames).Run(cancellationToken);
        foreach (var match in matches)
        {
            if (match.Sense == "payment")
            {
                AddPayment(layout, parties, match, matches, transfers);
            }
            else
            {
                Add(layout, parties, match, transfers);
            }
        }

        transfers.Sort((a, b) => a.Span.CompareTo(b.Span));
        return document.With(new Layer<Transfer>(Id, transfers.ToImmutable()));
    }

    private static void Add(DocumentLayout layout, Parties parties, FrameMatch match, ImmutableArray<Transfer>.Builder transfers)
    {
        if (KindOf(layout, parties, match) is not { } kind)
        {
            return;
        }

        var what = match["what"];
        var quantity = match["price"] is { } price ? Counts.Of(layout, price.Wording) : -1;
        quantity = quantity < 0 && what is not null ? Counts.Of(layout, what.Wording) : quantity;
        quantity = quantity < 0 && what is not null ? AmountAfter(layout, what.Wording) : quantity;
        if (kind == TransferKind.Money && match.Clause >= 0 && AfterDash(layout, layout.Clauses[match.Clause].EndToken) is >= 0 and var exact)
        {
            quantity = exact;
        }

        foreach (var supplier in parties.Of(match, "supplier", kind, what))
        {
            foreach (var recipient in parties.Of(match, "recipient", kind, null))
            {
                if ((supplier < 0 && recipient < 0) || supplier == recipient)
                {
                    continue;
                }

                transfers.Add(new()
                {
                    Span = match.Passage,
                    Supplier = supplier,
                    Recipient = recipient,
                    Kind = kind,
                    What = what is null ? null : WordsOf(layout, what.Wording),
                    Quantity = quantity,
                    Time = match.Time,
                    Reality = match.Reality,
                    According = Attribution.Of(layout, match),
                    Rule = match.Rule,
                });
            }
        }
    }

    // "einen Kredit über 20 Milliarden Dollar", "Hilfe von 30 Millionen Euro"
    private static int AmountAfter(DocumentLayout layout, Wording what)
    {
        var after = what.Head + 1;
        return after + 1 < layout.Tokens.Length && layout.Tokens[after].Upos == Language.Upos.ADP && layout.QuantityOf[after + 1] is >= 0 and var amount && layout.Quantities[amount].Unit is { Length: 3 }
            ? amount : -1;
    }

    // "Waffen, die Moskau bezahlt": the money goes to who supplies the arms, one clause up.
    private static void AddPayment(DocumentLayout layout, Parties parties, FrameMatch payment, List<FrameMatch> matches, ImmutableArray<Transfer>.Builder transfers)
    {
        var clause = layout.Clauses[payment.Clause];
        var delivery = clause.Antecedent < 0 ? null : matches.Find(match => match["what"] is { } what && what.Wording.First <= clause.Antecedent && clause.Antecedent < what.Wording.End && match != payment);
        if (delivery is null)
        {
            return;
        }

        foreach (var supplier in parties.Of(payment, "supplier", TransferKind.Money, null))
        {
            foreach (var recipient in parties.Of(delivery, "supplier", TransferKind.Money, null))
            {
                if (supplier >= 0 && recipient >= 0 && supplier != recipient)
                {
                    var price = payment["price"];
                    transfers.Add(new()
                    {
                        Span = payment.Passage,
                        Supplier = supplier,
                        Recipient = recipient,
                        Kind = TransferKind.Money,
                        What = price is null ? null : WordsOf(layout, price.Wording),
                        Quantity = price is null ? -1 : Counts.Of(layout, price.Wording),
                        Time = payment.Time,
                        Reality = payment.Reality,
                        According = Attribution.Of(layout, payment),
                        Rule = payment.Rule + ", to who delivers",
                    });
                }
            }
        }
    }

    // "die Milliarden, die Washington ausgegeben hat – mehr als 60 Milliarden Dollar"
    private static int AfterDash(DocumentLayout layout, int end)
    {
        for (var at = Math.Max(0, end - 1); at < Math.Min(layout.Tokens.Length - 1, end + 1); at++)
        {
            if (FrameWordSets.Dashes.Has(layout[at]))
            {
                return layout.QuantityOf[at + 1];
            }
        }

        return -1;
    }

    // Without the preposition before and the phrases after: "mit Technologie für Nordkorea" gives technology.
    private static Text.TextSpan WordsOf(DocumentLayout layout, Wording what)
    {
        var (first, end) = (what.First, what.Head + 1);
        while (first < what.Head && layout.Tokens[first].Upos == Language.Upos.ADP && layout.Tokens[first + 1].Upos != Language.Upos.NUM)
        {
            first++;
        }

        while (end < what.End && layout.Tokens[end].Upos is not (Language.Upos.PUNCT or Language.Upos.SCONJ) && !EndsWhat(layout, end))
        {
            end++;
        }

        return layout.SpanOf(first, end);
    }

    // "Güter mit doppeltem Verwendungszweck" says what they are; "für", "an", "aus", "nach", "durch" lead to the parties.
    private static bool EndsWhat(DocumentLayout layout, int token) =>
        layout.Tokens[token].Upos == Language.Upos.ADP && FrameWordSets.PartyPrepositions.Has(layout.Tokens[token].Lemma);

    // "*" takes the kind from what is given; where that has no class the frame does not fire.
    private static TransferKind? KindOf(DocumentLayout layout, Parties parties, FrameMatch match)
    {
        if (Enum.TryParse<TransferKind>(match.Sense, ignoreCase: true, out var fixedKind))
        {
            return fixedKind;
        }

        return match["what"] is { } what && Enum.TryParse<TransferKind>(parties.ClassOf(what.Wording, match), ignoreCase: true, out var kind) ? kind : null;
    }
}
