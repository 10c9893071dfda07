using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Times;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Makes the weights of the linker (<c>links.model</c>) from the SmartData corpus and sentences of our own.</summary>
internal static class LinkTraining
{
    /// <summary>Roles that the choice of triggers learns from are found by weights that have not seen their document.</summary>
    private const int InnerFolds = 5;

    /// <summary>Returns the weights that the engine carries, made from the corpus at a path.</summary>
    public static LinkWeights Make(string path) => Train(Read(SmartDataReader.Read(path)), OwnSentences());

    /// <summary>Returns documents of the corpus, analysed but for events.</summary>
    public static ImmutableArray<LinkDocument> Read(IEnumerable<SmartDataDocument> documents)
    {
        var pipeline = new PipelineBuilder().Given<TextLanguage>().Given<Block>().Given<Repair>().UseLanguage().UseTimes().UseQuantities().UseEntities(null).UseStatements().Build();
        return [.. documents.Select(document => new LinkDocument(pipeline.Run(EventsEvaluation.Received(document.Id, document.Text)), document))];
    }

    /// <summary>Returns our own sentences, analysed but for events.</summary>
    public static ImmutableArray<LinkDocument> OwnSentences() => Read(LinkSentences.Read());

    /// <summary>Trains roles, then triggers with the roles that weights find which have not seen the document.</summary>
    /// <param name="corpus">Documents of the corpus.</param>
    /// <param name="own">Sentences of our own.</param>
    public static LinkWeights Train(ImmutableArray<LinkDocument> corpus, ImmutableArray<LinkDocument> own)
    {
        var documents = corpus.AddRange(own);
        var triggers = new List<LinkExample>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var reader = new LinkReader(new(LinkTrainer.Train([.. documents.Where((_, at) => at % InnerFolds != fold).SelectMany(document => document.RoleExamples())]), []));
            triggers.AddRange(documents.Where((_, at) => at % InnerFolds == fold).SelectMany(document => document.TriggerExamples(reader)));
        }

        return new(LinkTrainer.Train([.. documents.SelectMany(document => document.RoleExamples()), .. triggers]), [.. corpus.Select(document => LinkWeights.HashOf(document.Document.Text)).Order()]);
    }
}
