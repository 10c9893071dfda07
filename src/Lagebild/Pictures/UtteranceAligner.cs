using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Origins;
using Lagebild.Statements;

namespace Lagebild.Pictures;

/// <summary>Finds the same utterance of a speaker in several wordings: in other reports, translations, headline and body.</summary>
internal static class UtteranceAligner
{
    /// <summary>The share of the smaller statement's meaning that both must have. On the samples, two translations of one sentence share 0.55 and more, two sentences of one speech below 0.4.</summary>
    private const double SameUtterance = 0.5;

    /// <summary>The share where one report is a rewriting or translation of the other and both statements stand at the same place.</summary>
    private const double SamePlace = 0.15;

    /// <summary>The share where only one of the two names its speaker: the words alone must tell.</summary>
    private const double SameWords = 0.8;

    /// <summary>The share of meaning besides names that both must have.</summary>
    private const double SameActs = 0.4;

    /// <summary>The concepts that both must have at least; fewer are a coincidence.</summary>
    private const int SharedConcepts = 3;

    /// <summary>The words in a row that both must have where only one names its speaker.</summary>
    private const int Run = 4;

    private sealed record Said(int Document, int Index, Statement Statement, int Speaker, string? Day, ConceptBag Concepts, ConceptBag Acts, Lazy<HashSet<string>> Runs);

    public static ImmutableArray<Utterance> Align(DocumentSet set, ImmutableArray<ReportSketch> sketches, ConceptSpace space)
    {
        var said = Collect(set);
        var places = new StatementPlaces(set, sketches, space);
        var groups = said.GroupBy(one => set.LineOf(one.Document), StringComparer.Ordinal).SelectMany(line => Group(set, [.. line], places));
        return [.. groups
            .OrderByDescending(group => group.Select(one => set.OriginOf(one.Document)).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group[0].Document).ThenBy(group => group[0].Index)
            .Select(group => Make(set, group))];
    }

    private static List<Said> Collect(DocumentSet set)
    {
        var said = new List<Said>();
        foreach (var (number, document) in set.Documents.Index())
        {
            var published = set.Day(number)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var names = set.NamesOf(number);
            foreach (var (index, statement) in document.All<Statement>().Index())
            {
                if (IsWithinAnother(document, statement))
                {
                    continue;
                }

                var speaker = statement.Speakers.IsEmpty ? -1 : set.Entities[number, statement.Speakers[0]];

                // Nobody can have said it after the report: a weekday read forward.
                var day = published is not null && string.CompareOrdinal(statement.Said, published) > 0 ? null : statement.Said;
                var about = set.Concepts(number, statement.Quote);
                said.Add(new(number, index, statement, speaker, day, about, about.Without(names), new(() => RunsOf(document, statement))));
            }
        }

        return said;
    }

    /// <summary>Says whether a quotation is a piece of what the same report has the same speaker say around it ("eine „feste Antwort“ angekündigt"): it is told there.</summary>
    private static bool IsWithinAnother(Document document, Statement piece) =>
        piece.Type == StatementType.Direct
        && document.All<Statement>().Any(whole => whole != piece && whole.Speakers.SequenceEqual(piece.Speakers) && piece.Quote.All(span => whole.Quote.Any(around => around.Contains(span) && around.Length > span.Length)));

    /// <summary>Joins the likeliest pairs first; a group has one speaker and one day, and of one report no two that are not alike.</summary>
    private static IEnumerable<List<Said>> Group(DocumentSet set, List<Said> said, StatementPlaces places)
    {
        var weights = new ConceptWeights(said.Select(one => one.Concepts));
        var pairs = from one in Enumerable.Range(0, said.Count)
                    from other in Enumerable.Range(one + 1, said.Count - one - 1)
                    let surplus = Surplus(set, said[one], said[other], weights, places)
                    where surplus >= 0
                    orderby surplus descending, one, other
                    select (one, other);
        var groups = said.ConvertAll(one => new List<Said> { one });
        foreach (var (one, other) in pairs.ToList())
        {
            var (left, right) = (groups[one], groups[other]);
            if (left == right || left.Exists(here => right.Exists(there => Excludes(here, there) || AreTwo(set, here, there, weights, places))))
            {
                continue;
            }

            left.AddRange(right);
            foreach (var index in Enumerable.Range(0, groups.Count).Where(index => groups[index] == right).ToList())
            {
                groups[index] = left;
            }
        }

        return groups.Distinct().Select(group => group.OrderBy(one => one.Document).ThenBy(one => one.Index).ToList());
    }

    /// <summary>Says whether two statements name different speakers or days.</summary>
    private static bool Excludes(Said left, Said right) =>
        (left.Speaker >= 0 && right.Speaker >= 0 && left.Speaker != right.Speaker) || (left.Day is not null && right.Day is not null && left.Day != right.Day);

    /// <summary>Says whether one report tells both as different statements: side by side and not alike. Likeness to a third does not make them one. What only tells of a statement may go with any.</summary>
    private static bool AreTwo(DocumentSet set, Said left, Said right, ConceptWeights weights, StatementPlaces places) =>
        left.Document == right.Document && left.Statement.Type != StatementType.Reported && right.Statement.Type != StatementType.Reported && !left.Statement.Span.Overlaps(right.Statement.Span) && Surplus(set, left, right, weights, places) < 0;

    /// <summary>Returns by how much two statements share more meaning than one utterance needs; negative where they do not.</summary>
    private static double Surplus(DocumentSet set, Said left, Said right, ConceptWeights weights, StatementPlaces places)
    {
        if (Excludes(left, right) || (left.Speaker < 0 && right.Speaker < 0))
        {
            return -1;
        }

        var shared = left.Concepts.SharedWith(right.Concepts).Take(SharedConcepts).Count();
        var samePlace = shared > 0 && left.Speaker == right.Speaker && (left.Statement.Type == StatementType.Direct) == (right.Statement.Type == StatementType.Direct) && places.AreSame(left.Document, left.Statement, right.Document, right.Statement);
        var needed = Math.Min(SharedConcepts, Math.Max(2, Math.Min(left.Concepts.Concepts.Length, right.Concepts.Concepts.Length)));
        var bar = samePlace ? SamePlace : left.Speaker == right.Speaker ? SameUtterance : set.InOneStory(left.Document, right.Document) && SharesRun(left, right) ? SameWords : 2;

        // The same people named is not the same said.
        var acts = samePlace || left.Acts.Concepts.IsEmpty || right.Acts.Concepts.IsEmpty || weights.Overlap(left.Acts, right.Acts) >= SameActs;
        return (samePlace || shared >= needed) && acts ? weights.Overlap(left.Concepts, right.Concepts) - bar : -1;
    }

    /// <summary>Says whether two statements have four words in a row in common.</summary>
    private static bool SharesRun(Said left, Said right) => left.Runs.Value.Overlaps(right.Runs.Value);

    private static HashSet<string> RunsOf(Document document, Statement statement)
    {
        var words = new List<string>();
        foreach (var token in document.All<Token>())
        {
            if (token.Upos != Upos.PUNCT && statement.Span.Contains(token.Span) && statement.Quote.Any(span => span.Contains(token.Span)))
            {
                words.Add(document[token.Span].ToString().ToLowerInvariant());
            }
        }

        return [.. Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(at => string.Join(' ', words.GetRange(at, Run)))];
    }

    private static Utterance Make(DocumentSet set, List<Said> group)
    {
        var original = Enumerable.Range(0, group.Count).OrderByDescending(at => Fidelity(set, group, group[at])).ThenBy(at => at).First();
        return new(
            ContentIdentifier.Of('u', set.Documents[group[0].Document].Id, group[0].Statement.Quote[0].Start),
            group.Select(one => one.Speaker).FirstOrDefault(speaker => speaker >= 0, -1),
            group.Select(one => one.Day).FirstOrDefault(day => day is not null),
            [.. group.Select(one => new UtteranceVariant(one.Document, one.Index, Evidence(set, one)))],
            original,
            Why(set, group, group[original]));
    }

    private static ImmutableArray<Documents.Evidence> Evidence(DocumentSet set, Said one) =>
        [.. one.Statement.Quote.Concat(one.Statement.Speaker).Select(span => set.Cite<Statement>(one.Document, span))];

    /// <summary>Ranks wordings: verbatim before indirect, what several origins have word for word before what one has, undamaged before repaired, whole before parts.</summary>
    private static int Fidelity(DocumentSet set, List<Said> group, Said one)
    {
        var direct = one.Statement.Type == StatementType.Direct ? 10_000 : 0;
        var repaired = IsRepaired(set, one) ? -5_000 : 0;
        return direct + repaired + (6_000 * (Math.Min(Witnesses(set, group, one), 2) - 1)) + Math.Min(4_000, one.Statement.Quote.Sum(span => span.Length));
    }

    private static bool IsRepaired(DocumentSet set, Said one) =>
        set.Documents[one.Document].All<Repair>().Any(repair => one.Statement.Quote.Any(span => span.Overlaps(repair.Span)));

    /// <summary>Says in German what speaks for a wording: how many independent reports have it so, whether it is verbatim, whole, undamaged.</summary>
    private static string Why(DocumentSet set, List<Said> group, Said original)
    {
        if (group.Count == 1)
        {
            return "Nur ein Bericht gibt die Äußerung wieder.";
        }

        var isDirect = original.Statement.Type == StatementType.Direct;
        var alike = Witnesses(set, group, original);
        var kind = isDirect ? "die längste wörtliche Wiedergabe" : "die ausführlichste Wiedergabe; keine ist wörtlich";
        var agreed = alike > 1 ? $"{alike.ToString(CultureInfo.InvariantCulture)} unabhängige Quellen haben diesen Wortlaut; es ist {kind}" : $"Es ist {kind}";
        var damage = IsRepaired(set, original) ? ", wenn auch mit Reparaturen" : ", ohne Reparaturen";
        var others = group.Exists(one => one != original && one.Statement.Type == StatementType.Direct && !HasSameWords(set, one, original)) && isDirect
            ? "; die anderen wörtlichen Fassungen weichen ab, wohl durch Übersetzung oder Kürzung"
            : "";
        return agreed + damage + others + ".";
    }

    /// <summary>Returns how many origins have the words of a wording.</summary>
    private static int Witnesses(DocumentSet set, List<Said> group, Said wording) =>
        group.Where(one => HasSameWords(set, one, wording)).Select(one => set.OriginOf(one.Document)).Distinct(StringComparer.Ordinal).Count();

    private static bool HasSameWords(DocumentSet set, Said left, Said right) => Words(set, left).SequenceEqual(Words(set, right), StringComparer.Ordinal);

    private static IEnumerable<string> Words(DocumentSet set, Said one) =>
        one.Statement.Quote.SelectMany(span => set.Text(one.Document, span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Trim('„', '“', '”', '"', '»', '«', ',', '.'));
}
