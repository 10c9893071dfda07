using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Sources;
using Lagebild.Times;
using Xunit;

namespace Lagebild.Tests.Pictures;

/// <summary>What a picture makes of several reports together.</summary>
public sealed class PictureTests
{
    private const string Agency = """
        @ 2024-11-13
        Hafenarbeiter legen Arbeit nieder

        Hamburg. Die Hafenarbeiter in Hamburg haben am Mittwoch die Arbeit niedergelegt. „Wir lassen uns nicht länger mit leeren Versprechen vertrösten“, sagte die Gewerkschaftssprecherin Petra Ahlers. Nach Angaben der Gewerkschaft beteiligten sich 4.000 Beschäftigte an dem Ausstand. Die Reeder nannten die Forderungen überzogen und wollen am Freitag ein neues Angebot vorlegen.
        """;

    private const string Copy = """
        @ 2024-11-13
        Streik im Hafen

        Die Hafenarbeiter in Hamburg haben am Mittwoch die Arbeit niedergelegt. „Wir lassen uns nicht länger mit leeren Versprechen vertrösten“, sagte die Gewerkschaftssprecherin Petra Ahlers. Nach Angaben der Gewerkschaft beteiligten sich 4.000 Beschäftigte an dem Ausstand. Die Reeder nannten die Forderungen überzogen.
        """;

    private const string Own = """
        @ 2024-11-14
        Ausstand in Hamburg: Reeder sprechen von 2.500 Streikenden

        Der Ausstand im Hamburger Hafen ging am Donnerstag weiter. Gewerkschaftssprecherin Petra Ahlers sagte, man lasse sich nicht länger mit leeren Versprechen vertrösten. Die Reeder zählten 2.500 Beschäftigte, die dem Aufruf gefolgt seien.
        """;

    [Fact]
    public void A_copy_is_no_second_origin()
    {
        var picture = Reports.Picture(Agency, Copy, Own);
        Assert.Equal(2, picture.Origins.Length);
        var link = Assert.Single(picture.Origins.Single(origin => origin.Documents.Length == 2).Links);
        Assert.Equal(OriginRelation.Copy, link.Relation);
        Assert.Equal(link.Evidence[0].Exact, link.Evidence[1].Exact);
    }

    [Fact]
    public void A_report_with_the_same_facts_in_the_same_order_in_other_words_is_a_rewrite()
    {
        var picture = Reports.Picture(Agency, """
            @ 2024-11-14
            Streik legt Hamburger Hafen lahm

            Seit Mittwoch ruht bei den Hafenarbeitern in Hamburg die Arbeit. Der Gewerkschaft zufolge beteiligten sich rund 4.000 Beschäftigte am Ausstand. Den Reedern sind die Forderungen überzogen, am Freitag wollen sie mit einem neuen Angebot kommen.
            """);
        var link = Assert.Single(Assert.Single(picture.Origins).Links);
        Assert.Equal(OriginRelation.Rewrite, link.Relation);
    }

    [Fact]
    public void Reports_on_one_event_are_one_story()
    {
        var picture = Reports.Picture(Agency, Own, """
            @ 2024-11-13
            Neues Stadion in Graz eröffnet

            In Graz wurde am Mittwoch das neue Stadion eröffnet. Bürgermeisterin Elke Kahr durchschnitt das Band. Das Stadion fasst 15.000 Zuschauer.
            """);
        Assert.Equal([2, 1], picture.Stories.Select(story => story.Documents.Length).OrderDescending());
    }

    [Fact]
    public void One_sentence_in_direct_and_indirect_speech_is_one_utterance()
    {
        var picture = Reports.Picture(Agency, Own);
        var utterance = picture.Utterances.First(utterance => utterance.Variants.Length > 1);
        Assert.Equal("Petra Ahlers", picture.Entities[utterance.Speaker].Name);
        Assert.Equal("„Wir lassen uns nicht länger mit leeren Versprechen vertrösten“", utterance.Variants[utterance.Original].Evidence[0].Exact);
    }

    [Fact]
    public void Figures_that_exclude_each_other_are_a_contradiction_with_both_passages()
    {
        var picture = Reports.Picture(Agency, Own);
        var figure = picture.Figures.First(figure => figure.Values.Any(value => value.Value == 4000));
        Assert.Equal(FigureVerdict.Conflict, figure.Verdict);
        var contradiction = picture.Contradictions.Single(contradiction => contradiction.Kind == ContradictionKind.Figure);
        Assert.Equal(2, contradiction.Sides.SelectMany(side => side.Origins).Distinct().Count());
    }

    [Fact]
    public void One_meeting_told_of_two_towns_is_a_contradiction_of_place()
    {
        var picture = Reports.Picture(
            "@ 2025-05-12\nWasserminister einigen sich\n\nDie Wasserminister von Österreich und Slowenien haben sich am Montag in Bregenz getroffen. Sie einigten sich auf Regeln für die Stauseen an der Drau.",
            "@ 2025-05-13\nStreit um die Drau beigelegt\n\nÖsterreich und Slowenien streiten nicht mehr um die Stauseen an der Drau. Die Wasserminister haben sich am Montag in Villach getroffen.");
        var place = Assert.Single(picture.Contradictions, contradiction => contradiction.Kind == ContradictionKind.Place);

        Assert.Equal(["Bregenz", "Villach"], place.Sides.Select(side => side.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_number_of_dead_that_rises_from_day_to_day_in_other_words_is_no_conflict()
    {
        var picture = Reports.Picture(
            "@ 2025-03-27\nKran stürzt um\n\nBeim Umsturz eines Hafenkrans in Rostock kamen am Donnerstag zwei Menschen ums Leben. Die Turbine wog 118 Tonnen.",
            "@ 2025-03-28\nDrittes Opfer nach Kranunfall\n\nNach dem Umsturz des Hafenkrans in Rostock gibt es nun drei Tote. Das teilte die Staatsanwaltschaft am Freitag mit.");
        var dead = Assert.Single(picture.Figures, figure => figure.Values.Length == 2);

        Assert.Equal(FigureVerdict.Growth, dead.Verdict);
        Assert.Contains(picture.Figures, figure => figure.About == "Turbine");
    }

    [Fact]
    public void Words_in_marks_within_what_somebody_says_are_no_utterance_of_their_own()
    {
        var picture = Reports.Picture("@ 2025-03-27\nMinister kündigt Antwort an\n\nAußenminister Karl Brandes hat am Donnerstag eine „feste Antwort“ auf den Angriff angekündigt. „Wir lassen das nicht auf sich beruhen“, sagte Brandes.");

        Assert.DoesNotContain(picture.Utterances.SelectMany(utterance => utterance.Variants), variant => variant.Evidence[0].Exact == "„feste Antwort“");
    }

    [Fact]
    public void A_headline_in_English_case_stands_as_a_German_sentence_over_its_story()
    {
        var picture = Reports.Picture(
            "@ 2025-03-27\nUSA Warnt Vor Einsatz Nordkoreanischer Soldaten In Kursk\n\nDie USA warnten am Donnerstag vor einem Einsatz nordkoreanischer Soldaten in Kursk.",
            "@ 2025-06-27\nRegierung beschließt Haushalt in Kiel\n\nDie Landesregierung hat am Freitag den Haushalt beschlossen.");

        Assert.Equal(["Regierung beschließt Haushalt in Kiel", "USA warnt vor Einsatz nordkoreanischer Soldaten in Kursk"], picture.Stories.Select(story => story.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_denied_claim_is_called_by_what_it_is_about()
    {
        var picture = Reports.Picture("@ 2024-06-19\nMoskau weist Bericht zurück\n\nRussland und Nordkorea bestreiten jeden Waffenhandel.");

        Assert.Equal("Waffenhandel", Assert.Single(picture.Positions).Claim);
    }

    [Fact]
    public void Soldiers_counted_without_their_state_are_those_of_the_only_state_whose_soldiers_are_counted()
    {
        var picture = Reports.Picture(
            "@ 2024-11-12\nNordkorea verlegt Truppen nach Kursk\n\nNach Angaben des Pentagons stehen rund 10.000 nordkoreanische Soldaten in der Region Kursk. Das Pentagon äußerte sich am Dienstag besorgt über die Lage in Kursk.",
            "@ 2024-11-13\nKiew spricht von 12.000 Soldaten in Kursk\n\nNordkorea hat seine Truppen in der Region Kursk verstärkt. Die Ukraine sprach am Mittwoch von 12.000 Soldaten in Kursk. Das Pentagon zeigte sich besorgt über die Lage.");
        var figure = Assert.Single(picture.Figures, figure => figure.Values.Any(value => value.Value is 10000 or 12000));
        Assert.Equal("nordkoreanische Soldaten", figure.About);
        Assert.Equal([10000m, 12000m], figure.Values.Select(value => value.Value).Distinct());
    }

    [Fact]
    public void Soldiers_counted_without_their_state_stay_apart_where_two_states_have_some()
    {
        var picture = Reports.Picture(
            "@ 2024-11-12\nKämpfe in der Region Kursk\n\nNach Angaben des Pentagons stehen rund 50.000 russische Soldaten in der Region Kursk. Ihnen stehen 20.000 ukrainische Soldaten gegenüber. Russland und die Ukraine kämpfen um Kursk.",
            "@ 2024-11-13\nVerluste in der Region Kursk\n\nRussland und die Ukraine kämpfen weiter um die Region Kursk. Das Pentagon schätzt, dass dort 9.000 Soldaten verletzt wurden.");
        Assert.Single(Assert.Single(picture.Figures, figure => figure.Values.Any(value => value.Value == 9000)).Values);
    }

    [Fact]
    public void A_retelling_that_keeps_parts_of_the_quotations_is_a_rewrite_and_one_that_words_them_otherwise_a_translation()
    {
        Assert.Equal(OriginRelation.Rewrite, Retold("nicht länger mit leeren Versprechen"));
        Assert.Equal(OriginRelation.Translation, Retold("Wir haben genug davon, dass man uns mit hohlen Zusagen hinhält"));
    }

    private static OriginRelation Retold(string quotation) =>
        Assert.Single(Assert.Single(Reports.Picture(Agency, $"""
            @ 2024-11-14
            Streik legt Hamburger Hafen lahm

            Seit Mittwoch ruht bei den Hafenarbeitern in Hamburg die Arbeit. „{quotation}“, erklärte Gewerkschaftssprecherin Petra Ahlers. Der Gewerkschaft zufolge beteiligten sich rund 4.000 Beschäftigte am Ausstand. Den Reedern sind die Forderungen überzogen, am Freitag wollen sie mit einem neuen Angebot kommen.
            """).Origins).Links).Relation;

    [Fact]
    public void An_earlier_stage_of_the_affair_with_the_same_actors_stands_in_its_storyline()
    {
        var pipeline = GermanPipeline.Build();
        var samples = Path.Combine(ArchitectureTests.Repository(), "samples", "nordkorea-2024");
        var picture = PictureBuilder.Build(new SourceReader().Read([samples]).Select(item => pipeline.Run(Cleaner.Clean(item.Received!))), pipeline);

        Assert.Single(picture.Storylines);
        Assert.Contains(picture.Stories, story => story.Title == "Stoltenberg warnt vor Bündnis zwischen Moskau und Pjöngjang" && story.Documents.Length == 1);
        Assert.Single(picture.Figures, figure => figure.Unit == "person");
    }

    [Fact]
    public void Confirmation_denial_and_silence_stand_in_one_row()
    {
        var picture = Reports.Picture(
            "@ 2024-11-12\nSüdkorea bestätigte am Dienstag, dass nordkoreanische Soldaten in der Region Kursk kämpfen.",
            "@ 2024-11-13\nRussland bestreitet, dass nordkoreanische Soldaten in der Region Kursk kämpfen. China hat sich zum Kampfeinsatz nordkoreanischer Soldaten in Kursk nicht geäußert.");
        var claim = picture.Positions.MaxBy(claim => claim.By.Length)!;
        var held = claim.By.Select(position => (picture.Entities[position.Actor].Name, position.Stance)).ToHashSet();
        Assert.Contains(("Südkorea", Stance.Confirms), held);
        Assert.Contains(("Russland", Stance.Denies), held);
        Assert.Contains(held, position => position.Name == "China" && position.Stance is Stance.Silent or Stance.RefusesComment);
        Assert.Contains(picture.Contradictions, contradiction => contradiction.Kind == ContradictionKind.Polarity);
    }

    [Fact]
    public void A_public_event_with_its_weekday_dates_a_report()
    {
        var picture = Reports.Picture("Nordkoreas Außenministerin Choe Son Hui landete am Dienstag in Wladiwostok. Sie will am Mittwoch nach Moskau fliegen.");
        var document = Assert.Single(picture.Documents);
        Assert.Equal(new DateOnly(2024, 10, 29), document.All<Publication>()[0].Day);
        Assert.Equal(PublicationBasis.Text, document.All<Publication>()[0].Basis);
        Assert.Equal(["2024-10-29", "2024-10-30"], document.All<TimeExpression>().Select(time => time.Value));
    }

    [Fact]
    public void A_dated_report_on_the_same_event_dates_one_without_a_date()
    {
        var undated = "Streik im Hafen\n\nIn Hamburg haben die Hafenarbeiter am Mittwoch die Arbeit niedergelegt. Die Gewerkschaft zählte 4.000 Beschäftigte. Die Reeder wollen am Freitag ein Angebot vorlegen.";
        var picture = Reports.Picture(Agency, undated);
        var document = picture.Documents.Single(document => document.Metadata.PublishedBasis == PublicationBasis.Documents);
        Assert.Equal("2024-11-13", document.All<TimeExpression>()[0].Value);
        Assert.Equal(TimeBasis.Documents, document.All<TimeExpression>()[0].Basis);
    }

    [Fact]
    public void Every_element_carries_evidence_that_stands_in_its_document()
    {
        var picture = Reports.Picture(Agency, Copy, Own);
        var evidence = picture.Entities.SelectMany(one => one.Evidence)
            .Concat(picture.Utterances.SelectMany(one => one.Variants).SelectMany(one => one.Evidence))
            .Concat(picture.Figures.SelectMany(one => one.Values).SelectMany(one => one.Evidence))
            .Concat(picture.Events.SelectMany(one => one.Evidence))
            .Concat(picture.Timeline.SelectMany(one => one.Evidence))
            .Concat(picture.Summary.SelectMany(one => one.Evidence))
            .ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, one => Assert.Equal(picture.Documents.Single(document => document.Id == one.Document)[one.Text].ToString(), one.Exact));
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter_and_a_report_given_twice_counts_once()
    {
        var one = Reports.Picture(Agency, Copy, Own);
        var other = Reports.Picture(Own, Agency, Copy, Agency);
        Assert.Equal(one.Documents.Select(document => document.Id), other.Documents.Select(document => document.Id));
        Assert.Equal(one.Summary.Select(sentence => sentence.Text), other.Summary.Select(sentence => sentence.Text));
        Assert.Equal(one.Timeline.Select(entry => (entry.Date, entry.Text)), other.Timeline.Select(entry => (entry.Date, entry.Text)));
        Assert.Equal(one.Entities.Select(entity => (entity.Id, entity.Name)), other.Entities.Select(entity => (entity.Id, entity.Name)));
    }

    [Fact]
    public void Twenty_orders_and_one_by_one_give_the_same_bytes()
    {
        string[] reports =
        [
            Agency, Copy, Own,
            "@ 2024-11-14\nReeder warnen vor Folgen\n\nDie Reeder in Hamburg warnten am Donnerstag vor den Folgen des Ausstands. Jeder Tag koste drei Millionen Euro, sagte Verbandschef Klaus Timmermann.",
            "@ 2024-11-20\nEinigung im Hafen\n\nDie Hafenarbeiter in Hamburg und die Reeder haben sich am Mittwoch geeinigt. „Das war ein hartes Stück Arbeit“, sagte Petra Ahlers.",
            "Streik im Hafen\n\nIn Hamburg haben die Hafenarbeiter am Mittwoch die Arbeit niedergelegt. Die Gewerkschaft zählte 4.000 Beschäftigte. Die Reeder wollen am Freitag ein Angebot vorlegen.",
        ];
        var expected = Lagebild.Tests.Reports.SamplePicture.Json(Reports.Picture(reports));
        for (var seed = 1; seed <= 20; seed++)
        {
            var order = reports.Select((report, at) => (report, Key: (uint)((at + 1) * 2654435761L * seed) % 1009)).OrderBy(pair => pair.Key).Select(pair => pair.report).ToArray();

            Assert.Equal(expected, Lagebild.Tests.Reports.SamplePicture.Json(Reports.Picture(order)));
        }

        // A picture is made of the analysed documents alone: adding one and building again is what a store does.
        var pipeline = GermanPipeline.Build();
        var known = new List<Document>();
        var last = "";
        foreach (var report in reports)
        {
            known.Add(Reports.Analyse(report));
            last = Lagebild.Tests.Reports.SamplePicture.Json(PictureBuilder.Build(known, pipeline));
        }

        Assert.Equal(expected, last);
    }
}
