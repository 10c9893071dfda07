using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>An entity while its document is read.</summary>
internal sealed class EntityDraft
{
    public required string Name { get; set; }

    public required EntityType Type { get; init; }

    /// <summary>Gets the entry in the knowledge base, or -1.</summary>
    public int Known { get; init; } = -1;

    public Gender Gender { get; set; }

    public bool IsPlural { get; init; }

    public string? Role { get; set; }

    public string? Actor { get; set; }

    /// <summary>Gets or sets the state that the entity belongs to, as far as the text or the knowledge base tells.</summary>
    public string? State { get; set; }

    /// <summary>Gets the words of the text for it, names and nominals.</summary>
    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the role nouns that the text uses for it.</summary>
    public List<RoleNoun> Roles { get; } = [];

    /// <summary>Gets or sets the token of the first mention so far; -1 before it.</summary>
    public int FirstToken { get; set; } = -1;

    /// <summary>Gets or sets the token of the last mention, for salience; -1 before the first.</summary>
    public int LastToken { get; set; } = -1;

    /// <summary>Gets or sets a value indicating whether the last mention was a subject or the source of a statement.</summary>
    public bool WasSubject { get; set; }

    public int LastSubjectToken { get; set; } = -1;
}
