namespace Lagebild.Reports.Differences;

/// <summary>What became of an element between two pictures; <c>diff --format json</c> writes these in lower case.</summary>
public enum ChangeKind
{
    /// <summary>Only the new picture has it.</summary>
    New,

    /// <summary>Both have it, and they say different things of it, or more or fewer reports tell it.</summary>
    Changed,

    /// <summary>Only the old picture has it.</summary>
    Withdrawn,
}
