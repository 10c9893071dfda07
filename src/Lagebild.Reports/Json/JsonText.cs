using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lagebild.Reports.Json;

/// <summary>How this program writes JSON: UTF-8, umlauts as they are, numbers without needless zeros.</summary>
internal static class JsonText
{
    /// <summary>The encoder leaves letters readable; it still escapes quotation marks, controls and bidi marks outside the basic plane. The output is no part of a page.</summary>
    public static JsonWriterOptions Options(bool indented) => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };

    /// <summary>Writes a string that may hold half a surrogate pair, which JSON cannot; such a half becomes U+FFFD, one code unit as well, so that offsets hold.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, WellFormed(value));
        }
    }

    public static void WriteText(this Utf8JsonWriter json, string name, ReadOnlySpan<char> value)
    {
        if (value.IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            json.WriteString(name, value);
        }
        else
        {
            json.WriteString(name, WellFormed(value.ToString()));
        }
    }

    public static void WriteTextValue(this Utf8JsonWriter json, string value) => json.WriteStringValue(WellFormed(value));

    public static void WriteTexts(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(WellFormed(value));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number, or null where there is none; 9.20 becomes 9.2.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Shortest(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteIndex(this Utf8JsonWriter json, string name, int? index)
    {
        if (index is >= 0)
        {
            json.WriteNumber(name, index.Value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Returns the same number without zeros at the end of its fraction: dividing by a one with 28 decimals drops them.</summary>
    public static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WellFormed(string value)
    {
        if (value.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf16(rest, out _, out var used);
            if (status == OperationStatus.Done)
            {
                text.Append(rest[..used]);
            }
            else
            {
                text.Append('\ufffd', used);
            }

            rest = rest[used..];
        }

        return text.ToString();
    }
}
