using System.Numerics;
using System.Runtime.InteropServices;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Groups words by the words beside them: positive mutual information of the neighbours, a fixed random projection, spherical k-means. One thread, fixed order: the same bytes each time.</summary>
internal static class ClusterBuilder
{
    private const int Dimensions = 96, Fine = 255, Coarse = 48, Rounds = 7, RarestWord = 6, MostWords = 90_000, ContextWords = 3_000;

    public static byte[] Build(string path, TextWriter log)
    {
        var (words, counts, pairs, total) = Count(path);
        log.WriteLine($"{words.Count} words, {pairs.Count} pairs");
        var vectors = Project(words.Count, counts, pairs, total);
        var fine = Group(vectors, words.Count, Fine, log);
        var coarse = Group(vectors, words.Count, Coarse, log);
        return Pack(words, fine, coarse);
    }

    private static (List<string> Words, List<long> Counts, Dictionary<(int, int), int> Pairs, long Total) Count(string path)
    {
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            foreach (var word in Tokens(line))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(frequency, word, out _)++;
            }
        }

        var words = frequency.Where(pair => pair.Value >= RarestWord).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostWords).Select(pair => pair.Key).ToList();
        var numbers = words.Select((word, number) => (word, number)).ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal);
        var counts = words.ConvertAll(word => (long)frequency[word]);
        var pairs = new Dictionary<(int, int), int>();
        foreach (var line in File.ReadLines(path))
        {
            var before = -1;
            foreach (var word in Tokens(line))
            {
                var number = numbers.GetValueOrDefault(word, -1);
                if (number >= 0 && before >= 0 && before < ContextWords)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (number, before), out _)++; // left neighbour
                }

                if (before >= 0 && number >= 0 && number < ContextWords)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (before, ContextWords + number), out _)++; // right neighbour
                }

                before = number;
            }
        }

        return (words, counts, pairs, counts.Sum());
    }

    private static IEnumerable<string> Tokens(string line)
    {
        foreach (var part in line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Trim('(', ')', '"', '„', '“', ',', ';', ':', '!', '?', '»', '«', '–');
            word = word.TrimEnd('.');
            if (word.Length > 0)
            {
                yield return word;
            }

            if (part[^1] is ',' or '.' or ':' or ';' or '!' or '?')
            {
                yield return part[^1].ToString();
            }

        }
    }

    private static float[] Project(int words, List<long> counts, Dictionary<(int Word, int Context), int> pairs, long total)
    {
        var vectors = new float[words * Dimensions];
        foreach (var ((word, context), count) in pairs.OrderBy(pair => pair.Key.Word).ThenBy(pair => pair.Key.Context))
        {
            var information = Math.Log((double)count * total / ((double)counts[word] * counts[context % ContextWords]));
            if (information > 0)
            {
                var seed = (uint)context * 2654435761u;
                for (var at = 0; at < 6; at++)
                {
                    seed = (seed * 1664525u) + 1013904223u;
                    vectors[(word * Dimensions) + (int)((seed >> 9) % Dimensions)] += (seed >> 31) == 0 ? (float)information : -(float)information;
                }
            }
        }

        for (var word = 0; word < words; word++)
        {
            Normalise(vectors.AsSpan(word * Dimensions, Dimensions));
        }

        return vectors;
    }

    private static ushort[] Group(float[] vectors, int words, int groups, TextWriter log)
    {
        var centres = new float[groups * Dimensions];
        for (var group = 0; group < groups; group++)
        {
            vectors.AsSpan(group * 29 % words * Dimensions, Dimensions).CopyTo(centres.AsSpan(group * Dimensions)); // spread over the frequent words
        }

        var chosen = new ushort[words];
        for (var round = 0; round < Rounds; round++)
        {
            var similarity = 0.0;
            for (var word = 0; word < words; word++)
            {
                var own = vectors.AsSpan(word * Dimensions, Dimensions);
                var (best, most) = (0, float.NegativeInfinity);
                for (var group = 0; group < groups; group++)
                {
                    var product = Dot(own, centres.AsSpan(group * Dimensions, Dimensions));
                    (best, most) = product > most ? (group, product) : (best, most);
                }

                chosen[word] = (ushort)best;
                similarity += most;
            }

            Array.Clear(centres);
            for (var word = 0; word < words; word++)
            {
                for (var at = 0; at < Dimensions; at++)
                {
                    centres[(chosen[word] * Dimensions) + at] += vectors[(word * Dimensions) + at];
                }
            }

            for (var group = 0; group < groups; group++)
            {
                Normalise(centres.AsSpan(group * Dimensions, Dimensions));
            }

            log.WriteLine($"{groups} groups, round {round + 1}: {similarity / words:F4}");
        }

        return chosen;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector4>(left);
        var b = MemoryMarshal.Cast<float, Vector4>(right);
        var sum = Vector4.Zero;
        for (var at = 0; at < a.Length; at++)
        {
            sum += a[at] * b[at];
        }

        return sum.X + sum.Y + sum.Z + sum.W;
    }

    private static void Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var at = 0; length > 0 && at < vector.Length; at++)
        {
            vector[at] /= length;
        }
    }

    private static byte[] Pack(List<string> words, ushort[] fine, ushort[] coarse)
    {
        var cells = new uint[1 << 17];
        for (var word = 0; word < words.Count; word++)
        {
            var hash = WordClusters.HashOf(words[word]);
            var slot = hash & (uint)(cells.Length - 1);
            while (cells[slot] != 0 && cells[slot] >> 16 != hash >> 16)
            {
                slot = (slot + 1) & (uint)(cells.Length - 1);
            }

            if (cells[slot] == 0)
            {
                cells[slot] = (hash & 0xFFFF0000) | ((uint)(coarse[word] + 1) << 8) | fine[word];
            }
        }

        return MemoryMarshal.AsBytes(cells.AsSpan()).ToArray();
    }
}
