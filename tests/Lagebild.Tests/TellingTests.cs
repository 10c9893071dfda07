using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Tellings;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What clauses and nouns of action tell.</summary>
public sealed class TellingTests
{
    private static readonly Lagebild.Pipelines.Pipeline Pipeline = GermanPipeline.Build();

    [Theory]
    [InlineData("Die Ministerin traf am Dienstag in Genf ein und reiste am Mittwoch weiter.", "eintreffen", PartRole.Actor, "Die Ministerin")]
    [InlineData("Die Brücke wurde von Pionieren gesprengt.", "sprengen", PartRole.Actor, "von Pionieren")]
    [InlineData("Die Brücke wurde von Pionieren gesprengt.", "sprengen", PartRole.Undergoer, "Die Brücke")]
    [InlineData("Frankreich liefert der Ukraine zwölf Haubitzen.", "liefern", PartRole.Receiver, "der Ukraine")]
    public void A_part_is_known_by_what_it_does_whatever_the_voice(string text, string lemma, PartRole role, string expected)
    {
        var document = Read(text);
        var telling = TellingReader.Read(document).Single(telling => telling.Lemma == lemma && !telling.IsNominal);

        Assert.Contains(expected, telling.Parts.Where(part => part.Role == role).Select(part => document[part.Span].ToString()));
    }

    [Fact]
    public void A_name_between_commas_is_who_is_described()
    {
        var document = Read("Der Geschäftsführer der Werft, Karl Brandes, nannte den Streik unnötig.");
        var actor = TellingReader.Read(document).Single(telling => telling.Lemma == "nennen").Parts.Single(part => part.Role == PartRole.Actor);

        Assert.Equal("Karl Brandes", document.All<Entity>()[Assert.Single(actor.Entities)].Name);
    }

    [Fact]
    public void The_content_of_a_verb_is_its_clause_and_what_is_denied_is_not_so()
    {
        var document = Read("Rumänien bestreitet, dass es Raketen nach Moldau liefert.");
        var tellings = TellingReader.Read(document).Where(telling => !telling.IsNominal).ToDictionary(telling => telling.Lemma, StringComparer.Ordinal);

        Assert.Equal("dass es Raketen nach Moldau liefert", document[tellings["bestreiten"].Content!.Value].ToString());
        Assert.Equal((Reality.Actual, Reality.Negated), (tellings["bestreiten"].Reality, tellings["liefern"].Reality));
    }

    [Fact]
    public void A_noun_of_action_tells_with_its_genitive_and_time()
    {
        var document = Read("Russland schweigt. Seit der russischen Invasion im Februar 2022 floss viel Geld.");
        var telling = TellingReader.Read(document).Single(telling => telling is { Lemma: "Invasion", IsNominal: true });

        Assert.Single(telling.Times);
        Assert.Contains(telling.Parts, part => part.Role == PartRole.Genitive);
    }

    private static Document Read(string text) =>
        Pipeline.Run(Cleaner.Clean(ReceivedText.Plain(new DocumentId("telling"), new DocumentMetadata { Name = "telling", Published = new DateOnly(2024, 11, 14), PublishedBasis = PublicationBasis.Given }, text)));
}
