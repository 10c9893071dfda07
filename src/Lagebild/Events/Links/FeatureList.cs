namespace Lagebild.Events;

/// <summary>What a trained choice looks at: hashes, each with its template, so that the choice can be explained.</summary>
internal ref struct FeatureList(Span<uint> hashes, Span<LinkTemplate> templates)
{
    private readonly Span<uint> _hashes = hashes;
    private readonly Span<LinkTemplate> _templates = templates;

    /// <summary>Gets the number of features.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the hashes.</summary>
    public readonly ReadOnlySpan<uint> Hashes => _hashes[..Count];

    /// <summary>Gets the template of each hash.</summary>
    public readonly ReadOnlySpan<LinkTemplate> Templates => _templates[..Count];

    /// <summary>Adds a feature: a template with up to three values.</summary>
    public void Add(LinkTemplate template, uint first, uint second = 0, uint third = 0)
    {
        _templates[Count] = template;
        _hashes[Count++] = Mix(Mix(Mix(unchecked(((uint)template + 1) * 0x9E3779B1), first), second), third);
    }

    private static uint Mix(uint hash, uint value)
    {
        hash = unchecked((hash ^ value) * 0x85EBCA77);
        return unchecked((hash ^ (hash >> 15)) * 0xC2B2AE3D);
    }
}
