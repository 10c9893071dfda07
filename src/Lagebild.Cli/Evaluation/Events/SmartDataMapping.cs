using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Brings our events to the corpus's roles.</summary>
/// <remarks>
/// The corpus marks an event only where its required arguments stand near: who buys and what is bought, the parts of a merger, whose
/// strike, layoffs or insolvency it is, where an accident or disaster happens. Ours without them are outside its scope and not counted;
/// the rule reads our own arguments only, never the gold. The victims of its disasters are casualties of ours, told in the same sentence.
/// </remarks>
internal static class SmartDataMapping
{
    private static readonly Dictionary<string, (string Role, int Count)> Required = new(StringComparer.Ordinal)
    {
        ["PROTEST/strike"] = ("struck", 1), ["BUSINESS/acquisition"] = ("party", 2), ["BUSINESS/merger"] = ("party", 2), ["BUSINESS/layoffs"] = ("party", 1),
        ["BUSINESS/insolvency"] = ("party", 1), ["DISASTER"] = ("place", 1), ["ACCIDENT"] = ("place", 1),
    };

    /// <summary>Returns the events of a document as the corpus would write them; those outside its scope are left out.</summary>
    public static IEnumerable<SmartDataEvent> Of(Document document)
    {
        foreach (var item in document.Events)
        {
            var type = item.Mode is null ? item.Type : $"{item.Type}/{item.Mode}";
            var arguments = Arguments(document, item);
            if (IsInScope(document, item, type, arguments))
            {
                yield return new(type, item.Span, [.. arguments]) { Verb = item.Verb ?? item.Words.Where(word => word.Role == "what").Select(word => (TextSpan?)word.Span).FirstOrDefault() };
            }
        }
    }

    private static bool IsInScope(Document document, Event item, string type, List<(string Role, ImmutableArray<TextSpan> Spans)> arguments) =>
        !Required.TryGetValue(type, out var needed) || (needed.Role == "struck" ? NamesStruck(document, item) : arguments.Count(argument => argument.Role == needed.Role) >= needed.Count);

    // A union calls a strike, it is not struck.
    private static bool NamesStruck(Document document, Event item)
    {
        var parties = item.Actors.AddRange(item.Recipients);
        return parties.Any(party => document.All<Entity>()[party] is { Type: not EntityType.Loc } entity && KnowledgeBase.German.IndexOf(entity.Kb) is var known && (known < 0 || KnowledgeBase.German.Entries[known].Kind != "union"))
            || (parties.IsEmpty && item.Words.Any(word => word.Role is "actor" or "recipient" && HoldsName(document, word.Span)));
    }

    private static bool HoldsName(Document document, TextSpan span) =>
        document.All<Token>().Any(token => span.Contains(token.Span) && token.Upos is Upos.PROPN or Upos.X) || document[span].Contains('-');

    private static List<(string Role, ImmutableArray<TextSpan> Spans)> Arguments(Document document, Event item)
    {
        var arguments = new List<(string, ImmutableArray<TextSpan>)>();
        var left = item.Actors.AddRange(item.Recipients).ToList();
        if (item.Place >= 0 && !left.Contains(item.Place))
        {
            left.Add(item.Place);
        }

        // Words with the entities that they name; then entities that no words name (through a pronoun or an adjective).
        foreach (var (role, span) in item.Words.Where(word => word.Role is "actor" or "recipient" or "place"))
        {
            var named = left.Where(entity => SpansOf(document, entity).Any(span.Overlaps) || IsFirstPart(document, entity, span)).ToList();
            left.RemoveAll(named.Contains);
            arguments.AddRange(named.Count == 0 && !IsNamed(document, item, span) ? [(role == "place" ? "place" : "party", [span])]
                : named.Select(entity => (RoleOf(document, item, entity), named.Count == 1 ? SpansOf(document, entity).Add(span) : SpansOf(document, entity))));
        }

        arguments.AddRange(left.Select(entity => (RoleOf(document, item, entity), SpansOf(document, entity))));
        if (item.Time >= 0)
        {
            arguments.Add(("time", [document.All<TimeExpression>()[item.Time].Span]));
        }

        foreach (var quantity in item.Type == "ACCIDENT" || (item.Type == "DISASTER" && item.Quantity < 0) ? Victims(document, item) : item.Quantity >= 0 ? [item.Quantity] : [])
        {
            arguments.Add(("number", [document.All<Quantity>()[quantity].Span]));
        }

        return arguments;
    }

    private static string RoleOf(Document document, Event item, int entity) =>
        document.All<Entity>()[entity].Type == EntityType.Loc || (entity == item.Place && !item.Actors.Contains(entity) && !item.Recipients.Contains(entity)) ? "place" : "party";

    // "Lufthansa-Streik"
    private static bool IsFirstPart(Document document, int entity, TextSpan span) => document[span].Contains('-') && document[span].StartsWith(document.All<Entity>()[entity].Name, StringComparison.OrdinalIgnoreCase);

    // Words of an entity that other words of the event named before.
    private static bool IsNamed(Document document, Event item, TextSpan span) =>
        item.Actors.AddRange(item.Recipients).Add(item.Place).Any(entity => entity >= 0 && SpansOf(document, entity).Any(span.Overlaps));

    private static IEnumerable<int> Victims(Document document, Event item)
    {
        if (item.Type == "ACCIDENT")
        {
            return []; // The corpus has no victims of accidents.
        }

        var sentence = document.All<Sentence>().First(sentence => sentence.Span.Contains(item.Span)).Span;
        return document.Events.Where(other => other.Quantity >= 0 && (other.Type == "CASUALTIES" || other is { Type: "ASSAULT", Mode: "kill" }) && sentence.Contains(other.Span)).Select(other => other.Quantity).Distinct();
    }

    private static ImmutableArray<TextSpan> SpansOf(Document document, int entity) => [.. document.All<Mention>().Where(mention => mention.Entity == entity).Select(mention => mention.Span)];
}
