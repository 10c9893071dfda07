namespace Lagebild.Concepts;

/// <summary>The documents of one set as vectors, to see which tell of the same: a concept counts more the fewer documents have it.</summary>
/// <remarks>A concept's weight is <c>(1 + ln count) · ln(1 + n / df)</c>; vectors have length 1 (Salton and Buckley 1988). A function of the set.</remarks>
internal sealed class ConceptSpace
{
    /// <summary>
    /// The documents on other things that a set counts besides its own. In ten reports on one affair its names stand in all of them, and
    /// without others they would tell nothing; with them likeness means about the same in a small set as in a large one. On
    /// <c>eval/stories</c> the scores are the same from 0 to 60.
    /// </summary>
    private const int Others = 50;

    private readonly Dictionary<ulong, int> _frequency = [];
    private int _count;

    /// <summary>Counts the concepts of a set of documents.</summary>
    public ConceptSpace(IEnumerable<ConceptProfile> documents)
    {
        foreach (var document in documents)
        {
            _count++;
            foreach (var (concept, _) in document.Counts)
            {
                _frequency[concept] = _frequency.GetValueOrDefault(concept) + 1;
            }
        }
    }

    /// <summary>Returns how many documents have a concept, at least 1.</summary>
    public int Frequency(ulong concept) => _frequency.GetValueOrDefault(concept, 1);

    /// <summary>Returns how much a concept tells, greater than 0.</summary>
    public double Weight(ulong concept) => Math.Log(1 + ((double)(_count + Others) / Frequency(concept)));

    /// <summary>Returns the vector of a document.</summary>
    public ConceptVector Vector(ConceptProfile document)
    {
        var (concepts, values) = (new ulong[document.Counts.Length], new double[document.Counts.Length]);
        var length = 0.0;
        for (var at = 0; at < concepts.Length; at++)
        {
            var (concept, count) = document.Counts[at];
            (concepts[at], values[at]) = (concept, (1 + Math.Log(count)) * Weight(concept));
            length += values[at] * values[at];
        }

        length = Math.Sqrt(length);
        for (var at = 0; at < values.Length; at++)
        {
            values[at] /= length;
        }

        return new(concepts, values);
    }
}
