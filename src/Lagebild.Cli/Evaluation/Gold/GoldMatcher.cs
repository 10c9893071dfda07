using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Text;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild.Cli.Evaluation.Gold;

/// <summary>Says for each item of the hand-made answers whether the picture has it.</summary>
internal sealed class GoldMatcher(Picture picture, int at)
{
    private readonly Document _document = picture.Documents[at];

    /// <summary>Returns whether an item of a list is found.</summary>
    /// <exception cref="FormatException">The list is unknown.</exception>
    public bool Finds(string list, JsonElement item) => list switch
    {
        "boilerplate" => IsBlock(item, BlockKind.Boilerplate),
        "captions" => IsBlock(item, BlockKind.Caption),
        "repairs" => _document.All<Repair>().Any(repair => Overlaps(repair.Span, item)),
        "statements" => _document.All<Statement>().Any(statement => IsStatement(statement, item)),
        "times" => _document.All<TimeExpression>().Any(time => Overlaps(time.Span, item) && GoldReport.Texts(item, "value").Contains(time.Value.Split('T')[0])),
        "figures" => _document.All<Quantity>().Any(quantity => IsFigure(quantity, item)),
        "entities" or "coref" => _document.All<Mention>().Any(mention => IsMention(mention, item, exact: list == "entities")),
        "flows" => _document.AllIfMade<Transfer>().Any(transfer => IsFlow(transfer, item)),
        "positions" => _document.AllIfMade<Position>().Any(position => IsPosition(position, item)),
        "events" => _document.AllIfMade<Event>().Any(act => IsEvent(act, item)),
        "anomalies" => picture.Contradictions.Any(one => one.Sides.Any(side => side.Evidence.Any(evidence => evidence.Document == _document.Id && Overlaps(evidence.Text, item)))),
        _ => throw new FormatException($"The gold has a list '{list}' that this evaluation does not know."),
    };

    private bool IsBlock(JsonElement item, BlockKind kind)
    {
        var span = GoldReport.SpanOf(item);
        return _document.Map.ToText(span) is { } text && _document.All<Block>().Where(block => block.Kind == kind).Sum(block => Shared(block.Span, text)) * 10 >= text.Length * 9;
    }

    private bool IsStatement(Statement statement, JsonElement item)
    {
        var gold = GoldReport.SpanOf(item);
        if (_document.Map.ToText(gold) is not { } span)
        {
            return false;
        }

        // The answer may be the whole statement or one thing that it asserts.
        var names = GoldReport.Texts(item, "speaker");
        return (IsSame(statement.Quote, span) || statement.Assertions.Any(assertion => IsSame([assertion], span))) && statement.Speakers.Any(speaker => names.Contains(NameOf(speaker)) || names.Contains(ActorOf(speaker)));
    }

    private static bool IsSame(ImmutableArray<TextSpan> parts, TextSpan span)
    {
        var shared = parts.Sum(part => Shared(part, span));
        return shared * 2 >= span.Length && shared * 2 >= parts.Sum(part => part.Length);
    }

    private bool IsFigure(Quantity quantity, JsonElement item) =>
        Overlaps(quantity.Span, item)
        && quantity.Value == Number(GoldReport.Text(item, "value")!)
        && (GoldReport.Text(item, "upper") is not { } upper || quantity.Upper == Number(upper))
        && (GoldReport.Text(item, "of") is not { } whole || quantity.Whole == Number(whole))
        && (GoldReport.Text(item, "unit") is not { } unit || quantity.Unit == unit)
        && (GoldReport.Text(item, "modifier") is not { } modifier || quantity.Modifier.ToString().Equals(modifier.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        && (GoldReport.Text(item, "what") is not { } what || (quantity.CountedSpan is { } counted && _document[counted].Contains(what, StringComparison.Ordinal)));

    private bool IsMention(Mention mention, JsonElement item, bool exact)
    {
        var gold = GoldReport.SpanOf(item);
        var source = _document.Map.ToSource(mention.Span);
        var fits = exact ? source == gold : Overlaps(mention.Span, item) && source.End == gold.End;
        return fits && mention.Entity >= 0 && NameOf(mention.Entity) == GoldReport.Text(item, "name")
            && (GoldReport.Text(item, "type") is not { } type || mention.Type.ToString().Equals(type, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsFlow(Transfer transfer, JsonElement item) =>
        ActorOf(transfer.Supplier) == GoldReport.Text(item, "supplier")
        && ActorOf(transfer.Recipient) == GoldReport.Text(item, "recipient")
        && transfer.Kind.ToString().Equals(GoldReport.Text(item, "kind"), StringComparison.OrdinalIgnoreCase)
        && (GoldReport.Text(item, "according_to") is not { } who
            || (transfer.According is { } statement && _document.All<Statement>()[statement].Speakers.Any(speaker => NameOf(speaker) == who || ActorOf(speaker) == who)));

    private bool IsPosition(Position position, JsonElement item)
    {
        var stance = GoldReport.Text(item, "stance");
        var fits = stance == "no_comment"
            ? position.Stance is Stance.RefusesComment or Stance.Silent
            : position.Stance.ToString().Equals(stance, StringComparison.OrdinalIgnoreCase);
        return fits && ActorOf(position.Actor) == GoldReport.Text(item, "actor");
    }

    private bool IsEvent(Event act, JsonElement item)
    {
        var (actor, target, time) = (GoldReport.Text(item, "actor"), GoldReport.Text(item, "target"), GoldReport.Text(item, "time"));
        var others = act.Recipients.Append(act.Place).Concat(act.Actors).Where(entity => entity >= 0).ToList();
        return Mode(act) == GoldReport.Text(item, "type")
            && act.Actors.Any(entity => NameOf(entity) == actor || ActorOf(entity) == actor)
            && (target is null || others.Exists(entity => target.Contains(NameOf(entity), StringComparison.Ordinal) || NameOf(entity).Contains(target, StringComparison.Ordinal)))
            && (time is null || act.Time < 0 || _document.All<TimeExpression>()[act.Time].Value.StartsWith(time, StringComparison.Ordinal));
    }

    private static string? Mode(Event act) => act switch
    {
        { Type: "ASSAULT", Mode: "invade" or "occupy" or null } => "invade",
        _ => act.Mode,
    };

    private bool Overlaps(TextSpan span, JsonElement item)
    {
        var (gold, source) = (GoldReport.SpanOf(item), _document.Map.ToSource(span));
        return Math.Max(gold.Start, source.Start) < Math.Min(gold.End, source.End);
    }

    private static int Shared(TextSpan left, TextSpan right) => Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));

    private string NameOf(int entity) => entity < 0 ? "" : picture.Entities[picture.EntityIndexes[at][entity]].Name;

    private string ActorOf(int entity)
    {
        var merged = entity < 0 ? -1 : picture.EntityIndexes[at][entity];
        return merged < 0 ? "" : picture.Entities[merged].Actor >= 0 ? picture.Entities[picture.Entities[merged].Actor].Name : picture.Entities[merged].Name;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
