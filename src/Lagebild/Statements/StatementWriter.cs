using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Turns statements in tokens into annotations, sorted, with the index of the one around each.</summary>
internal static class StatementWriter
{
    /// <summary>Returns the layer.</summary>
    public static ImmutableArray<Statement> Write(Reading reading, List<Draft> drafts)
    {
        var (speakers, occasions) = (new Speakers(reading), new Occasions(reading));
        var statements = new List<Statement>(drafts.Count);
        foreach (var draft in drafts)
        {
            // "ein Kommentar, der …": the pronoun alone would tell a reader nothing.
            if (draft.Speaker is [{ Length: 1 } pronoun] && reading.AntecedentOf(pronoun.From) is { IsEmpty: false } antecedent)
            {
                draft.Speaker.Insert(0, antecedent);
            }

            if (draft.IsSilent || draft.Quote.Count == 0)
            {
                speakers.Note(draft);
            }
            else if (speakers.Add(Of(reading, draft), draft) is { } statement)
            {
                statements.Add(occasions.Add(statement, draft));
            }
        }

        statements.Sort(Compare);
        var nested = ImmutableArray.CreateBuilder<Statement>(statements.Count);
        var around = new Stack<int>();
        for (var at = 0; at < statements.Count; at++)
        {
            while (around.Count > 0 && statements[around.Peek()].Span.End < statements[at].Span.End)
            {
                around.Pop();
            }

            nested.Add(around.Count > 0 && Holds(statements[around.Peek()], statements[at]) ? statements[at] with { Nested = around.Peek() } : statements[at]);
            around.Push(at);
        }

        return nested.MoveToImmutable();
    }

    private static bool Holds(Statement outer, Statement inner) => outer.Quote.Any(part => part.Contains(inner.Span));

    private static int Compare(Statement left, Statement right)
    {
        var (first, second) = (left.Span, right.Span);
        return first.Start != second.Start ? first.Start.CompareTo(second.Start)
            : first.End != second.End ? second.End.CompareTo(first.End)
            : left.Type != right.Type ? right.Type.CompareTo(left.Type)
            : string.CompareOrdinal(left.Rule, right.Rule);
    }

    private static Statement Of(Reading reading, Draft draft) => new()
    {
        Type = draft.Type,
        Medium = Media.Of(reading, draft),
        Quote = Spans(reading, draft.Quote),
        Speaker = Spans(reading, draft.Speaker),
        Cue = Spans(reading, draft.Cue),
        Addressee = Spans(reading, draft.Addressee),
        Frame = Spans(reading, draft.Frame),
        Assertions = draft.Type == StatementType.Reported ? [] : Statements.Assertions.Of(reading, draft.Quote),
        CueLemma = draft.CueLemma,
        Rule = draft.Type == StatementType.Direct && draft.Speaker.Count == 0 ? draft.Rule + " → speaker open" : draft.Rule,
    };

    private static ImmutableArray<TextSpan> Spans(Reading reading, List<TokenRange> ranges) =>
        [.. ranges.Where(range => !range.IsEmpty).OrderBy(range => range.From).Select(reading.Span)];
}
