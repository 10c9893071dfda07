namespace Lagebild.Tools;

/// <summary>The features of many tokens as numbers: those seen often enough have one, in the order of their hashes.</summary>
internal sealed class FeatureTable
{
    private readonly List<int> _starts = [0];
    private readonly Dictionary<uint, int> _numbers = [];
    private int[] _ids = [];
    private List<uint>? _hashes = [];

    /// <summary>Gets the hashes of the numbered features.</summary>
    public List<uint> Keys { get; private set; } = [];

    /// <summary>Adds a token.</summary>
    public void Add(ReadOnlySpan<uint> features)
    {
        _hashes!.AddRange(features);
        _starts.Add(_hashes!.Count);
    }

    /// <summary>Numbers the features of all tokens added, and forgets those seen less often.</summary>
    public void Number(int rarest)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in _hashes!)
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        Keys = counts.Where(pair => pair.Value >= rarest).Select(pair => pair.Key).Order().ToList();
        for (var number = 0; number < Keys.Count; number++)
        {
            _numbers.Add(Keys[number], number);
        }

        var ids = new List<int>(_hashes.Count);
        for (var token = 0; token + 1 < _starts.Count; token++)
        {
            var (first, end) = (_starts[token], _starts[token + 1]);
            _starts[token] = ids.Count;
            for (var at = first; at < end; at++)
            {
                if (_numbers.TryGetValue(_hashes[at], out var id))
                {
                    ids.Add(id);
                }
            }
        }

        (_starts[^1], _ids, _hashes) = (ids.Count, [.. ids], null);
    }

    /// <summary>Returns the features of a token.</summary>
    public ReadOnlySpan<int> Of(int token) => _ids.AsSpan(_starts[token], _starts[token + 1] - _starts[token]);

    /// <summary>Returns the numbers of the features that have one.</summary>
    public int[] NumbersOf(ReadOnlySpan<uint> features)
    {
        var numbers = new List<int>();
        foreach (var feature in features)
        {
            if (_numbers.TryGetValue(feature, out var id))
            {
                numbers.Add(id);
            }
        }

        return [.. numbers];
    }
}
