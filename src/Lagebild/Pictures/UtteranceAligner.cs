using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Statements;

namespace Lagebild.Pictures;

/// <summary>Finds the same utterance of a speaker in several wordings: in other reports, translations, headline and body.</summary>
internal static class UtteranceAligner
{
    /// <summary>The share of the smaller statement's meaning that both must have. On the samples, two translations of one sentence share 0.55 and more, two sentences of one speech below 0.4.</summary>
    private const double SameUtterance = 0.5;

    /// <summary>The concepts that both must have at least; fewer are a coincidence.</summary>
    private const int SharedConcepts = 3;

    private sealed record Said(int Document, int Index, Statement Statement, int Speaker, string? Day, ConceptBag Concepts);

    public static ImmutableArray<Utterance> Align(DocumentSet set)
    {
        var said = Collect(set);
        var weights = new ConceptWeights(said.Select(one => one.Concepts));
        var groups = Group(said, weights);
        return [.. groups
            .OrderByDescending(group => group.Select(one => set.OriginOf(one.Document)).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group[0].Document).ThenBy(group => group[0].Index)
            .Select((group, number) => Make(set, group, number))];
    }

    private static List<Said> Collect(DocumentSet set)
    {
        var said = new List<Said>();
        foreach (var (number, document) in set.Documents.Index())
        {
            foreach (var (index, statement) in document.All<Statement>().Index())
            {
                var speaker = statement.Speakers.IsEmpty ? -1 : set.Entities[number, statement.Speakers[0]];
                said.Add(new(number, index, statement, speaker, statement.Said, set.Concepts(number, statement.Quote)));
            }
        }

        return said;
    }

    private static List<List<Said>> Group(List<Said> said, ConceptWeights weights)
    {
        var groups = new List<List<Said>>();
        foreach (var one in said)
        {
            var home = one.Speaker < 0 ? null : groups
                .Where(group => group[0].Speaker == one.Speaker)
                .Select(group => (Group: group, Likeness: group.Max(other => Likeness(one, other, weights))))
                .Where(pair => pair.Likeness >= SameUtterance)
                .OrderByDescending(pair => pair.Likeness)
                .FirstOrDefault().Group;
            if (home is null)
            {
                groups.Add([one]);
            }
            else
            {
                home.Add(one);
            }
        }

        return groups;
    }

    private static double Likeness(Said left, Said right, ConceptWeights weights)
    {
        if (left.Day is not null && right.Day is not null && left.Day != right.Day)
        {
            return 0;
        }

        var needed = Math.Min(SharedConcepts, Math.Max(2, Math.Min(left.Concepts.Concepts.Length, right.Concepts.Concepts.Length)));
        return left.Concepts.SharedWith(right.Concepts).Count() < needed ? 0 : weights.Overlap(left.Concepts, right.Concepts);
    }

    private static Utterance Make(DocumentSet set, List<Said> group, int number)
    {
        var original = Enumerable.Range(0, group.Count).OrderByDescending(at => Fidelity(set, group[at])).ThenBy(at => at).First();
        return new(
            string.Create(CultureInfo.InvariantCulture, $"u{number + 1}"),
            group[0].Speaker,
            group.Select(one => one.Day).FirstOrDefault(day => day is not null),
            [.. group.Select(one => new UtteranceVariant(one.Document, one.Index, Evidence(set, one)))],
            original,
            Why(set, group, group[original]));
    }

    private static ImmutableArray<Documents.Evidence> Evidence(DocumentSet set, Said one) =>
        [.. one.Statement.Quote.Concat(one.Statement.Speaker).Select(span => set.Cite<Statement>(one.Document, span))];

    /// <summary>Ranks wordings: verbatim before indirect, whole before parts, undamaged before repaired.</summary>
    private static int Fidelity(DocumentSet set, Said one)
    {
        var direct = one.Statement.Type == StatementType.Direct ? 10_000 : 0;
        var repaired = IsRepaired(set, one) ? -5_000 : 0;
        return direct + repaired + Math.Min(4_000, one.Statement.Quote.Sum(span => span.Length));
    }

    private static bool IsRepaired(DocumentSet set, Said one) =>
        set.Documents[one.Document].All<Repair>().Any(repair => one.Statement.Quote.Any(span => span.Overlaps(repair.Span)));

    private static string Why(DocumentSet set, List<Said> group, Said original)
    {
        if (group.Count == 1)
        {
            return "Nur ein Bericht gibt die Äußerung wieder.";
        }

        var kind = original.Statement.Type == StatementType.Direct ? "die längste wörtliche Wiedergabe" : "die ausführlichste Wiedergabe; keine ist wörtlich";
        return IsRepaired(set, original) ? $"Es ist {kind}, wenn auch mit Reparaturen." : $"Es ist {kind}, ohne Reparaturen.";
    }
}
