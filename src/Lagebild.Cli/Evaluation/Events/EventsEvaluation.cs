using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Scores events on the SmartData corpus: triggers and arguments of the types that both schemes know.</summary>
/// <remarks>
/// A trigger is right where type and mode agree and the spans overlap, one to one. Several gold events with one trigger count once, with
/// the arguments of all. An argument is right where the trigger is right, its role class agrees, and a mention of it overlaps.
/// </remarks>
internal sealed class EventsEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "events";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var pipeline = GermanPipeline.Build();
        var (triggers, arguments) = (new Tally(), new Tally());
        var byType = SmartDataReader.SharedTypes.ToDictionary(type => type, _ => new Tally(), StringComparer.Ordinal);
        foreach (var (id, text, raw) in SmartDataReader.Read(path))
        {
            var gold = Merged(raw);
            var document = pipeline.Run(Received(id, text));
            var found = SmartDataMapping.Of(document).Where(item => byType.ContainsKey(item.Type) || item.Type == "ASSAULT/explosives").ToList();
            Compare(text, gold, found, triggers, arguments, byType, details);
        }

        var scores = new List<Score>();
        triggers.AddTo(scores, "triggers");
        arguments.AddTo(scores, "arguments");
        foreach (var (type, tally) in byType.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            tally.AddTo(scores, type);
        }

        return scores;
    }

    private static void Compare(string text, List<SmartDataEvent> gold, List<SmartDataEvent> found, Tally triggers, Tally arguments, Dictionary<string, Tally> byType, TextWriter details)
    {
        var used = new HashSet<int>();
        foreach (var wanted in gold)
        {
            var match = found.FindIndex(item => Serves(item.Type, wanted.Type) && (item.Trigger.Overlaps(wanted.Trigger) || item.Verb?.Overlaps(wanted.Trigger) == true) && !used.Contains(found.IndexOf(item)));
            triggers.Wanted++;
            byType[wanted.Type].Wanted++;
            arguments.Wanted += wanted.Arguments.Length;
            if (match < 0)
            {
                details.WriteLine($"missed\t{wanted.Type}\t{text[wanted.Trigger.Start..wanted.Trigger.End]}\t{Context(text, wanted.Trigger)}");
                continue;
            }

            used.Add(match);
            triggers.Right++;
            byType[wanted.Type].Right++;
            CompareArguments(text, wanted, found[match], arguments, details);
        }

        CountFound(text, found, used, triggers, arguments, byType, details);
    }

    private static void CompareArguments(string text, SmartDataEvent wanted, SmartDataEvent found, Tally arguments, TextWriter details)
    {
        foreach (var (role, spans) in found.Arguments)
        {
            if (wanted.Arguments.Any(argument => argument.Role == role && argument.Spans.Any(span => spans.Any(span.Overlaps))))
            {
                continue;
            }

            if (wanted.Unscored.Any(mark => spans.Any(mark.Overlaps)))
            {
                arguments.Found--;
            }
            else
            {
                details.WriteLine($"extra\t{wanted.Type} {role}\t{text[spans[0].Start..spans[0].End]}\t{Context(text, wanted.Trigger)}");
            }
        }

        foreach (var (role, spans) in wanted.Arguments)
        {
            if (found.Arguments.Any(argument => argument.Role == role && argument.Spans.Any(span => spans.Any(span.Overlaps))))
            {
                arguments.Right++;
            }
            else
            {
                details.WriteLine($"lacks\t{wanted.Type} {role}\t{text[spans[0].Start..spans[0].End]}\t{Context(text, wanted.Trigger)}");
            }
        }
    }

    private static void CountFound(string text, List<SmartDataEvent> found, HashSet<int> used, Tally triggers, Tally arguments, Dictionary<string, Tally> byType, TextWriter details)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (!byType.ContainsKey(found[at].Type))
            {
                continue; // an attack: the corpus has no type for it unless it was marked as a disaster
            }

            triggers.Found++;
            byType[found[at].Type].Found++;
            arguments.Found += found[at].Arguments.Length;
            if (!used.Contains(at))
            {
                details.WriteLine($"wrong\t{found[at].Type}\t{text[found[at].Trigger.Start..found[at].Trigger.End]}\t{Context(text, found[at].Trigger)}");
            }
        }
    }

    private static List<SmartDataEvent> Merged(ImmutableArray<SmartDataEvent> raw) =>
        [.. raw.GroupBy(item => (item.Type, item.Trigger)).Select(group => new SmartDataEvent(group.Key.Type, group.Key.Trigger,
            [.. group.SelectMany(item => item.Arguments).DistinctBy(argument => (argument.Role, argument.Spans[0]))])
        {
            Unscored = [.. group.SelectMany(item => item.Unscored)],
        })];

    // The corpus calls fires, wrecks and attacks disasters too; ours have types of their own.
    private static bool Serves(string found, string wanted) => found == wanted || (wanted == "DISASTER" && found is "ACCIDENT" or "ASSAULT/explosives");

    private static string Context(string text, TextSpan span) => text[Math.Max(0, span.Start - 70)..Math.Min(text.Length, span.End + 70)].Replace('\n', ' ').Replace('\t', ' ');

    // The text as it is, a block a line: the data set's positions must stay.
    private static Document Received(string id, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var content = line.Trim();
            if (content.Length > 0)
            {
                var start = at + line.IndexOf(content, StringComparison.Ordinal);
                blocks.Add(new(new(start, start + content.Length), BlockKind.Paragraph, "line"));
            }

            at += line.Length + 1;
        }

        var stage = new StageId("evaluation", 1);
        return new Document(new(id), new(), text, text, OffsetMap.Identity(text.Length)).With(new Layer<Block>(stage, blocks.ToImmutable())).With(new Layer<Repair>(stage, []));
    }

    private sealed class Tally
    {
        public int Right { get; set; }

        public int Found { get; set; }

        public int Wanted { get; set; }

        public void AddTo(List<Score> scores, string name)
        {
            var precision = Found == 0 ? 0 : 100.0 * Right / Found;
            var recall = Wanted == 0 ? 0 : 100.0 * Right / Wanted;
            scores.Add(new($"{name} precision", precision));
            scores.Add(new($"{name} recall", recall));
            scores.Add(new($"{name} F1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)));
        }
    }
}
