using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Reports.Verification;

/// <summary>Writes down how a clean text was made from its source, and makes it again.</summary>
public static class SourceEdits
{
    /// <summary>Returns what was changed, in source order; nothing where the text was kept as it is.</summary>
    public static ImmutableArray<SourceEdit> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var edits = new List<SourceEdit>();
        var position = 0;
        foreach (var run in document.Map.Runs)
        {
            // A run that begins before the position is the rest of a replacement that another map cut in two.
            if (run.Source > position)
            {
                Add(edits, new(position, run.Source, ""));
            }

            if (!run.IsCopy)
            {
                var start = Math.Max(position, run.Source);
                Add(edits, new(start, Math.Max(start, run.Source + run.SourceLength), document.Text.Substring(run.Text, run.TextLength)));
            }

            position = Math.Max(position, run.Source + run.SourceLength);
        }

        if (position < document.Source.Length)
        {
            Add(edits, new(position, document.Source.Length, ""));
        }

        return [.. edits];
    }

    /// <summary>Makes the clean text and its map from a source again.</summary>
    /// <exception cref="FormatException">The edits do not fit the source.</exception>
    public static (string Text, OffsetMap Map) Apply(string source, IEnumerable<SourceEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(edits);
        var cleaner = new TextCleaner(source);
        foreach (var edit in edits)
        {
            if (edit.Start < cleaner.Position || edit.End < edit.Start || edit.End > source.Length)
            {
                throw new FormatException($"The change of characters {edit.Start} to {edit.End} does not fit a source of {source.Length} characters.");
            }

            cleaner.CopyTo(edit.Start);
            if (edit.Text.Length == 0)
            {
                cleaner.Skip(edit.End - edit.Start);
            }
            else
            {
                cleaner.Replace(edit.End - edit.Start, edit.Text);
            }
        }

        return cleaner.CopyTo(source.Length).Build();
    }

    /// <summary>Joins a deletion with a deletion beside it; replacements stay apart, because each has its own place in the map.</summary>
    private static void Add(List<SourceEdit> edits, SourceEdit edit)
    {
        if (edits.Count > 0 && edits[^1] is { Text: "" } last && edit.Text.Length == 0 && last.End == edit.Start)
        {
            edits[^1] = last with { End = edit.End };
        }
        else
        {
            edits.Add(edit);
        }
    }
}
