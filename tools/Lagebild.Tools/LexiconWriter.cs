using System.Runtime.InteropServices;
using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Lays out the lexicon file; see <see cref="LexiconFormat"/>.</summary>
internal sealed class LexiconWriter
{
    private readonly List<ReadingRecord> _records = [];
    private readonly Dictionary<ReadingRecord, int> _recordIds = [];
    private readonly List<LemmaScript> _scripts = [];
    private readonly Dictionary<LemmaScript, int> _scriptIds = [];
    private readonly List<char> _suffixes = [];
    private readonly Dictionary<string, int> _suffixIds = new(StringComparer.Ordinal);
    private readonly List<Reading[]> _entries = [];
    private readonly Dictionary<string, int> _entryIds = new(StringComparer.Ordinal);

    public byte[] Write(Dictionary<string, SortedDictionary<AnalysisKey, Cells>> forms, Dictionary<string, int> counts)
    {
        var entryOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var form in forms.Keys.Order(StringComparer.Ordinal))
        {
            entryOf.Add(form, EntryOf(form, forms[form], counts));
        }

        Console.WriteLine($"{_entries.Count} entries, {_records.Count} records, {_scripts.Count} scripts, {_suffixes.Count} suffix characters");
        foreach (var (ending, readings) in EndingGuesses.Learn(entryOf, _entries, _records, _scripts, counts))
        {
            entryOf.Add(ending, Intern(readings));
        }

        var words = entryOf.Keys.Order(StringComparer.Ordinal).ToArray();
        var edges = Automaton.Build(words);
        var (entries, frequencies) = (new ushort[words.Length], new byte[words.Length]);
        foreach (var word in words)
        {
            var number = Number(edges, word);
            entries[number] = checked((ushort)entryOf[word]);
            frequencies[number] = (byte)Math.Min(255, Math.Round(10 * Math.Log(1 + counts.GetValueOrDefault(word))));
        }

        Console.WriteLine($"{words.Length} words, {edges.Length} edges, {_entries.Count} entries, {_records.Count} records, {_scripts.Count} scripts, {_suffixes.Count} suffix characters");
        return Layout(edges, entries, frequencies);
    }

    /// <summary>Orders the readings of one part of speech by how likely their lemma is: the form itself ("Laden" before "Lade"), then the more frequent one ("treffen" before "triefen").</summary>
    private int EntryOf(string form, SortedDictionary<AnalysisKey, Cells> readings, Dictionary<string, int> counts) => Intern(
        [.. readings
            .OrderBy(pair => pair.Key.Stts)
            .ThenBy(pair => (pair.Key.Traits & WordTraits.NominalInfinitive) != 0)
            .ThenByDescending(pair => pair.Key.Lemma == form && pair.Key.Stts is Stts.NN or Stts.NE)
            .ThenByDescending(pair => LexiconBuilder.IsOpenClass(pair.Key.Stts) ? counts.GetValueOrDefault(pair.Key.Lemma) : 0)
            .ThenBy(pair => pair.Key)
            .Select(pair => new Reading(RecordOf(pair.Key, pair.Value), ScriptOf(form, pair.Key.Lemma)))]);

    private int Intern(Reading[] entry)
    {
        var key = string.Join(' ', entry.Select(reading => $"{reading.Record}/{reading.Script}"));
        if (!_entryIds.TryGetValue(key, out var id))
        {
            _entryIds.Add(key, id = _entries.Count);
            _entries.Add(entry);
        }

        return id;
    }

    private ushort RecordOf(AnalysisKey key, Cells cells)
    {
        var record = new ReadingRecord
        {
            Features = key.Features,
            Weak = cells.Weak,
            Mixed = cells.Mixed,
            Strong = cells.Strong,
            Traits = (ushort)key.Traits,
            Stts = key.Stts,
            Upos = key.Upos,
        };
        return Id(record, _records, _recordIds);
    }

    private ushort ScriptOf(string form, string lemma)
    {
        var (best, source) = (Edit(form, lemma, 255, 0), form);
        foreach (var infix in new[] { "ge", "zu" })
        {
            for (var at = form.IndexOf(infix, StringComparison.Ordinal); at >= 0 && at < form.Length - 2; at = form.IndexOf(infix, at + 1, StringComparison.Ordinal))
            {
                var script = Edit(form.Remove(at, 2), lemma, (byte)at, 2);
                (best, source) = script.Cut + 2 < best.Cut ? (script, form.Remove(at, 2)) : (best, source);
            }
        }

        var append = lemma[(source.Length - best.Cut)..];
        if (!_suffixIds.TryGetValue(append, out var place))
        {
            _suffixIds.Add(append, place = _suffixes.Count);
            _suffixes.AddRange(append);
        }

        return Id(best with { AppendAt = (uint)place }, _scripts, _scriptIds);
    }

    private static LemmaScript Edit(string form, string lemma, byte infixAt, byte infixLength)
    {
        var firstLetter = 0u;
        if (form.Length > 0 && lemma.Length > 0 && form[0] != lemma[0] && char.ToLowerInvariant(form[0]) == char.ToLowerInvariant(lemma[0]))
        {
            firstLetter = char.IsLower(lemma[0]) ? 1u : 2u;
        }

        var shared = 0;
        while (shared < form.Length && shared < lemma.Length && (form[shared] == lemma[shared] || (shared == 0 && firstLetter != 0)))
        {
            shared++;
        }

        return new()
        {
            InfixAt = infixAt,
            InfixLength = infixLength,
            Cut = (byte)(form.Length - shared),
            AppendAt = 0,
            AppendLength = (byte)(lemma.Length - shared),
            FirstLetter = shared > 0 ? firstLetter : 0,
        };
    }

    private static ushort Id<T>(T value, List<T> list, Dictionary<T, int> ids)
        where T : notnull
    {
        if (!ids.TryGetValue(value, out var id))
        {
            ids.Add(value, id = list.Count);
            list.Add(value);
        }

        return checked((ushort)id);
    }

    private static int Number(ulong[] edges, string word)
    {
        var (node, number) = (0, 0);
        for (var at = 0; at < word.Length; at++)
        {
            var edge = node;
            while ((char)edges[edge] != word[at])
            {
                edge++;
            }

            number += LexiconFormat.Skip(edges[edge]);
            number += LexiconFormat.IsFinal(edges[edge]) && at < word.Length - 1 ? 1 : 0;
            node = LexiconFormat.Target(edges[edge]);
        }

        return number;
    }

    private byte[] Layout(ulong[] edges, ushort[] entries, byte[] frequencies)
    {
        var starts = new List<uint> { 0 };
        foreach (var entry in _entries)
        {
            starts.Add(starts[^1] + (uint)entry.Length);
        }

        byte[][] sections =
        [
            Bytes(edges), Bytes(entries), frequencies, Bytes(starts.ToArray()), Bytes(_entries.SelectMany(entry => entry).ToArray()),
            Bytes(_records.ToArray()), Bytes(_scripts.ToArray()), Bytes(_suffixes.ToArray()),
        ];
        using var file = new MemoryStream();
        var header = new uint[12];
        header[0] = LexiconFormat.Magic;
        file.Write(new byte[LexiconFormat.HeaderLength]);
        for (var at = 0; at < sections.Length; at++)
        {
            header[at + 1] = (uint)file.Position;
            file.Write(sections[at]);
            file.Write(new byte[(8 - (file.Position % 8)) % 8]);
        }

        (header[9], header[10]) = ((uint)_suffixes.Count, (uint)entries.Length);
        file.Position = 0;
        file.Write(Bytes(header));
        return file.ToArray();
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
