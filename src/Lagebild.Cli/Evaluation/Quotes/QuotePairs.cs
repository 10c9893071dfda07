using System.Collections.Immutable;

namespace Lagebild.Cli.Evaluation.Quotes;

/// <summary>Pairs annotated and found statements one to one so that the sum of the quotes' token F1 is greatest.</summary>
internal static class QuotePairs
{
    /// <summary>Returns for each annotated statement the index of the found one, or -1.</summary>
    public static int[] Match(ImmutableArray<QuotedStatement> gold, ImmutableArray<QuotedStatement> found)
    {
        var size = Math.Max(gold.Length, found.Length);
        var gain = new double[size + 1, size + 1];
        for (var row = 0; row < gold.Length; row++)
        {
            for (var column = 0; column < found.Length; column++)
            {
                gain[row + 1, column + 1] = Gain(gold[row], found[column]);
            }
        }

        var columnOf = Assign(gain, size);
        var pairs = new int[gold.Length];
        for (var row = 0; row < gold.Length; row++)
        {
            var column = columnOf[row + 1] - 1;
            pairs[row] = column < found.Length && gain[row + 1, column + 1] > 0 ? column : -1;
        }

        return pairs;
    }

    private static double Gain(QuotedStatement gold, QuotedStatement found)
    {
        var shared = gold.Quote.Count(found.Quote.Contains);
        return shared == 0 ? 0 : (2.0 * shared / (gold.Quote.Count + found.Quote.Count)) + (gold.Type == found.Type ? 0.01 : 0) + (gold.Medium == found.Medium ? 0.001 : 0);
    }

    // The Hungarian method with potentials (Kuhn, Munkres), indexes from 1, on cost = -gain.
    private static int[] Assign(double[,] gain, int size)
    {
        var (rows, columns, rowOf, way) = (new double[size + 1], new double[size + 1], new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = new double[size + 1];
            var used = new bool[size + 1];
            Array.Fill(least, double.MaxValue);
            do
            {
                used[column] = true;
                var (current, delta, next) = (rowOf[column], double.MaxValue, 0);
                for (var other = 1; other <= size; other++)
                {
                    if (used[other])
                    {
                        continue;
                    }

                    var cost = -gain[current, other] - rows[current] - columns[other];
                    if (cost < least[other])
                    {
                        (least[other], way[other]) = (cost, column);
                    }

                    if (least[other] < delta)
                    {
                        (delta, next) = (least[other], other);
                    }
                }

                for (var other = 0; other <= size; other++)
                {
                    if (used[other])
                    {
                        rows[rowOf[other]] += delta;
                        columns[other] -= delta;
                    }
                    else
                    {
                        least[other] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }

        var columnOf = new int[size + 1];
        for (var column = 1; column <= size; column++)
        {
            columnOf[rowOf[column]] = column;
        }

        return columnOf;
    }
}
