using System.Collections.Frozen;

namespace Lagebild.Reports.Json;

/// <summary>The parts of a document that are written; the names are those of the contract in lower case.</summary>
[Flags]
public enum DocumentLayers
{
    /// <summary>Only what stands above the layers: identifier, metadata, text.</summary>
    None = 0,

    /// <summary>What stands apart on the page.</summary>
    Blocks = 1,

    /// <summary>Passages received damaged and read otherwise.</summary>
    Repairs = 1 << 1,

    /// <summary>Sentences.</summary>
    Sentences = 1 << 2,

    /// <summary>Words and marks with their analysis. Large; not among <see cref="Default"/>.</summary>
    Tokens = 1 << 3,

    /// <summary>Names, titles and pronouns.</summary>
    Mentions = 1 << 4,

    /// <summary>Time expressions.</summary>
    Times = 1 << 5,

    /// <summary>Numbers with what they count.</summary>
    Quantities = 1 << 6,

    /// <summary>Who says what.</summary>
    Statements = 1 << 7,

    /// <summary>Who does what to whom.</summary>
    Events = 1 << 8,

    /// <summary>Who gives what to whom.</summary>
    Transfers = 1 << 9,

    /// <summary>What actors hold on claims.</summary>
    Positions = 1 << 10,

    /// <summary>Passages that cannot be right.</summary>
    Defects = 1 << 11,

    /// <summary>What the mentions stand for.</summary>
    Entities = 1 << 12,

    /// <summary>All but <see cref="Tokens"/>: what is written where nothing is asked for.</summary>
    Default = All & ~Tokens,

    /// <summary>All of them.</summary>
    All = (1 << 13) - 1,
}

/// <summary>Reads the value of <c>--layers</c>.</summary>
public static class DocumentLayerNames
{
    private static readonly FrozenDictionary<string, DocumentLayers> ByName = Enum.GetValues<DocumentLayers>()
        .Where(layer => int.PopCount((int)layer) == 1)
        .ToFrozenDictionary(layer => layer.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Gets the names in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByName.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    /// <summary>Reads names joined by commas; <c>all</c> stands for every layer.</summary>
    /// <param name="names">What the user wrote: <c>sentences,tokens</c>.</param>
    /// <param name="layers">The layers named.</param>
    /// <param name="unknown">The first name that is none, else null.</param>
    public static bool TryParse(string names, out DocumentLayers layers, out string? unknown)
    {
        ArgumentNullException.ThrowIfNull(names);
        (layers, unknown) = (DocumentLayers.None, null);
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "all")
            {
                layers |= DocumentLayers.All;
            }
            else if (ByName.TryGetValue(name, out var layer))
            {
                layers |= layer;
            }
            else
            {
                unknown = name;
                return false;
            }
        }

        return true;
    }
}
