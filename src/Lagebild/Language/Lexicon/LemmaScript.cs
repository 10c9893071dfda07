using System.Runtime.InteropServices;

namespace Lagebild.Language;

/// <summary>How a lemma is made from a form: take out an infix ("ge", "zu"), cut the end, append, change the first letter's case.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct LemmaScript
{
    /// <summary>The place of the infix; 255 for none.</summary>
    public required byte InfixAt { get; init; }

    public required byte InfixLength { get; init; }

    public required byte Cut { get; init; }

    public required byte AppendLength { get; init; }

    public required uint AppendAt { get; init; }

    /// <summary>0 keeps the first letter, 1 makes it small, 2 makes it a capital.</summary>
    public required uint FirstLetter { get; init; }

    /// <summary>Writes the lemma and returns its length, or 0 where the script does not fit the form.</summary>
    public int Apply(ReadOnlySpan<char> form, ReadOnlySpan<char> suffixes, Span<char> lemma)
    {
        var length = 0;
        var infix = InfixAt == 255 ? 0 : InfixLength;
        var kept = form.Length - infix - Cut;
        if (kept < 0 || kept + AppendLength > lemma.Length || (infix > 0 && InfixAt + infix > form.Length))
        {
            return 0;
        }

        for (var at = 0; length < kept; at++)
        {
            if (infix > 0 && at >= InfixAt && at < InfixAt + infix)
            {
                continue;
            }

            lemma[length++] = form[at];
        }

        suffixes.Slice((int)AppendAt, AppendLength).CopyTo(lemma[length..]);
        length += AppendLength;
        if (FirstLetter != 0 && length > 0)
        {
            lemma[0] = FirstLetter == 1 ? char.ToLowerInvariant(lemma[0]) : char.ToUpperInvariant(lemma[0]);
        }

        return length;
    }
}
