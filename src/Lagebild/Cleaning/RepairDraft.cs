using System.Collections.Immutable;

namespace Lagebild.Cleaning;

/// <summary>A repair while its pass runs: places are those of the text before the pass.</summary>
internal sealed record RepairDraft(RepairKind Kind, int Start, int End, string Reason, ImmutableArray<Edit> Edits)
{
    /// <summary>Returns the passage as it reads with this repair alone.</summary>
    public string Reading(string text) => Cleaning.Edits.Apply(text[Start..End], Edits.OrderBy(edit => edit.Start).Select(edit => edit with { Start = edit.Start - Start }));
}
