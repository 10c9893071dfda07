using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Text;
using Lagebild.Transfers;

namespace Lagebild.Pictures;

/// <summary>Tells the flows between two actors in one German sentence: "Nordkorea schickt Russland Soldaten (mehr als 10.000) und liefert Raketen."</summary>
internal static class FlowWords
{
    /// <summary>The words for what is given that one kind may show; more would be a list, not a sentence.</summary>
    private const int MaximumWords = 2;

    private static readonly Lazy<ImmutableDictionary<TransferKind, (string Singular, string Plural, string Noun)>> Verbs = new(() => DataFile
        .Lines("Pictures/flows.tsv")
        .Select(line => line.Split('\t'))
        .ToImmutableDictionary(columns => Enum.Parse<TransferKind>(columns[0], ignoreCase: true), columns => (columns[1], columns[2], columns[3])));

    private static readonly Lazy<FrozenSet<string>> Sums = new(() => DataFile.Lines("Pictures/sums.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Says whether a noun is only a step of counting or a currency ("Milliarden").</summary>
    public static bool IsSum(string noun) => Sums.Value.Contains(noun);

    public static string Tell(Picture picture, ImmutableArray<PictureTransfer> flows)
    {
        var (supplier, recipient) = (picture.Entities[flows[0].Supplier], picture.Entities[flows[0].Recipient]);
        var parts = flows
            .OrderByDescending(flow => flow.Origins.Length).ThenBy(flow => flow.Kind)
            .Select((flow, at) => Part(picture, flow, at == 0 ? GermanNames.Dative(recipient) + " " : "", GermanNames.IsPlural(supplier)));
        var planned = flows.All(flow => flow.Reality == Reality.Planned) ? " (angekündigt)" : "";
        return $"{GermanWords.Opening(GermanNames.Nominative(supplier))} {GermanWords.List(parts)}{According(picture, flows)}{planned}.";
    }

    private static string Part(Picture picture, PictureTransfer flow, string recipient, bool plural)
    {
        var verb = Verbs.Value[flow.Kind];
        var words = flow.What.Where(IsNounPhrase).Select(what => WithoutOwner(what, picture.Entities[flow.Supplier])).Distinct(StringComparer.Ordinal).Take(flow.Kind is TransferKind.Troops or TransferKind.Money ? 1 : MaximumWords).ToList();
        var what = words.Count == 0 ? verb.Noun : GermanWords.List(words);
        var figure = flow.Figure is { } id && picture.Figures.FirstOrDefault(figure => figure.Id == id) is { } found && words.TrueForAll(word => !word.Any(char.IsAsciiDigit))
            ? $" ({GermanWords.List(found.Values.Select(value => FigureWords.Of(value, found.Unit)).Distinct(StringComparer.Ordinal).Take(3))})"
            : "";
        return $"{(plural ? verb.Plural : verb.Singular)} {recipient}{what}{figure}";
    }

    private static bool IsNounPhrase(string words) =>
        words.Length is > 2 and < 60 && words.Any(char.IsUpper)
        && (words.Any(char.IsAsciiDigit) || !words.Split(' ').Where(word => char.IsUpper(word[0])).All(Sums.Value.Contains));

    // "Nordkorea schickt nordkoreanische Soldaten" says it twice.
    private static string WithoutOwner(string words, PictureEntity supplier) =>
        string.Join(' ', words.Split(' ').Where(word => !(Adjectives.TryStem(word.ToLowerInvariant(), out var stem) && KnowledgeBase.German.TryAdjective(stem, out var state) && KnowledgeBase.German.Entries[state].Id == supplier.Kb)));

    private static string According(Picture picture, ImmutableArray<PictureTransfer> flows)
    {
        var who = flows.SelectMany(flow => flow.According).Distinct().Select(entity => GermanNames.Nominative(picture.Entities[entity])).Take(3).ToList();
        return who.Count == 0 ? "" : $", so {GermanWords.List(who)}";
    }
}
