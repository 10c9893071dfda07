namespace Lagebild.Tools;

/// <summary>Numbers that every step changes, with the running means of their gradients (Adam; Kingma and Ba 2015).</summary>
internal sealed class DenseWeights
{
    private const float FirstDecay = 0.9f, SecondDecay = 0.999f, Smallest = 1e-8f;
    private readonly float[] _first, _second;

    /// <summary>Makes them at random.</summary>
    /// <param name="count">How many.</param>
    /// <param name="spread">The standard deviation; 0 for zeros.</param>
    /// <param name="chance">Where the random numbers come from.</param>
    public DenseWeights(int count, float spread, Chance chance)
    {
        (Values, Gradient, _first, _second, Sum) = (new float[count], new float[count], new float[count], new float[count], new float[count]);
        for (var at = 0; spread > 0 && at < count; at++)
        {
            Values[at] = chance.Normal() * spread;
        }
    }

    public float[] Values { get; }

    public float[] Gradient { get; }

    /// <summary>Gets the sum of the values at the ends of the last epochs.</summary>
    public float[] Sum { get; }

    /// <summary>Steps against the gradient, and clears it.</summary>
    public void Step(float rate, int step)
    {
        var (firstShare, secondShare) = (1 - MathF.Pow(FirstDecay, step), 1 - MathF.Pow(SecondDecay, step));
        for (var at = 0; at < Values.Length; at++)
        {
            var gradient = Gradient[at];
            _first[at] = (FirstDecay * _first[at]) + ((1 - FirstDecay) * gradient);
            _second[at] = (SecondDecay * _second[at]) + ((1 - SecondDecay) * gradient * gradient);
            Values[at] -= rate * (_first[at] / firstShare) / (MathF.Sqrt(_second[at] / secondShare) + Smallest);
            Gradient[at] = 0;
        }
    }
}
