using System.Collections.Immutable;

namespace Lagebild.Text;

/// <summary>Maps positions in a made text back to the text it was made from, and forth.</summary>
/// <remarks>
/// Immutable and thread-safe. Holds runs, not characters: text copied character by character, replaced as a whole, or
/// inserted. Dropped source text has no run; it lies between two runs. Runs ascend in both coordinates.
/// </remarks>
public sealed class OffsetMap
{
    internal OffsetMap(ImmutableArray<OffsetRun> runs) => Runs = runs;

    /// <summary>Gets the runs in text order; they cover the made text without gap.</summary>
    public ImmutableArray<OffsetRun> Runs { get; }

    /// <summary>Returns the map of a text that was kept as it is.</summary>
    public static OffsetMap Identity(int length) => new(length == 0 ? [] : [new OffsetRun(0, length, 0, length, IsCopy: true)]);

    /// <summary>Returns the smallest source range that produced the given text.</summary>
    /// <remarks>
    /// The end is taken from the last character covered, so markup dropped after it is not included (unlike Lucene's
    /// rule). An empty span maps to an empty span.
    /// </remarks>
    public SourceSpan ToSource(TextSpan span)
    {
        var start = StartOf(span.Start);
        return new SourceSpan(start, span.IsEmpty ? start : Math.Max(start, EndOf(span.End - 1)));
    }

    /// <summary>Returns the smallest range of made text that comes from the given source, or null where all of it was dropped.</summary>
    public TextSpan? ToText(SourceSpan span)
    {
        TextSpan? covered = null;
        for (var at = FirstRunEndingAfter(span.Start); at < Runs.Length && Runs[at].Source < span.End; at++)
        {
            if (Runs[at].Intersect(span) is { } part)
            {
                covered = covered?.Cover(part) ?? part;
            }
        }

        return covered;
    }

    /// <summary>Returns the map through both: this one leads to the text that <paramref name="inner"/> leads on from.</summary>
    public OffsetMap Through(OffsetMap inner)
    {
        var runs = ImmutableArray.CreateBuilder<OffsetRun>(Runs.Length);
        foreach (var run in Runs)
        {
            if (run.IsCopy)
            {
                inner.Slice(run, runs);
            }
            else
            {
                var source = inner.ToSource(new TextSpan(run.Source, run.Source + run.SourceLength));
                runs.Add(run with { Source = source.Start, SourceLength = source.Length });
            }
        }

        return new(runs.ToImmutable());
    }

    private void Slice(OffsetRun outer, ImmutableArray<OffsetRun>.Builder into)
    {
        var end = outer.Source + outer.SourceLength;
        for (var at = Find(outer.Source); at < Runs.Length && Runs[at].Text < end; at++)
        {
            var run = Runs[at];
            var from = Math.Max(run.Text, outer.Source);
            var length = Math.Min(run.Text + run.TextLength, end) - from;
            if (length > 0)
            {
                into.Add(run.IsCopy
                    ? new(outer.Text + from - outer.Source, length, run.Source + from - run.Text, length, IsCopy: true)
                    : new(outer.Text + from - outer.Source, length, run.Source, run.SourceLength, IsCopy: false));
            }
        }
    }

    private int StartOf(int position)
    {
        if (Runs.IsEmpty)
        {
            return 0;
        }

        var run = Runs[Find(position)];
        return run.IsCopy
            ? run.Source + Math.Min(position - run.Text, run.SourceLength)
            : position < run.Text + run.TextLength ? run.Source : run.Source + run.SourceLength;
    }

    private int EndOf(int position)
    {
        var run = Runs[Find(position)];
        return run.IsCopy ? run.Source + (position - run.Text) + 1 : run.Source + run.SourceLength;
    }

    /// <summary>Returns the index of the run that holds a position of the made text: the last that starts at or before it.</summary>
    private int Find(int position)
    {
        int low = 0, high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (Runs[middle].Text <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private int FirstRunEndingAfter(int source)
    {
        int low = 0, high = Runs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Runs[middle].Source + Runs[middle].SourceLength <= source)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
