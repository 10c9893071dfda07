namespace Lagebild.Text;

/// <summary>One stretch of a made text and the source text it came from.</summary>
/// <param name="Text">The start in the made text.</param>
/// <param name="TextLength">The length in the made text; never 0.</param>
/// <param name="Source">The start in the source.</param>
/// <param name="SourceLength">The length in the source; 0 where text was inserted.</param>
/// <param name="IsCopy">Whether the text stands character by character in the source; else it stands for the source as a whole.</param>
public readonly record struct OffsetRun(int Text, int TextLength, int Source, int SourceLength, bool IsCopy)
{
    /// <summary>Returns the part of the made text that comes from <paramref name="source"/>, or null where none does.</summary>
    internal TextSpan? Intersect(SourceSpan source)
    {
        var from = Math.Max(Source, source.Start);
        var to = Math.Min(Source + SourceLength, source.End);
        if (from >= to)
        {
            return null;
        }

        return IsCopy ? new TextSpan(Text + from - Source, Text + to - Source) : new TextSpan(Text, Text + TextLength);
    }
}
