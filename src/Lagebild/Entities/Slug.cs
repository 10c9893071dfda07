using System.Text;

namespace Lagebild.Entities;

/// <summary>Makes the last part of an identifier from a name.</summary>
internal static class Slug
{
    /// <summary>Returns the name in lower case, umlauts written out, other letters with marks bare, and one hyphen for each run of anything else.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            switch (char.ToLowerInvariant(character))
            {
                case 'ä': slug.Append("ae"); break;
                case 'ö' or 'ø': slug.Append("oe"); break;
                case 'ü': slug.Append("ue"); break;
                case 'ß': slug.Append("ss"); break;
                case var lower when char.IsAsciiLetterOrDigit(lower): slug.Append(lower); break;
                case var lower when Letters.Bare(lower) is not '\0' and var bare: slug.Append(bare); break;
                case var _ when slug.Length > 0 && slug[^1] != '-': slug.Append('-'); break;
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
