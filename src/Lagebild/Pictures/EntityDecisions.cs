using System.Collections.Immutable;

namespace Lagebild.Pictures;

/// <summary>What a reader decided by hand on who is who: lines <c>join A = B</c>, <c>split A</c>, <c>split A in DOCUMENT</c>. Kept in a file, so that it holds for every later run.</summary>
/// <remarks>Names are compared without regard to case with the names that the reports use, with the entity's name and with its identifier in the knowledge base.</remarks>
/// <param name="Joins">What is one: the first becomes the second.</param>
/// <param name="Splits">What is apart: the name in one document, or with a null document in each.</param>
public sealed record EntityDecisions(ImmutableArray<(string Name, string Into)> Joins, ImmutableArray<(string Name, string? Document)> Splits)
{
    /// <summary>Gets decisions that change nothing.</summary>
    public static EntityDecisions None { get; } = new([], []);

    /// <summary>Reads decisions; a <c>#</c> at the start of a line or after a blank opens a comment.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="faults">The lines that are no decisions, with their number from 1 and what is wrong; the others hold.</param>
    public static EntityDecisions Read(IEnumerable<string> lines, out ImmutableArray<(int Line, string Why)> faults)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var joins = ImmutableArray.CreateBuilder<(string, string)>();
        var splits = ImmutableArray.CreateBuilder<(string, string?)>();
        var wrong = ImmutableArray.CreateBuilder<(int, string)>();
        foreach (var (number, line) in lines.Index())
        {
            var content = WithoutComment(line);
            var (verb, rest) = Cut(content, " ");
            if (content.Length == 0)
            {
                continue;
            }

            if (verb == "join" && Cut(rest, "=") is ({ Length: > 0 } name, { Length: > 0 } into))
            {
                joins.Add((name, into));
            }
            else if (verb == "split" && Cut(rest, " in ") is ({ Length: > 0 } one, var document))
            {
                splits.Add((one, document.Length == 0 ? null : document));
            }
            else
            {
                wrong.Add((number + 1, $"'{content}' is neither 'join NAME = NAME' nor 'split NAME' nor 'split NAME in DOCUMENT'"));
            }
        }

        faults = wrong.ToImmutable();
        return new(joins.ToImmutable(), splits.ToImmutable());
    }

    private static string WithoutComment(string line)
    {
        var comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim();
    }

    private static (string Left, string Right) Cut(string text, string at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text.Trim(), "") : (text[..place].Trim(), text[(place + at.Length)..].Trim());
    }
}
