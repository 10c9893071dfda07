namespace Lagebild.Entities;

/// <summary>What the rules say of each token, as one number for the tagger.</summary>
internal static class ListedNames
{
    /// <summary>Returns for each token 0, or a number that tells type, position and rule of the name over it.</summary>
    public static byte[] Of(int count, IReadOnlyList<NameSpan> names)
    {
        var listed = new byte[count];
        foreach (var name in names)
        {
            var rule = name.IsInner ? 3 : name.Rule switch { "known name" => 0, "given name" => 1, _ => 2 };
            for (var at = name.First; at < name.End; at++)
            {
                var position = at == name.First ? at + 1 == name.End ? 0 : 1 : at + 1 == name.End ? 2 : 3;
                listed[at] = (byte)(1 + (((int)name.Type * 16) + (rule * 4) + position));
            }
        }

        return listed;
    }
}
