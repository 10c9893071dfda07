using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Cli.Evaluation.Events;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Languages;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Times;

namespace Lagebild.Tools;

/// <summary>The measures of <c>lagebild eval events</c> in ten-fold cross-validation by document: each is read with weights that have not seen it.</summary>
internal static class LinkCrossValidation
{
    private const int Folds = 10, InnerFolds = 5;

    public static void Run(string shared, TextWriter details)
    {
        var documents = Read(shared);
        Oracle(documents);
        var comparison = new EventsComparison(details);
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = new LinkWeights(Train([.. documents.Where((_, at) => at % Folds != fold)]));
            foreach (var document in documents.Where((_, at) => at % Folds == fold))
            {
                comparison.Add(document.Gold, new EventStage(weights).Run(document.Document, CancellationToken.None));
            }
        }

        foreach (var score in comparison.Scores())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name,-40} {score.Value,8:F2}"));
        }
    }

    /// <summary>Returns the documents of the corpus, analysed but for events.</summary>
    public static ImmutableArray<LinkDocument> Read(string shared)
    {
        var pipeline = new PipelineBuilder().Given<TextLanguage>().Given<Block>().Given<Repair>().UseLanguage().UseTimes().UseQuantities().UseEntities(null).UseStatements().Build();
        return [.. SmartDataReader.Read(Path.Combine(shared, "data/events/smartdata-train.json.gz")).Select(entry => new LinkDocument(pipeline.Run(EventsEvaluation.Received(entry.Id, entry.Text)), entry.Events))];
    }

    /// <summary>Trains roles, then triggers with the roles that weights find which have not seen the document.</summary>
    public static ImmutableArray<short> Train(ImmutableArray<LinkDocument> documents)
    {
        var triggers = new List<LinkExample>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var reader = new LinkReader(new(LinkTrainer.Train([.. documents.Where((_, at) => at % InnerFolds != fold).SelectMany(document => document.RoleExamples())])));
            triggers.AddRange(documents.Where((_, at) => at % InnerFolds == fold).SelectMany(document => document.TriggerExamples(reader)));
        }

        return LinkTrainer.Train([.. documents.SelectMany(document => document.RoleExamples()), .. triggers]);
    }

    // How much of the corpus words and candidates reach at all.
    private static void Oracle(ImmutableArray<LinkDocument> documents)
    {
        var (triggers, wanted, met, marks, scenes) = (0, 0, 0, 0, 0);
        foreach (var document in documents)
        {
            scenes += document.Scenes.Length;
            wanted += EventsComparison.Merged(document.Gold).Count;
            foreach (var missed in document.Missed())
            {
                Console.WriteLine($"no word\t{missed.Type}\t{document.Document.Text[missed.Trigger.Start..missed.Trigger.End]}");
            }

            foreach (var group in document.Scenes.Where(scene => document.GoldOf(scene) is not null).GroupBy(scene => document.GoldOf(scene)!))
            {
                triggers++;
                var layout = group.First().Layout;
                foreach (var (name, span) in group.Key.Marks)
                {
                    marks++;
                    if (group.Any(scene => scene.Candidates.Any(candidate => layout.SpanOf(candidate.First, candidate.End).Overlaps(span) && (candidate.Allowed & (1u << (int)LinkDocument.LinkRoleOf(group.Key.Type, name))) != 0)))
                    {
                        met++;
                    }
                    else
                    {
                        Console.WriteLine($"no candidate\t{group.Key.Type}\t{name}\t{document.Document.Text[span.Start..span.End]}\t{document.Document.Text[Math.Max(0, span.Start - 40)..Math.Min(document.Document.Text.Length, span.End + 40)].Replace('\n', '~')}");
                    }
                }
            }
        }

        Console.WriteLine($"words for {triggers} of {wanted} events among {scenes}; candidates for {met} of {marks} arguments there");
    }
}
