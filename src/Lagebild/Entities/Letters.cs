namespace Lagebild.Entities;

/// <summary>Latin letters without their marks.</summary>
internal static class Letters
{
    // Pairs of strings: marked letters, then the bare ones at the same place. Covers the languages of Europe and Turkish.
    private const string Marked = "áàâãåăąāćčçĉďđéèêëěęėēğģíìîïįīıķľłĺļñńňņóòôõőōřŕśšşșťţțúùûůűųūýÿźžżðþæœ";
    private const string Plain = "aaaaaaaaccccddeeeeeeeeggiiiiiiikllllnnnnoooooorrsssstttuuuuuuuyyzzzdtao";

    /// <summary>Returns the bare letter of a lower-case letter with a mark, or NUL where there is none.</summary>
    public static char Bare(char lower)
    {
        var at = lower < 128 ? -1 : Marked.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? '\0' : Plain[at];
    }
}
