using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>The changes that one pass of the cleaner makes to a text, and the repairs that they amount to.</summary>
/// <remarks>Not thread-safe; filled by one pass, applied once.</remarks>
internal sealed class EditScript(string text)
{
    private readonly List<Edit> _edits = [];
    private readonly List<RepairDraft> _drafts = [];
    private readonly List<Diagnostic> _notes = [];

    /// <summary>Gets the text before the pass.</summary>
    public string Text => text;

    /// <summary>Gets the repairs, in the order of their making.</summary>
    public IReadOnlyList<RepairDraft> Drafts => _drafts;

    /// <summary>Gets what could not be repaired, with places in the text before the pass.</summary>
    public IReadOnlyList<Diagnostic> Notes => _notes;

    /// <summary>Notes damage that is left as it is.</summary>
    public void Note(Diagnostic note) => _notes.Add(note);

    /// <summary>Adds a change that is no repair: white space.</summary>
    public void Change(int start, int length, string replacement) => _edits.Add(new(start, length, replacement));

    /// <summary>Adds a repair of the passage from <paramref name="start"/> to <paramref name="end"/> by the given changes, in their order.</summary>
    public void Repair(RepairKind kind, int start, int end, string reason, params ReadOnlySpan<Edit> edits)
    {
        _drafts.Add(new(kind, start, end, reason, [.. edits]));
        _edits.AddRange(edits);
    }

    /// <summary>Makes all changes. Where two overlap, the one that starts first stays.</summary>
    public (string Text, OffsetMap Map) Apply()
    {
        if (_edits.Count == 0)
        {
            return (text, OffsetMap.Identity(text.Length));
        }

        Sort();
        var cleaner = new TextCleaner(text);
        foreach (var edit in _edits)
        {
            cleaner.CopyTo(edit.Start).Replace(edit.Length, edit.Text);
        }

        return cleaner.CopyTo(text.Length).Build();
    }

    /// <summary>Returns where the passage of a repair stands after all changes, with what it inserted at its own edges.</summary>
    /// <remarks>Call after <see cref="Apply"/>, with drafts in any order; each call takes logarithmic time.</remarks>
    public TextSpan SpanAfter(RepairDraft draft)
    {
        var ownBefore = 0;
        var ownAfter = 0;
        foreach (var edit in draft.Edits)
        {
            ownBefore += edit.Length == 0 && edit.Start == draft.Start ? edit.Text.Length : 0;
            ownAfter += edit.Length == 0 && edit.Start == draft.End && draft.End > draft.Start ? edit.Text.Length : 0;
        }

        var start = draft.Start + ShiftUpTo(draft.Start, withInsertions: true) - ownBefore;
        var end = draft.End + ShiftUpTo(draft.End, withInsertions: false) + ownAfter;
        return new(start, Math.Max(start, end));
    }

    private int[]? _shifts;

    /// <summary>Returns how far the text at a position moves by the changes before it.</summary>
    private int ShiftUpTo(int position, bool withInsertions)
    {
        if (_shifts is null)
        {
            _shifts = new int[_edits.Count + 1];
            for (var at = 0; at < _edits.Count; at++)
            {
                _shifts[at + 1] = _shifts[at] + _edits[at].Text.Length - _edits[at].Length;
            }
        }

        int low = 0, high = _edits.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var isBefore = _edits[middle].Start < position || (withInsertions && _edits[middle] is { Length: 0 } insertion && insertion.Start == position);
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return _shifts[low];
    }

    /// <summary>Sorts by place, keeping the order of adding, and drops what overlaps.</summary>
    private void Sort()
    {
        var sorted = _edits.Select((edit, order) => (edit, order)).ToArray();
        Array.Sort(sorted, (left, right) => left.edit.Start != right.edit.Start ? left.edit.Start.CompareTo(right.edit.Start)
            : left.edit.Length == 0 != (right.edit.Length == 0) ? (left.edit.Length == 0 ? -1 : 1)
            : left.order.CompareTo(right.order));
        _edits.Clear();
        var end = 0;
        foreach (var (edit, _) in sorted)
        {
            if (edit.Start >= end)
            {
                _edits.Add(edit);
                end = edit.End;
            }
        }
    }
}
