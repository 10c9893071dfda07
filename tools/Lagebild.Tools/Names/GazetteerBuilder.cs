using System.Runtime.InteropServices;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Builds the table of <see cref="NameGazetteer"/> from the files listed-*.tsv: class, topic and names, separated by " | ".</summary>
internal static class GazetteerBuilder
{
    private const int MostSets = 4000; // twelve bits of a cell

    /// <summary>Returns the table.</summary>
    /// <param name="folder">The folder of the lists.</param>
    /// <param name="log">Where the numbers are written.</param>
    /// <exception cref="InvalidDataException">A line has no three columns, or a class that the engine does not know.</exception>
    public static byte[] Build(string folder, TextWriter log)
    {
        var (names, starts) = (new SortedDictionary<ulong, ulong>(), new SortedSet<ulong>());
        foreach (var (name, bit) in Names(folder))
        {
            var hash = File(name, starts);
            names[hash] = names.GetValueOrDefault(hash) | (1UL << bit);
        }

        var sets = names.Values.Distinct().Order().ToList();
        log.WriteLine($"{names.Count} names, {starts.Count} starts, {sets.Count} sets of classes");
        return sets.Count <= MostSets ? Pack(names, starts, sets) : throw new InvalidDataException("too many sets of classes");
    }

    /// <summary>Returns the names with the numbers of their classes, in file order.</summary>
    public static IEnumerable<(string Name, int Class)> Names(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "listed-*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var line in System.IO.File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var columns = line.Split('\t');
                var bit = Array.FindIndex(NameGazetteer.Classes, known => known.Name == columns[0]);
                if (columns.Length != 3 || bit < 0)
                {
                    throw new InvalidDataException($"{Path.GetFileName(path)}: '{line[..Math.Min(60, line.Length)]}' has no known class and three columns");
                }

                foreach (var name in columns[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (name, bit);
                }
            }
        }
    }

    private static ulong File(string name, SortedSet<ulong> starts)
    {
        var (hash, kind) = (NameGazetteer.Start, 0);
        foreach (var character in name)
        {
            var next = character == ' ' ? 0 : char.IsLetterOrDigit(character) ? 1 : 2;
            if (kind != 0 && next != kind)
            {
                starts.Add(hash);
            }

            kind = next;
            hash = character == ' ' ? hash : NameGazetteer.Extend(hash, [character]);
        }

        return hash;
    }

    private static byte[] Pack(SortedDictionary<ulong, ulong> names, SortedSet<ulong> starts, List<ulong> sets)
    {
        var bits = 10;
        while ((1 << bits) < (names.Count + starts.Count) * 3 / 2)
        {
            bits++;
        }

        var cells = new uint[1 << bits];
        foreach (var (hash, classes) in names)
        {
            Put(cells, hash, (uint)sets.BinarySearch(classes) + 2);
        }

        foreach (var hash in starts.Where(hash => !names.ContainsKey(hash)))
        {
            Put(cells, hash, 1);
        }

        return [.. BitConverter.GetBytes((long)sets.Count), .. MemoryMarshal.AsBytes(sets.ToArray().AsSpan()), .. MemoryMarshal.AsBytes(cells.AsSpan())];
    }

    private static void Put(uint[] cells, ulong hash, uint value)
    {
        var (slot, check) = NameGazetteer.PlaceOf(hash);
        slot &= (uint)cells.Length - 1;
        while (cells[slot] != 0)
        {
            slot = (slot + 1) & ((uint)cells.Length - 1);
        }

        cells[slot] = check | value;
    }
}
