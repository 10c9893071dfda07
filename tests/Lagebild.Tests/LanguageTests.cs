using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Languages;
using Lagebild.Sources;
using Lagebild.Statements;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The language of a text, and what is done with texts that are not German.</summary>
public sealed class LanguageTests
{
    private const string English = "The minister said on Monday that the government would build a second bridge over the canal. “We have waited long enough,” she told reporters after a meeting with the mayor. Work is expected to begin in May and to cost about ten million euros.";

    [Theory]
    [InlineData("de", "Die Ministerin sagte, die Brücke werde im Mai gebaut.")]
    [InlineData("de", "Neue Brücke kommt")]
    [InlineData("en", "The minister said the bridge would be built in May.")]
    [InlineData("fr", "La ministre a déclaré que le pont serait construit en mai.")]
    [InlineData("nl", "De minister zei dat de brug in mei wordt gebouwd.")]
    [InlineData("it", "La ministra ha detto che il ponte sarà costruito a maggio.")]
    [InlineData("es", "La ministra dijo que el puente se construirá en mayo.")]
    [InlineData("pl", "Minister powiedziała, że most zostanie zbudowany w maju.")]
    [InlineData("da", "Ministeren sagde, at broen skal bygges i maj, og at det bliver dyrt.")]
    [InlineData("ru", "Министр сказала, что мост построят в мае.")]
    [InlineData("uk", "Міністерка сказала, що міст збудують у травні, і це буде дорого.")]
    [InlineData("el", "Η υπουργός είπε ότι η γέφυρα θα κατασκευαστεί.")]
    [InlineData("ja", "大臣は橋を五月に建設すると述べた。")]
    [InlineData("zh", "部长表示大桥将于五月开工建设。")]
    [InlineData("ar", "قالت الوزيرة إن الجسر سيبنى في مايو.")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("12.11.2024 – 10:30 €")]
    public void Text_without_letters_is_in_no_language(string text) => Assert.Null(LanguageIdentifier.Identify(text));

    [Fact]
    public void A_long_text_is_told_by_a_bounded_part_of_it()
    {
        var text = string.Concat(Enumerable.Repeat(English + " ", 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var guess = LanguageIdentifier.Identify(text);
        Assert.True(guess is { Code: "en", Words: < 2000 } && GC.GetAllocatedBytesForCurrentThread() - before < 200_000);
    }

    [Fact]
    public void A_text_in_another_language_is_kept_and_marked_but_nothing_is_read_from_it()
    {
        var document = Analysed("{\"text\":\"" + English.Replace("\"", "", StringComparison.Ordinal) + "\",\"language\":\"de\"}");
        Assert.Equal("en", document.Language);
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Code == "LB1002");
        Assert.Equal(3, document.All<Sentence>().Length);
        Assert.Empty(document.All<Statement>());
        Assert.Empty(document.All<Repair>());
        Assert.All(document.All<Token>(), token => Assert.Equal(document[token.Span].ToString(), token.Lemma));
    }

    [Fact]
    public void Letters_outweigh_what_a_long_german_text_is_declared_as()
    {
        const string Text = "Die Ministerin sagte am Montag, die Regierung werde eine zweite Brücke über den Kanal bauen. Man habe lange genug gewartet, sagte sie nach einem Treffen mit dem Bürgermeister der Stadt.";
        Assert.Equal("de", Analysed("{\"text\":\"" + Text + "\",\"language\":\"en\"}").Language);
        Assert.Equal("en", Analysed("{\"text\":\"Minister in Berlin\",\"language\":\"en\"}").Language);
        Assert.Equal("de", Analysed("{\"text\":\"Minister in Berlin\"}").Language);
    }

    [Fact]
    public void Copies_among_texts_in_another_language_can_be_found_by_their_words()
    {
        var documents = new[] { Analysed("{\"id\":\"a\",\"text\":\"" + English + "\"}"), Analysed("{\"id\":\"b\",\"text\":\"" + English + "\"}") };
        var picture = Lagebild.Pictures.PictureBuilder.Build(documents.OrderBy(document => document.Id), GermanPipeline.Build());
        Assert.Single(picture.Origins);
    }

    private static Document Analysed(string line) => GermanPipeline.Build().Run(Cleaner.Clean(new SourceReader().Read("f", Encoding.UTF8.GetBytes(line)).Single().Received!));
}
