namespace Lagebild.Entities;

/// <summary>Maps transliterations of one name to one key: Selenskyj, Selenski, Zelensky; Sybiha, Sybiga; Lawrow, Lavrov.</summary>
/// <remarks>
/// Written for names from Cyrillic, Arabic and Hebrew in German, English and French spelling. Vowels are kept as classes because
/// dropping them would join different names; h and g are one for Ukrainian and Russian forms of one name (Sybiha, Sybiga).
/// </remarks>
internal static class PhoneticKey
{
    // Longest first. Each is one sound in some transliteration.
    private static readonly (string Letters, char Sound)[] Groups =
    [
        ("schtsch", 'x'), ("shch", 'x'), ("dsch", 'c'), ("tsch", 'x'), ("sch", 'z'), ("tch", 'x'), ("ch", 'x'), ("sh", 'z'), ("zh", 'z'),
        ("kh", 'x'), ("ts", 's'), ("tz", 's'), ("ss", 's'), ("ph", 'f'), ("ou", 'u'), ("oo", 'u'), ("yi", 'i'), ("ij", 'i'), ("yj", 'i'), ("iy", 'i'), ("ii", 'i'), ("ia", 'a'), ("ja", 'a'), ("ya", 'a'), ("iu", 'u'), ("ju", 'u'), ("yu", 'u'), ("je", 'e'), ("ye", 'e'), ("ie", 'e'),
    ];

    /// <summary>Returns the key of a name; blanks stay, so that given and family names do not run together.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[Math.Min(name.Length, 96)];
        var length = 0;
        for (var at = 0; at < name.Length && length < key.Length; at++)
        {
            var sound = Sound(name, ref at);
            if (sound != '\0' && (length == 0 || key[length - 1] != sound))
            {
                key[length++] = sound;
            }
        }

        while (length > 0 && key[length - 1] == 'i')
        {
            length--; // -skyj, -ski, -sky, -skij
        }

        return key[..length].ToString();
    }

    private static char Sound(ReadOnlySpan<char> name, ref int at)
    {
        var rest = name[at..];
        foreach (var (letters, sound) in Groups)
        {
            if (rest.StartsWith(letters, StringComparison.OrdinalIgnoreCase))
            {
                at += letters.Length - 1;
                return sound;
            }
        }

        var lower = char.ToLowerInvariant(rest[0]);
        lower = Letters.Bare(lower) is not '\0' and var bare ? bare : lower;
        return lower switch
        {
            'y' or 'j' or 'i' => 'i',
            'v' or 'w' => 'w',
            'z' or 's' or 'ß' => 's',
            'g' or 'h' => 'g',
            'k' or 'c' or 'q' => 'k',
            'ä' => 'e',
            'ö' => 'o',
            'ü' => 'u',
            '-' or ' ' => ' ',
            '\'' or '’' or '.' => '\0',
            _ => lower,
        };
    }
}
