using System.Collections.Frozen;
using Lagebild.Concepts;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>Finds claims that one speaker holds and another denies, where one of them is no known actor and so has no position.</summary>
/// <remarks>Data: <c>Pictures/cue-stances.tsv</c>.</remarks>
internal static class OpposedStatements
{
    /// <summary>The share of the smaller claim's meaning that both must have, as in <see cref="PositionMatrix"/>; a claim's subject may be a pronoun on the speaker.</summary>
    private const double SameClaim = 0.55;

    private static readonly Lazy<FrozenDictionary<string, bool>> Denies = new(() => DataFile.Lines("Pictures/cue-stances.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(columns => columns[1].Split(' ').Select(lemma => (lemma, columns[0] == "denies")))
        .ToFrozenDictionary(pair => pair.lemma, pair => pair.Item2, StringComparer.Ordinal));

    private sealed record Held(int Document, Statement Statement, bool Denies, string Speaker, ConceptBag Claim);

    /// <summary>Returns the contradictions of which no known one has the passages.</summary>
    public static IEnumerable<Contradiction> Find(DocumentSet set, IReadOnlyList<Contradiction> known)
    {
        var held = Enumerable.Range(0, set.Documents.Length).SelectMany(at => Collect(set, at)).ToList();
        var weights = new ConceptWeights(held.Select(one => one.Claim));
        foreach (var denial in held.Where(one => one.Denies))
        {
            var holding = held.Where(one => !one.Denies && one.Speaker != denial.Speaker && set.InOneStory(one.Document, denial.Document)
                && one.Claim.SharedWith(denial.Claim).Take(2).Count() == 2 && weights.Overlap(one.Claim, denial.Claim) >= SameClaim).ToList();
            if (holding.Count > 0 && !known.Any(contradiction => contradiction.Sides.Any(side => side.Evidence.Any(piece => piece.Document == set.Documents[denial.Document].Id && piece.Text.Overlaps(denial.Statement.Span)))))
            {
                yield return new(ContradictionKind.Polarity, set.Text(denial.Document, denial.Statement.Quote[0]), [Side(set, "ja", holding), Side(set, "nein", [denial])], "Die Beteiligten widersprechen einander; die Berichte entscheiden es nicht.");
            }
        }
    }

    private static IEnumerable<Held> Collect(DocumentSet set, int document) =>
        from statement in set.Documents[document].All<Statement>()
        where !statement.Speaker.IsEmpty && Denies.Value.ContainsKey(statement.CueLemma)
        select new Held(document, statement, Denies.Value[statement.CueLemma], Speaker(set, document, statement), set.Concepts(document, statement.Quote));

    private static string Speaker(DocumentSet set, int document, Statement statement) =>
        statement.Speakers.IsEmpty ? set.Text(document, statement.Speaker[0]) : set.Entities.All[set.Entities[document, statement.Speakers[0]]].Name;

    private static ContradictionSide Side(DocumentSet set, string word, List<Held> held) => new(
        $"{word}: {string.Join(", ", held.Select(one => one.Speaker).Distinct(StringComparer.Ordinal))}",
        set.OriginsOf(held.Select(one => one.Document)),
        [.. held.Select(one => set.Cite<Statement>(one.Document, one.Statement.Quote.Concat(one.Statement.Speaker).Aggregate((whole, part) => whole.Cover(part))))]);
}
