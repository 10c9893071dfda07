namespace Lagebild.Tools;

/// <summary>Random numbers that are the same each time.</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    /// <summary>Returns a number from 0 to below 1.</summary>
    public float Next()
    {
        _state = (_state * 1664525u) + 1013904223u;
        return (_state >> 8) * (1f / (1 << 24));
    }

    /// <summary>Returns a normal number of mean 0 and deviation 1 (Box and Muller 1958).</summary>
    public float Normal() => MathF.Sqrt(-2 * MathF.Log(Next() + 1e-9f)) * MathF.Cos(2 * MathF.PI * Next());
}
