using Lagebild.Concepts;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>Finds reports that name another enemy than all others: "Kämpfe mit russischen Truppen" where the rest has "gegen ukrainische Truppen".</summary>
/// <remarks>Who fights whom is read from words of combat with "gegen" or "mit" and the actor named after it, and the subject of their clause.</remarks>
internal static class OpposedActors
{
    private static readonly ulong Combat = ConceptLexicon.Hash("@combat");
    private static readonly ulong Attack = ConceptLexicon.Hash("@attack");

    /// <summary>The words between a word of combat and its "gegen" at most: "Kämpfe im Gebiet Kursk gegen".</summary>
    private const int Reach = 6;

    private sealed record Fight(int Document, int Fighter, int Enemy, TextSpan Phrase);

    public static IEnumerable<Contradiction> Find(DocumentSet set)
    {
        var fights = Enumerable.Range(0, set.Documents.Length).SelectMany(at => Fights(set, at)).ToList();
        foreach (var group in fights.GroupBy(fight => fight.Fighter).OrderBy(group => group.Key))
        {
            var enemies = group
                .GroupBy(fight => fight.Enemy)
                .Select(same => (Enemy: same.Key, Fights: same.ToList(), Origins: set.OriginsOf(same.Select(fight => fight.Document))))
                .OrderByDescending(side => side.Origins.Length).ThenByDescending(side => side.Fights.Count).ThenBy(side => side.Enemy)
                .ToList();
            if (enemies.Count > 1 && enemies[0].Fights.Count > enemies[^1].Fights.Count)
            {
                yield return new(
                    ContradictionKind.Actor,
                    $"Gegen wen kämpft: {set.Entities.All[group.Key].Name}",
                    [.. enemies.Select(side => new ContradictionSide(set.Entities.All[side.Enemy].Name, side.Origins, [.. side.Fights.Select(fight => set.Cite<Clause>(fight.Document, fight.Phrase)).Distinct()]))],
                    $"Die meisten Stellen nennen {GermanNames.Accusative(set.Entities.All[enemies[0].Enemy])} als Gegner.");
            }
        }
    }

    private static IEnumerable<Fight> Fights(DocumentSet set, int at)
    {
        var document = set.Documents[at];
        var tokens = document.All<Token>();
        foreach (var clause in document.All<Clause>().Where(clause => document.All<Sentence>()[clause.Sentence].IsReport))
        {
            if (FighterOf(set, at, clause) is not { } fighter)
            {
                continue;
            }

            for (var word = clause.FirstToken; word < clause.EndToken; word++)
            {
                var concept = ConceptLexicon.German[tokens[word].Lemma.ToLowerInvariant()];
                if ((concept == Combat || concept == Attack) && EnemyAfter(set, at, clause, word) is { } enemy && enemy.Actor != fighter)
                {
                    yield return new(at, fighter, enemy.Actor, enemy.Phrase);
                }
            }
        }
    }

    private static int? FighterOf(DocumentSet set, int at, Clause clause)
    {
        var subject = clause[ComplementRole.Subject];
        if (subject is null)
        {
            return null;
        }

        var actor = set.ActorIn(at, subject.Span);
        return actor >= 0 ? actor : null;
    }

    private static (int Actor, TextSpan Phrase)? EnemyAfter(DocumentSet set, int at, Clause clause, int word)
    {
        var tokens = set.Documents[at].All<Token>();
        for (var next = word + 1; next < Math.Min(clause.EndToken, word + Reach); next++)
        {
            if (tokens[next].Lemma is "gegen" or "mit" && next + 1 < clause.EndToken)
            {
                var phrase = tokens[next].Span.Cover(tokens[Math.Min(clause.EndToken - 1, next + 3)].Span);
                var actor = set.ActorIn(at, phrase);
                return actor >= 0 ? (actor, Trim(set, at, phrase)) : null;
            }
        }

        return null;
    }

    /// <summary>Ends the phrase with the mention in it.</summary>
    private static TextSpan Trim(DocumentSet set, int at, TextSpan phrase)
    {
        var mention = set.Documents[at].All<Mention>().First(mention => mention.Entity >= 0 && phrase.Overlaps(mention.Span));
        return new(phrase.Start, Math.Max(mention.Span.End, phrase.Start + 1));
    }
}
