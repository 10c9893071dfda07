using System.Globalization;
using System.Text;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Statements;
using Lagebild.Times;

namespace Lagebild.Events;

/// <summary>Writes events as the table that researchers of event data know: one event a line, tab-separated, first line the names of the columns.</summary>
/// <remarks>
/// Columns follow the PLOVER and POLECAT releases: event id, date, source (actor), target (recipient), event type, mode, context,
/// location; then what those lack: reality, who says so, document, passage, spans. Types of our own (ELECTION, OFFICE …) are left out
/// unless asked for. A pure function: the same events give the same bytes. Lines end in LF.
/// </remarks>
public static class PloverTable
{
    private static readonly string[] Columns =
    [
        "event_id", "event_date", "actor_name", "actor_code", "recipient_name", "recipient_code", "event_type", "event_mode", "contexts",
        "location", "reality", "according", "document", "passage", "trigger_start", "trigger_end", "passage_start", "passage_end", "rule",
    ];

    private static readonly HashSet<string> Plover = new(StringComparer.Ordinal)
    {
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    };

    /// <summary>Returns the first line.</summary>
    public static string Header { get; } = string.Join('\t', Columns) + "\n";

    /// <summary>Returns the lines of one document, without the first line.</summary>
    /// <param name="document">A document with events.</param>
    /// <param name="withOwnTypes">Whether events of types that PLOVER does not have are written too.</param>
    public static string Of(Document document, bool withOwnTypes = false)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var found in document.Events)
        {
            number++;
            if (withOwnTypes || Plover.Contains(found.Type))
            {
                Append(text, document, found, number);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Document document, Event found, int number)
    {
        var entities = document.All<Entity>();
        var time = found.Time >= 0 ? document.All<TimeExpression>()[found.Time].Value : "";
        var speakers = found.According is { } statement ? Names(entities, document.All<Statement>()[statement].Speakers) : "";
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"{document.Id}#{number}"), time,
            Parties(entities, found.Actors), Codes(entities, found.Actors), found.RecipientsAct ? Parties(entities, found.Recipients) : Names(entities, found.Recipients), Codes(entities, found.Recipients),
            found.Type, found.Mode ?? "", Contexts.Of(found), found.Place >= 0 ? entities[found.Place].Name : "",
            found.Reality.ToString().ToLowerInvariant(), speakers, document.Metadata.Name, document[found.Passage].ToString(),
            Number(found.Span.Start), Number(found.Span.End), Number(found.Passage.Start), Number(found.Passage.End), found.Rule,
        ];
        text.AppendJoin('\t', cells.Select(Clean)).Append('\n');
    }

    private static string Names(System.Collections.Immutable.ImmutableArray<Entity> entities, System.Collections.Immutable.ImmutableArray<int> indexes) => string.Join("; ", indexes.Select(index => entities[index].Name));

    // A capital that acts is its state; the passage keeps the word.
    private static string Parties(System.Collections.Immutable.ImmutableArray<Entity> entities, System.Collections.Immutable.ImmutableArray<int> indexes) =>
        string.Join("; ", indexes.Select(index => entities[index] is { Type: EntityType.Loc, Actor: { } state } && KnowledgeBase.German.IndexOf(state) is >= 0 and var known ? KnowledgeBase.German.Entries[known].Name : entities[index].Name));

    private static string Codes(System.Collections.Immutable.ImmutableArray<Entity> entities, System.Collections.Immutable.ImmutableArray<int> indexes) =>
        string.Join("; ", indexes.Select(index => entities[index].Actor ?? entities[index].Kb ?? ""));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // A cell may hold neither tab nor line end, nor begin a formula when a spreadsheet opens it.
    private static string Clean(string cell)
    {
        var plain = cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
        return plain.Length > 0 && plain[0] is '=' or '+' or '@' ? "'" + plain : plain;
    }
}
