using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Defects;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Origins;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Quantities;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;
using Lagebild.Statements;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild.Tests.Reports;

/// <summary>A picture made by hand of four reports on an invented affair. It has every kind of element once at least.</summary>
internal static class SamplePicture
{
    /// <summary>Builds the picture.</summary>
    /// <param name="title">The first line of the first report.</param>
    public static Picture Build(string title = "Borland schickt Soldaten nach Alvaria")
    {
        var april = April();
        var agency = Agency(title);
        var copy = Copy();
        var translation = Translation();
        ImmutableArray<SampleDocument> reports = [april, agency, copy, translation];
        return new()
        {
            Documents = [.. reports.Select(report => report.Value)],
            Entities = Entities(april, agency),
            EntityIndexes = [[2, 1, 0], [0, 1, 2, 3], [0, 1, 2], [0, 1, 2, 3]],
            Origins =
            [
                new("o1", [april.Value.Id], []),
                new("o2", [agency.Value.Id, copy.Value.Id], [new(copy.Value.Id, agency.Value.Id, OriginRelation.Copy, 0.93, [copy.Cite("Das verlangt eine klare Antwort")])]),
                new("o3", [translation.Value.Id], []),
            ],
            Stories = [new("s1", "Borland kündigt Soldaten an", [april.Value.Id], "l1"), new("s2", title, [agency.Value.Id, copy.Value.Id, translation.Value.Id], "l1")],
            Storylines = [new("l1", title, ["s1", "s2"])],
            Utterances = Utterances(agency, copy, translation),
            Figures = Figures(april, agency, translation),
            Events = [new("CONSULT", "visit", [0], [], "2024-05-15", -1, Reality.Actual, [], ["o2"], [agency.Cite("hat am Mittwoch (15.05.2024) in Genf bestätigt")])],
            Transfers = Transfers(april, agency, translation),
            Positions = Positions(agency, translation),
            Contradictions = [new(ContradictionKind.Date, "Beginn der Verlegung", [new("April 2024", ["o1"], [april.Cite("Ende April")]), new("im Jahr 2019", ["o3"], [translation.Cite("im Jahr 2019")])], "Alle anderen Berichte nennen 2024; 2019 gab es noch keinen Krieg.")],
            Timeline = Timeline(april, agency, translation),
            Summary = Summary(april, agency, translation),
            Stages = [SampleDocument.Stage],
        };
    }

    /// <summary>Returns a picture as <c>picture.json</c> holds it.</summary>
    public static string Json(Picture picture)
    {
        using var output = new MemoryStream();
        new PictureWriter(new RunManifest(null)).Write(output, picture);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Returns a picture as it is read back.</summary>
    public static StoredPicture Stored(Picture picture) => PictureReader.Read(JsonDocument.Parse(Json(picture)).RootElement);

    private static SampleDocument April() => new SampleDocument("april.txt", new(2024, 4, 20), """
        Borland kündigt Soldaten an

        Borland will Ende April 2.500 Soldaten nach Alvaria schicken. Das teilte das Verteidigungsministerium in Borstadt mit.
        """).With<Entity>(
        new(new(0, 7), "Borland", EntityType.Loc, Gender.Neut, [], "state:bo", null, "state:bo"),
        new(new(0, 7), "Alvaria", EntityType.Loc, Gender.Neut, [], "state:al", null, "state:al"),
        new(new(0, 7), "Lena Hartwig", EntityType.Per, Gender.Fem, [], null, null, null));

    private static SampleDocument Agency(string title)
    {
        var report = new SampleDocument("agentur.txt", new(2024, 5, 15), title + """


            ~ Lesezeit: 2 Minuten

            Außenministerin Lena Hartwig hat am Mittwoch (15.05.2024) in Genf bestätigt, dass Borland 3.000 bis 4.000 Soldaten nach Alvaria verlegt hat. „Das verlangt eine klare Antwort, und wir werden sie geben“, sagte Hartwig. Alvaria bezahle Borland mit Satellitentechnik.

            Die Regierung von Alvaria wies die Berichte zurück. Cemeria äußerte sich nicht. Von 9,2 Millionen Euro Hilfe stammen 7,1 Millionen aus Beständen und 2,1 Millionen aus dem Fonds.
            """);
        return report
            .With<Entity>(
                new(report["Lena Hartwig"], "Lena Hartwig", EntityType.Per, Gender.Fem, ["Hartwig"], "person:lena-hartwig", "Außenministerin", null),
                new(report["Borland 3"], "Borland", EntityType.Loc, Gender.Neut, [], "state:bo", null, "state:bo"),
                new(report["Alvaria verlegt"], "Alvaria", EntityType.Loc, Gender.Neut, [], "state:al", null, "state:al"),
                new(report["Cemeria"], "Cemeria", EntityType.Loc, Gender.Neut, [], "state:ce", null, "state:ce"))
            .With<Mention>(new(report["Lena Hartwig"], EntityType.Per, MentionKind.Name, 0, "name"), new(report["Genf"], EntityType.Loc, MentionKind.Name, -1, "gazetteer"))
            .With<TimeExpression>(new TimeExpression(report["Mittwoch (15.05.2024)"], TimeType.Date, "2024-05-15", null, TimeBasis.Explicit, "weekday-date"))
            .With<Quantity>(new Quantity { Span = report["3.000 bis 4.000"], Value = 3000, Upper = 4000, Unit = "person", Counted = "Soldaten", Rule = "range" })
            .With<Statement>(
                new Statement { Type = StatementType.Indirect, Quote = [report["dass Borland 3.000 bis 4.000 Soldaten nach Alvaria verlegt hat"]], Speaker = [report["Außenministerin Lena Hartwig"]], Cue = [report["bestätigt"]], Speakers = [0], CueLemma = "bestätigen", Said = "2024-05-15", SaidTime = 0, Occasion = report["in Genf"], Rule = "verb → dass" },
                new Statement { Type = StatementType.Direct, Quote = [report["„Das verlangt eine klare Antwort, und wir werden sie geben“"]], Speaker = [report["Hartwig."]], Cue = [report["sagte"]], Speakers = [0], CueLemma = "sagen", Said = "2024-05-15", Rule = "marks → inversion" });
    }

    private static SampleDocument Copy()
    {
        var report = new SampleDocument("abendblatt.txt", new(2024, 5, 15), """
            Hartwig droht Borland

            „Das verlangt eine klare Antwort, und wir werden sie geben“, sagte Außenministerin Lena Hartwig am Mittwoch zum Einmarsch aus Borland in Alvaria.
            """);
        return report.With<Statement>(new Statement { Type = StatementType.Direct, Quote = [report["„Das verlangt eine klare Antwort, und wir werden sie geben“"]], Speaker = [report["Außenministerin Lena Hartwig"]], Speakers = [0], CueLemma = "sagen", Said = "2024-05-15", Rule = "marks → inversion" })
            .With<Entity>(new(report["Lena Hartwig"], "Lena Hartwig", EntityType.Per, Gender.Fem, [], null, null, null), new(report["Borland"], "Borland", EntityType.Loc, Gender.Neut, [], null, null, null), new(report["Alvaria"], "Alvaria", EntityType.Loc, Gender.Neut, [], null, null, null));
    }

    private static SampleDocument Translation()
    {
        var report = new SampleDocument("uebersetzung.txt", null, """
            Hartwig verlangt Antwort

            Soldaten aus Borland stehen im Jahr 2019 in Alvaria. Das verlangt nach einer deutlichen Antwort, und die werden wir {gebenerklärte|geben“, erklärte} Ministerin Hartwig. Es seien mindestens 5.000 Mann, heißt es in Cemeria. Ein Sprecher von Alvaria wollte das nicht kommentieren.
            """);
        return report.With<Statement>(new Statement { Type = StatementType.Direct, Quote = [report["Das verlangt nach einer deutlichen Antwort, und die werden wir geben“"]], Speaker = [report["Ministerin Hartwig"]], Speakers = [0], CueLemma = "erklären", Rule = "repair → inversion" })
            .With<Defect>(new Defect(report["im Jahr 2019"], DefectKind.DateContradiction, "Die anderen Berichte nennen 2024."))
            .With<Entity>(
                new(report["Hartwig"], "Lena Hartwig", EntityType.Per, Gender.Fem, [], null, null, null), new(report["Borland"], "Borland", EntityType.Loc, Gender.Neut, [], null, null, null),
                new(report["Alvaria"], "Alvaria", EntityType.Loc, Gender.Neut, [], null, null, null), new(report["Cemeria"], "Cemeria", EntityType.Loc, Gender.Neut, [], null, null, null));
    }

    private static ImmutableArray<PictureEntity> Entities(SampleDocument april, SampleDocument agency) =>
    [
        new("e1", "Lena Hartwig", EntityType.Per, ["Hartwig"], "person:lena-hartwig", "Außenministerin", -1, [agency.Cite("Lena Hartwig")]),
        new("e2", "Borland", EntityType.Loc, ["Borstadt"], "state:bo", null, 1, [april.Cite("Borland"), agency.Cite("Borland 3")]),
        new("e3", "Alvaria", EntityType.Loc, [], "state:al", null, 2, [agency.Cite("Alvaria")]),
        new("e4", "Cemeria", EntityType.Loc, [], "state:ce", null, 3, [agency.Cite("Cemeria")]),
    ];

    private static ImmutableArray<Utterance> Utterances(SampleDocument agency, SampleDocument copy, SampleDocument translation) =>
    [
        new("u1", 0, "2024-05-15", [new(1, 1, [agency.Cite("„Das verlangt eine klare Antwort, und wir werden sie geben“"), agency.Cite("Hartwig.")]), new(2, 0, [copy.Cite("„Das verlangt eine klare Antwort, und wir werden sie geben“")]), new(3, 0, [translation.Cite("Das verlangt nach einer deutlichen Antwort, und die werden wir geben“")])], 0, "Der Wortlaut der Agentur steht unverändert in zwei Berichten."),
        new("u2", 0, "2024-05-15", [new(1, 0, [agency.Cite("dass Borland 3.000 bis 4.000 Soldaten nach Alvaria verlegt hat")])], 0, "Nur ein Bericht."),
    ];

    private static ImmutableArray<Figure> Figures(SampleDocument april, SampleDocument agency, SampleDocument translation) =>
    [
        new("f1", "Soldaten aus Borland in Alvaria", "person", FigureVerdict.Growth,
        [
            new(2500, null, QuantityModifier.None, "2024-04-20", [1], ["o1"], [april.Cite("2.500 Soldaten")]),
            new(3000, 4000, QuantityModifier.None, "2024-05-15", [0], ["o2"], [agency.Cite("3.000 bis 4.000 Soldaten")]),
            new(5000, null, QuantityModifier.AtLeast, null, [], ["o3"], [translation.Cite("mindestens 5.000 Mann")]),
        ], []),
        new("f2", "Hilfe", "EUR", FigureVerdict.Single, [new(9_200_000m, null, QuantityModifier.None, null, [], ["o2"], [agency.Cite("9,2 Millionen Euro")])],
            [new("9,2 = 7,1 + 2,1", true, [agency.Cite("9,2 Millionen Euro"), agency.Cite("7,1 Millionen"), agency.Cite("2,1 Millionen")])]),
    ];

    private static ImmutableArray<PictureTransfer> Transfers(SampleDocument april, SampleDocument agency, SampleDocument translation) =>
    [
        new(1, 2, TransferKind.Troops, ["Soldaten"], "f1", "2024-05", Reality.Actual, [0], ["o2", "o3"], [agency.Cite("Borland 3.000 bis 4.000 Soldaten nach Alvaria verlegt hat"), translation.Cite("Soldaten aus Borland")]),
        new(2, 1, TransferKind.Technology, ["Satellitentechnik"], null, null, Reality.Actual, [0], ["o2"], [agency.Cite("Alvaria bezahle Borland mit Satellitentechnik")]),
        new(1, 2, TransferKind.Troops, ["Soldaten"], null, "2024-04", Reality.Planned, [], ["o1"], [april.Cite("will Ende April 2.500 Soldaten nach Alvaria schicken")]),
    ];

    private static ImmutableArray<ContestedClaim> Positions(SampleDocument agency, SampleDocument translation) =>
    [
        new("Borland hat Soldaten nach Alvaria verlegt",
        [
            new(0, Stance.Confirms, "2024-05-15", ["o2"], [agency.Cite("bestätigt")]),
            new(2, Stance.Denies, null, ["o2"], [agency.Cite("Die Regierung von Alvaria wies die Berichte zurück")]),
            new(2, Stance.RefusesComment, null, ["o3"], [translation.Cite("wollte das nicht kommentieren")]),
            new(3, Stance.Silent, null, ["o2"], [agency.Cite("Cemeria äußerte sich nicht")]),
        ]),
    ];

    private static ImmutableArray<TimelineEntry> Timeline(SampleDocument april, SampleDocument agency, SampleDocument translation) =>
    [
        new("2024-04", "Borland will 2.500 Soldaten schicken", Reality.Planned, ["o1"], [april.Cite("Borland will Ende April 2.500 Soldaten nach Alvaria schicken")]),
        new("2024-05-15", "Hartwig bestätigt in Genf die Verlegung", Reality.Actual, ["o2", "o3"], [agency.Cite("hat am Mittwoch (15.05.2024) in Genf bestätigt"), translation.Cite("Ministerin Hartwig")]),
    ];

    private static ImmutableArray<SummarySentence> Summary(SampleDocument april, SampleDocument agency, SampleDocument translation) =>
    [
        new("Borland hat Soldaten nach Alvaria verlegt; Außenministerin Lena Hartwig bestätigte das am 15. Mai 2024.", SummaryStatus.Certain, [agency.Cite("bestätigt"), april.Cite("Borland will")]),
        new("Alvaria bestreitet das.", SummaryStatus.Contested, [agency.Cite("wies die Berichte zurück"), translation.Cite("nicht kommentieren")]),
        new("Wie viele es sind, ist offen.", SummaryStatus.Unknown, [translation.Cite("mindestens 5.000 Mann")]),
    ];
}
