using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Compares events with those of the SmartData corpus and counts.</summary>
/// <remarks>
/// A trigger is right where type and mode agree and the spans overlap, one to one; a trigger of the corpus in several pieces is met at any of them, and an event
/// of ours at a second piece is not counted. Nor is one whose trigger the corpus marks as the cause of an event of a type that is left out. Several gold events with one trigger count once, with the arguments of all. An argument is right where the trigger
/// is right, its role class agrees, and a mention of it overlaps.
/// </remarks>
/// <param name="details">Takes the errors, one a line.</param>
internal sealed class EventsComparison(TextWriter details)
{
    private readonly Tally _triggers = new(), _arguments = new();
    private readonly Dictionary<string, Tally> _byType = SmartDataReader.SharedTypes.ToDictionary(type => type, _ => new Tally(), StringComparer.Ordinal);
    private readonly TextWriter _details = details;

    /// <summary>Counts a document.</summary>
    /// <param name="gold">What the corpus marks.</param>
    /// <param name="document">The document with events.</param>
    public void Add(SmartDataDocument gold, Document document)
    {
        var found = SmartDataMapping.Of(document).Where(item => _byType.ContainsKey(item.Type) || item.Type == "ASSAULT/explosives");
        Compare(document.Text, Merged(gold.Events), [.. found.Where(item => !gold.Causes.Any(item.Trigger.Overlaps) || gold.Events.Any(wanted => wanted.IsAt(item)))]);
    }

    /// <summary>Returns precision, recall and F1 of triggers, arguments and each type.</summary>
    public IReadOnlyList<Score> Scores()
    {
        var scores = new List<Score>();
        _triggers.AddTo(scores, "triggers");
        _arguments.AddTo(scores, "arguments");
        foreach (var (type, tally) in _byType.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            tally.AddTo(scores, type);
        }

        return scores;
    }

    private void Compare(string text, List<SmartDataEvent> gold, List<SmartDataEvent> found)
    {
        var used = new HashSet<int>();
        foreach (var wanted in gold)
        {
            var match = found.FindIndex(item => Serves(item.Type, wanted.Type) && wanted.IsAt(item) && !used.Contains(found.IndexOf(item)));
            _triggers.Wanted++;
            _byType[wanted.Type].Wanted++;
            _arguments.Wanted += wanted.Arguments.Length;
            if (match < 0)
            {
                _details.WriteLine($"missed\t{wanted.Type}\t{text[wanted.Trigger.Start..wanted.Trigger.End]}\t{Context(text, wanted.Trigger)}");
                continue;
            }

            used.Add(match);
            _triggers.Right++;
            _byType[wanted.Type].Right++;
            CompareArguments(text, wanted, found[match]);
        }

        CountFound(text, gold, found, used);
    }

    private void CompareArguments(string text, SmartDataEvent wanted, SmartDataEvent found)
    {
        foreach (var (role, spans) in found.Arguments)
        {
            if (wanted.Arguments.Any(argument => argument.Role == role && argument.Spans.Any(span => spans.Any(span.Overlaps))))
            {
                continue;
            }

            if (wanted.Unscored.Any(mark => spans.Any(mark.Overlaps)))
            {
                _arguments.Found--;
            }
            else
            {
                _details.WriteLine($"extra\t{wanted.Type} {role}\t{text[spans[0].Start..spans[0].End]}\t{Context(text, wanted.Trigger)}");
            }
        }

        foreach (var (role, spans) in wanted.Arguments)
        {
            if (found.Arguments.Any(argument => argument.Role == role && argument.Spans.Any(span => spans.Any(span.Overlaps))))
            {
                _arguments.Right++;
            }
            else
            {
                _details.WriteLine($"lacks\t{wanted.Type} {role}\t{text[spans[0].Start..spans[0].End]}\t{Context(text, wanted.Trigger)}");
            }
        }
    }

    private void CountFound(string text, List<SmartDataEvent> gold, List<SmartDataEvent> found, HashSet<int> used)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (!_byType.ContainsKey(found[at].Type))
            {
                continue; // an attack: the corpus has no type for it unless it was marked as a disaster
            }

            if (!used.Contains(at) && gold.Any(wanted => wanted.IsAt(found[at]) && Serves(found[at].Type, wanted.Type)))
            {
                continue; // at another piece of the same trigger ("streicht … Stellen") the same event
            }

            _triggers.Found++;
            _byType[found[at].Type].Found++;
            _arguments.Found += found[at].Arguments.Length;
            if (!used.Contains(at))
            {
                _details.WriteLine($"wrong\t{found[at].Type}\t{text[found[at].Trigger.Start..found[at].Trigger.End]}\t{Context(text, found[at].Trigger)}");
            }
        }
    }

    /// <summary>Returns the events with one trigger as one, with the arguments of all.</summary>
    public static List<SmartDataEvent> Merged(ImmutableArray<SmartDataEvent> raw) =>
        [.. raw.GroupBy(item => (item.Type, item.Trigger)).Select(group => new SmartDataEvent(group.Key.Type, group.Key.Trigger,
            [.. group.SelectMany(item => item.Arguments).DistinctBy(argument => (argument.Role, argument.Spans[0]))])
        {
            Pieces = [.. group.SelectMany(item => item.Pieces).Distinct()],
            Marks = [.. group.SelectMany(item => item.Marks).Distinct()],
            Unscored = [.. group.SelectMany(item => item.Unscored)],
        })];

    /// <summary>Says whether an event of ours may meet one of the corpus, which calls fires, wrecks and attacks disasters too.</summary>
    public static bool Serves(string found, string wanted) => found == wanted || (wanted == "DISASTER" && found is "ACCIDENT" or "ASSAULT/explosives");

    private static string Context(string text, TextSpan span) => text[Math.Max(0, span.Start - 70)..Math.Min(text.Length, span.End + 70)].Replace('\n', ' ').Replace('\t', ' ');

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
