namespace Lagebild.Entities;

/// <summary>How an office is named by another one.</summary>
internal enum OfficeRelation : byte
{
    None,
    Before,
    After,
    Same,
}

/// <summary>One entry of the column of offices in roles.tsv: <c>chancellor@de</c>, <c>~senator</c>, <c>&lt;before</c>.</summary>
/// <param name="Role">The office as in persons.tsv.</param>
/// <param name="Body">The code of the body that the noun itself implies, or "".</param>
/// <param name="Relation">The relation to another person's office, for "Vorgänger", "Nachfolger", "Amtskollege".</param>
/// <param name="IsShared">Whether many hold the office at a time, so that it alone names nobody.</param>
internal readonly record struct Office(string Role, string Body, OfficeRelation Relation, bool IsShared)
{
    /// <summary>Reads an entry.</summary>
    public static Office Of(string text)
    {
        var relation = text switch { "<before" => OfficeRelation.Before, "<after" => OfficeRelation.After, "<same" => OfficeRelation.Same, _ => OfficeRelation.None };
        var isShared = text.StartsWith('~');
        var role = isShared ? text[1..] : text;
        var at = role.IndexOf('@', StringComparison.Ordinal);
        return new(at < 0 ? role : role[..at], at < 0 ? "" : role[(at + 1)..], relation, isShared);
    }
}
