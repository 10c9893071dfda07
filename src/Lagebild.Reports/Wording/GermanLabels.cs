using Lagebild.Cleaning;
using Lagebild.Defects;
using Lagebild.Events;
using Lagebild.Origins;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Statements;
using Lagebild.Transfers;

namespace Lagebild.Reports.Wording;

/// <summary>The German words that reports use for the engine's terms.</summary>
internal static class GermanLabels
{
    public static string Label(this StatementType type) => type switch
    {
        StatementType.Direct => "wörtlich",
        StatementType.Indirect => "indirekt",
        StatementType.FreeIndirect => "frei indirekt",
        StatementType.IndirectFreeIndirect => "indirekt mit Zitat",
        _ => "berichtet",
    };

    public static string Label(this Stance stance) => stance switch
    {
        Stance.Asserts => "behauptet",
        Stance.Confirms => "bestätigt",
        Stance.Denies => "bestreitet",
        Stance.Doubts => "bezweifelt",
        Stance.RefusesComment => "kein Kommentar",
        _ => "schweigt",
    };

    /// <summary>Returns the sign shown beside the word, never instead of it.</summary>
    public static string Sign(this Stance stance) => stance switch
    {
        Stance.Asserts => "+",
        Stance.Confirms => "✓",
        Stance.Denies => "✕",
        Stance.Doubts => "?",
        Stance.RefusesComment => "–",
        _ => "…",
    };

    public static string Label(this TransferKind kind) => kind switch
    {
        TransferKind.Arms => "Waffen",
        TransferKind.Money => "Geld",
        TransferKind.Technology => "Technologie",
        TransferKind.Goods => "Güter",
        TransferKind.Troops => "Truppen",
        TransferKind.Aid => "Hilfe",
        _ => "Ausbildung",
    };

    /// <summary>Returns how real something is, or "" where it happened.</summary>
    public static string Label(this Reality reality) => reality switch
    {
        Reality.Planned => "geplant",
        Reality.Possible => "möglich",
        Reality.Negated => "bestritten",
        Reality.Conditional => "unter Bedingung",
        _ => "",
    };

    public static string Label(this SummaryStatus status) => status switch
    {
        SummaryStatus.Contested => "umstritten",
        SummaryStatus.Unknown => "offen",
        _ => "gesichert",
    };

    public static string Label(this FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.Agree => "Die Angaben stimmen überein",
        FigureVerdict.Range => "Die Angaben passen in eine Spanne",
        FigureVerdict.Growth => "Die Angaben ändern sich mit der Zeit",
        FigureVerdict.Conflict => "Die Angaben widersprechen sich",
        _ => "Nur eine Quelle",
    };

    public static string Label(this ContradictionKind kind) => kind switch
    {
        ContradictionKind.Date => "Datum",
        ContradictionKind.Figure => "Zahl",
        ContradictionKind.Role => "Amt",
        ContradictionKind.Polarity => "Ob überhaupt",
        ContradictionKind.Actor => "Beteiligte",
        ContradictionKind.Place => "Ort",
        _ => "Überschrift",
    };

    public static string Label(this DefectKind kind) => kind switch
    {
        DefectKind.DateContradiction => "Datum",
        DefectKind.RoleContradiction => "Amt",
        DefectKind.ActorContradiction => "Beteiligte",
        DefectKind.HeadlineContradiction => "Überschrift",
        _ => "Rechnung",
    };

    public static string Label(this OriginRelation relation) => relation switch
    {
        OriginRelation.Copy => "Kopie",
        OriginRelation.Rewrite => "Umschrift",
        OriginRelation.Translation => "andere Übersetzung",
        _ => "Auszug",
    };

    public static string Label(this RepairKind kind) => kind switch
    {
        RepairKind.FusedWords => "verschmolzene Wörter",
        RepairKind.LostQuotes => "verlorene Anführungszeichen",
        RepairKind.UnbalancedQuotes => "unpaariges Anführungszeichen",
        RepairKind.AlienText => "fremder Text",
        RepairKind.Encoding => "falsche Zeichenkodierung",
        RepairKind.Hyphenation => "Trennstrich",
        RepairKind.Composition => "zerlegter Umlaut",
        RepairKind.Invisible => "unsichtbare Zeichen",
        _ => "Satzzeichen",
    };

    /// <summary>Returns a count with its noun: "1 Bericht", "5 Berichte".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
