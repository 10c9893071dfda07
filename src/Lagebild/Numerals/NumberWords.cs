using System.Globalization;
using Lagebild.Text;

namespace Lagebild.Numerals;

/// <summary>Reads German number words of one graphic word, of any length, from left to right by their parts.</summary>
/// <remarks>Thread-safe. "Million" and the like are words of their own; see <see cref="NumberScales"/>.</remarks>
internal static class NumberWords
{
    private static readonly Lazy<Part[][]> Parts = new(LoadParts);

    private enum Place : byte
    {
        Unit,
        Teen,
        Ten,
        Hundred,
        Thousand,
    }

    /// <summary>Reads a whole word; case does not matter.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out NumberWord number)
    {
        number = default;
        if (word.Length is < 3 or > 128 || Bucket(word[0]).Length == 0 && !word.StartsWith("anderthalb", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("erst", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("null", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (TryIrregular(word, out number))
        {
            return true;
        }

        var at = 0;
        return TryCardinal(word, ref at, out var value) && TryEnding(word[at..], value, word, out number);
    }

    private static bool TryIrregular(ReadOnlySpan<char> word, out NumberWord number)
    {
        number = default;
        if (word.Equals("null", StringComparison.OrdinalIgnoreCase))
        {
            number = new(0, NumberForm.Cardinal);
        }
        else if (word.StartsWith("anderthalb", StringComparison.OrdinalIgnoreCase) && IsInflection(word[10..], allowNone: true))
        {
            number = new(1.5m, NumberForm.Fraction);
        }
        else if (word.StartsWith("erst", StringComparison.OrdinalIgnoreCase) && IsInflection(word[4..], allowNone: false))
        {
            number = new(1, NumberForm.Ordinal);
        }
        else if (word.StartsWith("dritt", StringComparison.OrdinalIgnoreCase) && IsInflection(word[5..], allowNone: false))
        {
            number = new(3, NumberForm.Ordinal);
        }
        else if (word.StartsWith("siebt", StringComparison.OrdinalIgnoreCase) && IsInflection(word[5..], allowNone: false))
        {
            number = new(7, NumberForm.Ordinal);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool TryEnding(ReadOnlySpan<char> rest, decimal value, ReadOnlySpan<char> word, out NumberWord number)
    {
        number = new(value, NumberForm.Cardinal);
        if (rest.IsEmpty)
        {
            number = word.Equals("ein", StringComparison.OrdinalIgnoreCase) ? new(1, NumberForm.Article) : number;
            return true;
        }

        if (rest.StartsWith("einhalb", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("undeinhalb", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("undhalb", StringComparison.OrdinalIgnoreCase))
        {
            number = new(value + 0.5m, NumberForm.Fraction);
            return true;
        }

        if (word.StartsWith("ein", StringComparison.OrdinalIgnoreCase) && word.Length <= 5 && IsInflection(rest, allowNone: false))
        {
            number = new(1, NumberForm.Article);
            return true;
        }

        if (value is 2 or 3 && rest.Equals("er", StringComparison.OrdinalIgnoreCase))
        {
            return true; // genitive: "die Aussagen zweier Zeugen"
        }

        return TryOrdinal(rest, value, out number);
    }

    private static bool TryOrdinal(ReadOnlySpan<char> rest, decimal value, out NumberWord number)
    {
        number = new(value, NumberForm.Ordinal);
        var last = value % 100;
        if (last == 0 && TryIrregular(rest, out var irregular) && irregular.Form == NumberForm.Ordinal)
        {
            number = new(value + irregular.Value, NumberForm.Ordinal); // "hundertdritte"
            return true;
        }

        if (last == 8)
        {
            return IsInflection(rest, allowNone: false); // "achte": the t of "acht" is the suffix
        }

        if (last is 1 or 3 or 7)
        {
            return false; // irregular: handled by TryCardinal for compounds
        }

        var isShort = last is > 0 and < 20;
        var suffix = isShort ? "t" : "st";
        return rest.StartsWith(suffix, StringComparison.OrdinalIgnoreCase) && IsInflection(rest[suffix.Length..], allowNone: isShort && value < 13);
    }

    private static bool IsInflection(ReadOnlySpan<char> ending, bool allowNone) => ending.Length switch
    {
        0 => allowNone,
        1 => ending[0] is 'e' or 'E',
        2 => (ending[0] | 0x20) == 'e' && (ending[1] | 0x20) is 'n' or 'r' or 's' or 'm',
        _ => false,
    };

    /// <summary>Thousands, then hundreds, then the rest; each place at most once, from the greatest down.</summary>
    private static bool TryCardinal(ReadOnlySpan<char> word, ref int at, out decimal value)
    {
        value = 0;
        if (!TryBelowThousand(word, ref at, out var small))
        {
            return false;
        }

        value = small;
        if (TryPart(word, at, Place.Thousand, out var thousand))
        {
            at += thousand.Text.Length;
            value = Math.Max(small, 1) * 1000;
            var rest = AfterAnd(word, at);
            if (TryBelowThousand(word, ref rest, out small))
            {
                at = rest;
                value += small;
            }
        }

        return true;
    }

    private static bool TryBelowThousand(ReadOnlySpan<char> word, ref int at, out int value)
    {
        var from = at;
        var isSmall = TryBelowHundred(word, ref at, out value);
        if (TryPart(word, at, Place.Hundred, out var hundred))
        {
            at += hundred.Text.Length;
            value = (isSmall ? value : 1) * 100;
            var rest = AfterAnd(word, at);
            if (TryBelowHundred(word, ref rest, out var small))
            {
                at = rest;
                value += small;
            }

            return true;
        }

        return isSmall || (from == at && TryPart(word, at, Place.Thousand, out _));
    }

    private static bool TryBelowHundred(ReadOnlySpan<char> word, ref int at, out int value)
    {
        value = 0;
        if (TryPart(word, at, Place.Teen, out var part) || TryPart(word, at, Place.Ten, out part))
        {
            (at, value) = (at + part.Text.Length, part.Value);
            return true;
        }

        if (!TryPart(word, at, Place.Unit, out part))
        {
            return false;
        }

        var after = at + part.Text.Length;
        value = part.Value;
        if (word[after..].StartsWith("und", StringComparison.OrdinalIgnoreCase) && TryPart(word, after + 3, Place.Ten, out var ten))
        {
            (after, value) = (after + 3 + ten.Text.Length, value + ten.Value);
        }
        else if (word[at..].StartsWith("einhalb", StringComparison.OrdinalIgnoreCase) && at > 0)
        {
            return false; // "zweihunderteinhalb": the half is an ending
        }

        at = after;
        return true;
    }

    private static int AfterAnd(ReadOnlySpan<char> word, int at) =>
        word[at..].StartsWith("und", StringComparison.OrdinalIgnoreCase) ? at + 3 : at;

    private static bool TryPart(ReadOnlySpan<char> word, int at, Place place, out Part part)
    {
        part = default;
        if (at >= word.Length)
        {
            return false;
        }

        foreach (var candidate in Bucket(word[at]))
        {
            if (candidate.Place == place && candidate.Text.Length > (part.Text?.Length ?? 0) && word[at..].StartsWith(candidate.Text, StringComparison.OrdinalIgnoreCase))
            {
                part = candidate;
            }
        }

        return part.Text is not null;
    }

    private static Part[] Bucket(char first) => (first | 0x20) is >= 'a' and <= 'z' and var letter ? Parts.Value[letter - 'a'] : [];

    private static Part[][] LoadParts()
    {
        var buckets = new List<Part>[26];
        foreach (var line in DataFile.Lines("Numerals/morphemes.txt"))
        {
            var columns = line.Split('\t');
            (buckets[columns[0][0] - 'a'] ??= []).Add(new(columns[0], int.Parse(columns[1], CultureInfo.InvariantCulture), Enum.Parse<Place>(columns[2], ignoreCase: true)));
        }

        return Array.ConvertAll(buckets, bucket => bucket?.ToArray() ?? []);
    }

    private readonly record struct Part(string Text, int Value, Place Place);
}
