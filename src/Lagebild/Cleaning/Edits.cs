using System.Collections.Immutable;
using System.Text;
using Lagebild.Documents;

namespace Lagebild.Cleaning;

/// <summary>What was changed from source to clean text, written so that either can be made from the other.</summary>
public static class Edits
{
    /// <summary>Returns the changes that lead from <see cref="Document.Source"/> to <see cref="Document.Text"/>, in order, not overlapping.</summary>
    /// <remarks>Markup and white space that was dropped is among them, so for a page they are many.</remarks>
    public static ImmutableArray<Edit> Of(Document document)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        int at = 0, pending = 0;
        var inserted = new StringBuilder();
        foreach (var run in document.Map.Runs)
        {
            if (!run.IsCopy)
            {
                inserted.Append(document.Text, run.Text, run.TextLength);
                at = Math.Max(at, run.Source + run.SourceLength);
                continue;
            }

            Close(edits, pending, run.Source, inserted);
            at = pending = run.Source + run.SourceLength;
        }

        Close(edits, pending, Math.Max(at, document.Source.Length), inserted);
        return edits.ToImmutable();
    }

    /// <summary>Makes the edits in a text.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="edits">Sorted, not overlapping.</param>
    /// <exception cref="ArgumentOutOfRangeException">An edit lies outside the text or before the end of the last one.</exception>
    public static string Apply(string text, IEnumerable<Edit> edits)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Returns the edits that undo others.</summary>
    /// <param name="text">The text before, which still holds what they take out.</param>
    /// <param name="edits">Sorted, not overlapping.</param>
    public static ImmutableArray<Edit> Undo(string text, ImmutableArray<Edit> edits)
    {
        var inverse = ImmutableArray.CreateBuilder<Edit>(edits.Length);
        var shift = 0;
        foreach (var edit in edits)
        {
            inverse.Add(new(edit.Start + shift, edit.Text.Length, text.Substring(edit.Start, edit.Length)));
            shift += edit.Text.Length - edit.Length;
        }

        return inverse.MoveToImmutable();
    }

    /// <summary>Returns the clean text as it would stand without one repair.</summary>
    /// <remarks>A repair that another one lies in is undone together with it.</remarks>
    public static string WithoutRepair(Document document, Repair repair) =>
        string.Concat(document.Text.AsSpan(0, repair.Span.Start), repair.Received, document.Text.AsSpan(repair.Span.End));

    private static void Close(ImmutableArray<Edit>.Builder edits, int start, int end, StringBuilder inserted)
    {
        if (end > start || inserted.Length > 0)
        {
            edits.Add(new(start, end - start, inserted.ToString()));
            inserted.Clear();
        }
    }
}
