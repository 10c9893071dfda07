namespace Lagebild.Language;

/// <summary>The model of subjects and objects that the engine carries.</summary>
internal static class RoleModel
{
    private static readonly Lazy<PackedWeights> LazyGerman = new(() => new("Language/roles.model"));

    /// <summary>Returns a decoder with its own workspace.</summary>
    public static RoleDecoder<PackedWeights> Decoder() => new(LazyGerman.Value);
}
