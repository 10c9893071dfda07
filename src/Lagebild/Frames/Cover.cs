using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>Finds for every token the innermost of the annotations over it.</summary>
internal static class Cover
{
    /// <summary>Returns for each token the index of the innermost annotation that shares a character with it, or -1. Linear but for one sort.</summary>
    public static int[] Innermost<T>(ImmutableArray<Token> tokens, ImmutableArray<T> items)
        where T : IAnnotation
    {
        var spans = new (TextSpan Span, int Index)[items.Length];
        for (var at = 0; at < spans.Length; at++)
        {
            spans[at] = (items[at].Span, at);
        }

        return Innermost(tokens, spans);
    }

    /// <summary>Returns for each token the number of the innermost span that shares a character with it, or -1.</summary>
    public static int[] Innermost(ImmutableArray<Token> tokens, (TextSpan Span, int Index)[] spans)
    {
        Array.Sort(spans, (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End != b.Span.End ? b.Span.End.CompareTo(a.Span.End) : a.Index.CompareTo(b.Index));
        var (result, open, next) = (new int[tokens.Length], new Stack<(int End, int Index)>(), 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            var span = tokens[at].Span;
            while (next < spans.Length && spans[next].Span.Start < span.End)
            {
                open.Push((spans[next].Span.End, spans[next].Index));
                next++;
            }

            while (open.Count > 0 && open.Peek().End <= span.Start)
            {
                open.Pop();
            }

            result[at] = open.Count > 0 ? open.Peek().Index : -1;
        }

        return result;
    }
}
