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
        var own = ReadOwn();
        Console.WriteLine("own");
        Oracle(own);
        Oracle(documents);
        var all = Enumerable.Range(0, Folds).Select(fold => new LinkWeights(Train([.. documents.Where((_, at) => at % Folds != fold)], own))).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var reader = new LinkReader(all[fold]);
            foreach (var document in documents.Where((_, at) => at % Folds == fold))
            {
                foreach (var scene in document.Scenes)
                {
                    var roles = reader.Roles(scene);
                    var gold = document.GoldOf(scene);
                    if (gold is null && document.Gold.Causes.Any(scene.Layout.Tokens[scene.Trigger.Token].Span.Overlaps)) continue;
                    Console.WriteLine($"T\t{(scene.Trigger.Told is null ? 0 : 1)}\t{(gold is null ? 0 : 1)}\t{reader.Tells(scene, roles, 0)}\t{LinkLexicon.Types[scene.Trigger.Type]}\t{document.Document[scene.Layout.Tokens[scene.Trigger.Token].Span]}\t{string.Join(' ', roles.Where(r => r.Score > -400).Select(r => r.Role))}\t{document.Document[scene.Layout.Sentences[scene.Layout.Tokens[scene.Trigger.Token].Sentence].Span].ToString().Replace('\n', ' ')}");
                    roles.RemoveAll(r => r.Score <= -400);
                    for (var at = 0; gold is not null && at < scene.Candidates.Count; at++)
                    {
                        var c = scene.Candidates[at];
                        var got = roles.FirstOrDefault(r => ReferenceEquals(r.Candidate, c));
                        Console.WriteLine($"R\t{document.RoleOf(scene, at, gold)?.ToString() ?? "-"}\t{got.Role}\t{got.Score}\t{c.Ruled}\t{c.Kind}\t{LinkLexicon.Types[scene.Trigger.Type]}\t{document.Document[scene.Layout.SpanOf(c.First, c.End)].ToString().Replace('\n', ' ')}\t{document.Document[scene.Layout.Tokens[scene.Trigger.Token].Span]}");
                    }
                }
            }
        }

        var plain = new EventsComparison(TextWriter.Null);
        foreach (var document in documents.Where(document => document.Scenes.Length + document.Gold.Events.Length > 0))
        {
            plain.Add(document.Gold, new EventStage(null).Run(document.Document, CancellationToken.None));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bars none\t{string.Join(' ', plain.Scores().Take(6).Select(score => score.Value.ToString("F1", CultureInfo.InvariantCulture)))}"));
        foreach (var (role, tell, keep) in from role in (int[])[500, 300, 0] from tell in (int[])[-300, -600, -900] from keep in (int[])[0, -500] select (role, tell, keep))
        {
            (LinkReader.RoleBar, LinkReader.TellBar, LinkReader.KeepBar) = (role, tell, keep);
            var comparison = new EventsComparison(role == 300 && tell == -600 && keep == 0 ? details : TextWriter.Null);
            for (var at = 0; at < documents.Length; at++)
            {
                if (documents[at].Scenes.Length + documents[at].Gold.Events.Length > 0)
                {
                    comparison.Add(documents[at].Gold, new EventStage(all[at % Folds]).Run(documents[at].Document, CancellationToken.None));
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bars {role} {tell} {keep}\t{string.Join(' ', comparison.Scores().Take(6).Select(score => score.Value.ToString("F1", CultureInfo.InvariantCulture)))}"));
        }
    }

    /// <summary>Returns the documents of the corpus, analysed but for events.</summary>
    public static ImmutableArray<LinkDocument> Read(string shared) => Read(SmartDataReader.Read(Path.Combine(shared, "data/events/smartdata-train.json.gz")));

    /// <summary>Returns our own sentences, analysed but for events.</summary>
    public static ImmutableArray<LinkDocument> ReadOwn() => Read(LinkSentences.Read());

    private static ImmutableArray<LinkDocument> Read(IEnumerable<SmartDataDocument> documents)
    {
        var pipeline = new PipelineBuilder().Given<TextLanguage>().Given<Block>().Given<Repair>().UseLanguage().UseTimes().UseQuantities().UseEntities(null).UseStatements().Build();
        return [.. documents.Select(document => new LinkDocument(pipeline.Run(EventsEvaluation.Received(document.Id, document.Text)), document))];
    }

    /// <summary>Trains roles, then triggers with the roles that weights find which have not seen the document.</summary>
    public static ImmutableArray<short> Train(ImmutableArray<LinkDocument> corpus, ImmutableArray<LinkDocument> own)
    {
        var documents = corpus.AddRange(own);
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
            wanted += EventsComparison.Merged(document.Gold.Events).Count;
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
