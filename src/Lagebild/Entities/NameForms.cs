namespace Lagebild.Entities;

/// <summary>The forms of names as the tables write them: <c>~</c> after an adjective lets it take its endings.</summary>
internal static class NameForms
{
    private static readonly string[] AdjectiveEndings = ["e", "en", "er", "es", "em"];

    /// <summary>Returns the name with each ending, the name itself where it has no mark.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var mark = name.IndexOf('~', StringComparison.Ordinal);
        if (mark < 0)
        {
            return [name];
        }

        // "Vereinigte~" gives "Vereinigten": the mark stands after the weak ending "e", or after a bare stem.
        var stem = mark > 0 && name[mark - 1] == 'e' ? name[..(mark - 1)] : name[..mark];
        return AdjectiveEndings.SelectMany(ending => Of(stem + ending + name[(mark + 1)..].Replace("e~", ending, StringComparison.Ordinal)));
    }

    /// <summary>Returns the name as it stands by itself.</summary>
    /// <param name="name">The name with its marks.</param>
    /// <param name="gender">m, f, n or p for a plural.</param>
    public static string Nominative(string name, char gender)
    {
        var ending = gender switch { 'm' => "er", 'n' => "es", _ => "e" };
        return name.Replace("e~", ending, StringComparison.Ordinal).Replace("~", ending, StringComparison.Ordinal);
    }
}
