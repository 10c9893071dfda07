using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild.Pictures;

/// <summary>Reads the figures of a document with what is needed to compare them.</summary>
/// <remarks>Ordinals, times and bare numbers are no figures; numbers in boilerplate are not the report's own.</remarks>
internal static class FigureEntries
{
    /// <summary>The concepts from which a clause tells by itself what is counted.</summary>
    private const int OwnConcepts = 3;

    /// <summary>Returns them in text order.</summary>
    public static IEnumerable<FigureEntry> Of(DocumentSet set, int at)
    {
        var document = set.Documents[at];
        var quantities = document.All<Quantity>();
        var owners = document.AllIfMade<Transfer>().Where(transfer => transfer.Quantity >= 0).ToLookup(transfer => transfer.Quantity, transfer => transfer.Supplier);
        var reported = document.All<Block>().Where(block => block.IsReport).ToList();
        foreach (var (number, quantity) in quantities.Index())
        {
            if (!IsFigure(set, at, quantity) || IsPart(quantities, quantity) || EstimateFrames.IsDifference(set, at, quantity) || !reported.Exists(block => block.Span.Contains(quantity.Span)))
            {
                continue;
            }

            var counted = quantity.CountedSpan ?? quantity.Span;
            var statement = document.All<Statement>().FirstOrDefault(one => one.Quote.Any(span => span.Contains(quantity.Span)));
            yield return new(
                at,
                quantity,
                FigureEntry.IsMeasureOf(quantity) ? Measured(set, at, quantity) : Owner(set, at, counted, owners[number]),
                HeadOf(quantity),
                Around(set, at, quantity),
                PersonStates.Of(set, at, quantity),
                Place(set, at, quantity),
                EstimateFrames.Holds(set, at, quantity),
                EstimateFrames.Changes(set, at, quantity),
                OwnDay(set, at, quantity) ?? statement?.Said ?? set.Day(at)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                statement is null ? [] : [.. statement.Speakers.Select(speaker => Source(set, at, speaker))]);
        }
    }

    /// <summary>Returns who gives a number: for a place ("Washington") the state that speaks there.</summary>
    private static int Source(DocumentSet set, int at, int speaker) =>
        set.Entities.All[set.Entities[at, speaker]].Type == EntityType.Loc && set.ActorOf(at, speaker) is >= 0 and var state ? state : set.Entities[at, speaker];

    /// <summary>Returns what the clause of a number tells, or its sentence where that is next to nothing.</summary>
    private static ConceptBag Around(DocumentSet set, int at, Quantity quantity)
    {
        var sentence = set.SentenceAt(at, quantity.Span.Start);
        var clause = set.Documents[at].AllIfMade<Clause>().Where(clause => clause.Span.Contains(quantity.Span) && clause.Span != sentence).Select(clause => clause.Span).OrderBy(span => span.Length).FirstOrDefault();
        var around = set.Concepts(at, clause);
        return around.Concepts.Length >= OwnConcepts ? around : set.Concepts(at, sentence);
    }

    /// <summary>Returns the day that the clause of a number names for a past state ("Bei dem Unglück am 27. März waren drei Menschen gestorben"), or null.</summary>
    private static string? OwnDay(DocumentSet set, int at, Quantity quantity)
    {
        var clause = set.Documents[at].AllIfMade<Clause>().LastOrDefault(clause => clause.Span.Contains(quantity.Span));
        return clause is { Tense: ClauseTense.Pluperfect or ClauseTense.Preterite }
            && set.Documents[at].All<TimeExpression>().Where(time => clause.Span.Contains(time.Span) && time.Type == TimeType.Date).ToList() is [{ Value: { Length: 10 } day }] && char.IsAsciiDigit(day[0])
                ? day
                : null;
    }

    /// <summary>Returns the town of a number: the last that its sentence names, else the last of the sentences before; -1 for none.</summary>
    private static int Place(DocumentSet set, int at, Quantity quantity)
    {
        const int Back = 4;
        var sentences = set.Documents[at].All<Sentence>();
        var number = sentences.IndexOf(set.FullSentenceAt(at, quantity.Span.Start));
        var from = sentences[Math.Max(0, number - Back)].Span.Start;
        return set.Documents[at].All<Mention>()
            .Where(mention => from <= mention.Span.Start && mention.Span.Start < sentences[number].Span.End && set.IsTown(at, mention))
            .Select(mention => set.Entities[at, mention.Entity])
            .LastOrDefault(-1);
    }

    /// <summary>Returns the concept of the counted noun; 0 for none and for a people ("11.000 Nordkoreaner"), who may be soldiers of their state or whatever else is counted of it.</summary>
    private static ulong HeadOf(Quantity quantity)
    {
        if (quantity.Counted is not { Length: > 0 } counted)
        {
            return 0;
        }

        return KnowledgeBase.German.TryDemonym(counted, out _) || KnowledgeBase.German.TryDemonym(counted + "n", out _) ? 0 : ConceptLexicon.German[counted.ToLowerInvariant()];
    }

    /// <summary>Says whether a number is a part of another ("davon 300"); one as large as the whole is the same number told again.</summary>
    private static bool IsPart(ImmutableArray<Quantity> quantities, Quantity quantity) =>
        quantity.PartOf >= 0 && quantity.Value < quantities[quantity.PartOf].Value;

    // A bare number counts where its clause says what: "neun wurden verletzt".
    private static bool IsFigure(DocumentSet set, int at, Quantity quantity) =>
        quantity.Unit is not ("ordinal" or "year" or "month" or "week" or "day" or "hour" or "minute" or "second")
        && (quantity.Counted is not null || quantity.Unit is not null || PersonStates.Of(set, at, quantity).Length > 0);

    /// <summary>Returns the merged entity that is measured, the subject of the clause ("Die Donau stieg auf 11,20 Meter"), or -1 for a thing without a name.</summary>
    private static int Measured(DocumentSet set, int at, Quantity quantity)
    {
        var subject = set.Documents[at].AllIfMade<Clause>().LastOrDefault(clause => clause.Span.Contains(quantity.Span))?[ComplementRole.Subject];
        var mention = subject is null ? null : set.Documents[at].All<Mention>().FirstOrDefault(mention => mention.Entity >= 0 && subject.Span.Contains(mention.Span));
        return mention is null ? -1 : set.Entities[at, mention.Entity];
    }

    /// <summary>Returns the actor whose soldiers, money or goods are counted: the supplier of the flow, or the actor named in the counted phrase; -1 where none is.</summary>
    private static int Owner(DocumentSet set, int at, Text.TextSpan counted, IEnumerable<int> suppliers)
    {
        var supplier = suppliers.Where(one => one >= 0).Select(one => set.ActorOf(at, one)).FirstOrDefault(-1);
        return supplier >= 0 ? supplier : set.ActorIn(at, counted);
    }
}
