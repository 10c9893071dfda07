using System.Collections.Frozen;
using System.Globalization;

namespace Lagebild.Cleaning;

/// <summary>Character references left over in text that is no markup: "&amp;quot;", "&amp;#8222;".</summary>
internal static class CharacterReferences
{
    private const int LongestReference = 10;

    /// <summary>The references that programs leave behind; others in plain text may be meant.</summary>
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>
    {
        ["amp"] = "&", ["quot"] = "\"", ["apos"] = "'", ["lt"] = "<", ["gt"] = ">", ["nbsp"] = " ", ["shy"] = "",
        ["auml"] = "ä", ["ouml"] = "ö", ["uuml"] = "ü", ["Auml"] = "Ä", ["Ouml"] = "Ö", ["Uuml"] = "Ü", ["szlig"] = "ß", ["eacute"] = "é", ["euro"] = "€",
        ["bdquo"] = "„", ["ldquo"] = "“", ["rdquo"] = "”", ["sbquo"] = "‚", ["lsquo"] = "‘", ["rsquo"] = "’", ["laquo"] = "«", ["raquo"] = "»",
        ["ndash"] = "–", ["mdash"] = "—", ["hellip"] = "…",
    }.ToFrozenDictionary();

    /// <summary>Repairs a reference.</summary>
    /// <returns>Its length, or 0 where there is none.</returns>
    public static int Repair(EditScript script, int at)
    {
        var text = script.Text;
        var length = text.AsSpan(at + 1, Math.Min(LongestReference, text.Length - at - 1)).IndexOf(';');
        if (length < 2)
        {
            return 0;
        }

        var name = text.AsSpan(at + 1, length);
        var reading = name[0] == '#' ? Numbered(name[1..]) : Named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : null;
        if (reading is null)
        {
            return 0;
        }

        script.Repair(RepairKind.Encoding, at, at + length + 2, "A character reference of HTML was left in the text.", new Edit(at, length + 2, reading));
        return length + 2;
    }

    private static string? Numbered(ReadOnlySpan<char> number)
    {
        var isHexadecimal = !number.IsEmpty && number[0] is 'x' or 'X';
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHexadecimal ? number[1..] : number, style, CultureInfo.InvariantCulture, out var code) && code is >= ' ' and < 0xFFFE and not (>= 0xD800 and < 0xE000) and not (>= 0x7F and < 0xA0)
            ? code == 0xA0 ? " " : ((char)code).ToString()
            : null;
    }
}
