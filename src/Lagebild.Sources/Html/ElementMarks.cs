namespace Lagebild.Sources.Html;

/// <summary>The attributes of an element that say what it is for, found in one reading of its start tag; character references in them stay as they are.</summary>
internal readonly ref struct ElementMarks
{
    /// <summary>Gets the names of its class.</summary>
    public ReadOnlySpan<char> Class { get; private init; }

    /// <summary>Gets its id.</summary>
    public ReadOnlySpan<char> Id { get; private init; }

    /// <summary>Gets its role.</summary>
    public ReadOnlySpan<char> Role { get; private init; }

    /// <summary>Gets a value indicating whether it says that it is not shown: by an attribute of its own, for programs that read aloud, or by its style.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>Reads the attributes; of two with one name the first counts.</summary>
    public static ElementMarks Of(MarkupNode node, string source)
    {
        ReadOnlySpan<char> classes = default, id = default, role = default, style = default;
        var isHidden = false;
        var at = node.Start + 1 + node.Name.Length;
        while (MarkupAttributes.Next(source, node.End, ref at, out var key, out var value))
        {
            var text = source.AsSpan(value);
            switch (source.AsSpan(key))
            {
                case "class" or "CLASS" when classes.IsEmpty:
                    classes = text;
                    break;
                case "id" or "ID" when id.IsEmpty:
                    id = text;
                    break;
                case "role" when role.IsEmpty:
                    role = text;
                    break;
                case "style" when style.IsEmpty:
                    style = text;
                    break;
                case "hidden":
                case "aria-hidden" when text is "true":
                    isHidden = true;
                    break;
            }
        }

        return new() { Class = classes, Id = id, Role = role, IsHidden = isHidden || style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase) };
    }
}
