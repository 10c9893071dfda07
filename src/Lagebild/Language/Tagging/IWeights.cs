namespace Lagebild.Language;

/// <summary>The weights of a linear model: packed ones in the engine, floating ones while it is trained.</summary>
internal interface IWeights
{
    /// <summary>Returns the weight of a feature by its hash.</summary>
    float this[uint hash] { get; }
}
