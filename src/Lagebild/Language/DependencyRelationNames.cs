namespace Lagebild.Language;

/// <summary>The names of <see cref="DependencyRelation"/> as UD writes them.</summary>
public static class DependencyRelationNames
{
    private static readonly string[] Names = [.. Enum.GetNames<DependencyRelation>().Select(Spell)];

    /// <summary>Returns the relation as UD spells it: "nsubj:pass".</summary>
    public static string ToUd(this DependencyRelation relation) => Names[(int)relation];

    // "NsubjPass" → "nsubj:pass": in UD a capital inside the name opens the subtype.
    private static string Spell(string name)
    {
        var second = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return second == 0 ? name.ToLowerInvariant() : $"{name[..second].ToLowerInvariant()}:{name[second..].ToLowerInvariant()}";
    }
}
