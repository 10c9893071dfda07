using System.Net;

namespace Lagebild.Sources.Html;

/// <summary>Reads the attributes of a start tag where they stand.</summary>
internal static class MarkupAttributes
{
    /// <summary>Returns the position behind the <c>&gt;</c> of a tag, from the end of its name; a <c>&gt;</c> in a quoted value does not end it.</summary>
    public static int TagEnd(string source, int at)
    {
        while (Next(source, source.Length, ref at, out _, out _))
        {
        }

        return at < source.Length ? at + 1 : at;
    }

    /// <summary>Returns the value of an attribute with character references resolved; empty where it has none, null where the element lacks it.</summary>
    public static string? Attribute(this MarkupNode node, string source, string name)
    {
        var at = node.Start + 1 + node.Name.Length;
        while (Next(source, node.End, ref at, out var key, out var value))
        {
            if (source.AsSpan(key).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var written = source.AsSpan(value);
                return written.Contains('&') ? WebUtility.HtmlDecode(written.ToString()) : written.ToString();
            }
        }

        return null;
    }

    /// <summary>Reads one attribute; stops on the <c>&gt;</c>.</summary>
    internal static bool Next(string source, int end, ref int at, out Range key, out Range value)
    {
        (key, value) = (default, default);
        while (at < end && (char.IsWhiteSpace(source[at]) || source[at] == '/'))
        {
            at++;
        }

        if (at >= end || source[at] == '>')
        {
            return false;
        }

        var start = at++;
        while (at < end && !(char.IsWhiteSpace(source[at]) || source[at] is '=' or '>' or '/'))
        {
            at++;
        }

        key = start..at;
        value = at..at;
        var equals = at;
        while (equals < end && char.IsWhiteSpace(source[equals]))
        {
            equals++;
        }

        if (equals < end && source[equals] == '=')
        {
            at = equals + 1;
            value = Value(source, end, ref at);
        }

        return true;
    }

    private static Range Value(string source, int end, ref int at)
    {
        while (at < end && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        if (at < end && source[at] is '"' or '\'')
        {
            var quote = source[at++];
            var length = source.AsSpan(at, end - at).IndexOf(quote);
            var quoted = at..(length < 0 ? end : at + length);
            at = length < 0 ? end : at + length + 1;
            return quoted;
        }

        var start = at;
        while (at < end && !(char.IsWhiteSpace(source[at]) || source[at] == '>'))
        {
            at++;
        }

        return start..at;
    }
}
