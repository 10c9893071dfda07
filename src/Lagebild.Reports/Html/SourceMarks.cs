using System.Collections.Immutable;
using Lagebild.Pictures;
using Lagebild.Cleaning;
using Lagebild.Defects;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Quantities;
using Lagebild.Reports.Wording;
using Lagebild.Statements;
using Lagebild.Times;

namespace Lagebild.Reports.Html;

/// <summary>Collects what is marked in a report: cited passages, statements, names, times, figures, repairs, defects.</summary>
internal static class SourceMarks
{
    public static ImmutableArray<TextMark> Of(ReportContext context, int index)
    {
        var document = context.Picture.Documents[index];
        var cited = context.Citations.In(index).Keys.Select(span => new TextMark(span, "p", Citations.Anchor(index, span), null));
        return MarkedText.Sorted([
            .. cited,
            .. Marks<Statement>(document, statement => statement.Quote.Select(quote => new TextMark(quote, "q", null, null))),
            .. Marks<Mention>(document, mention => mention.Kind == MentionKind.Pronoun ? [] : [new(mention.Span, "n", null, Entity(document, mention))]),
            .. Marks<TimeExpression>(document, time => [new(time.Span, "t", null, GermanDates.Date(time.Value))]),
            .. Marks<Quantity>(document, quantity => [new(quantity.Span, "z", null, Quantity(quantity))]),
            .. Marks<Repair>(document, repair => [new(repair.Span, "r", null, $"erhalten: „{repair.Received}“")]),
            .. Marks<Defect>(document, defect => [new(defect.Span, "x", null, defect.Why)]),
        ]);
    }

    private static IEnumerable<TextMark> Marks<T>(Document document, Func<T, IEnumerable<TextMark>> marks)
        where T : IAnnotation => document.Has<T>() ? document.All<T>().SelectMany(marks).Where(mark => mark.Span.End <= document.Text.Length) : [];

    private static string? Entity(Document document, Mention mention) =>
        mention.Entity >= 0 && document.Has<Entity>() && mention.Entity < document.All<Entity>().Length ? document.All<Entity>()[mention.Entity].Name : null;

    private static string Quantity(Quantity quantity) => FigureWords.Of(quantity.Value, quantity.Upper, quantity.Modifier, quantity.Unit);
}
