using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Compiles german-pos-dict, the names of EIG.txt, our closed classes and the frequencies of the Bundestag text into one file.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, SortedDictionary<AnalysisKey, Cells>> _forms = new(StringComparer.Ordinal);

    /// <summary>Returns the bytes of the lexicon; the same for the same data.</summary>
    /// <param name="shared">The folder with <c>data/lexicon</c>, <c>data/names</c> and <c>data/text</c>.</param>
    public static byte[] Build(string shared)
    {
        var builder = new LexiconBuilder();
        builder.AddFile(Path.Combine(shared, "data/lexicon/german-pos-dict.tsv.gz"));
        builder.AddFile(Path.Combine(shared, "data/names/EIG.txt"));
        builder.AddClosedClasses();
        builder.AddNames(Path.Combine(shared, "data/names/germeval2014-train.bioes.gz"));
        builder.DropHiddenSubjunctives();
        var counts = WordCounts.Of(Path.Combine(shared, "data/text/bundestag.txt.xz"));
        return new LexiconWriter().Write(builder._forms, counts);
    }

    /// <summary>Whether words of the class are counted in thousands.</summary>
    public static bool IsOpenClass(Stts stts) =>
        stts is Stts.NN or Stts.NE or Stts.ADJA or Stts.ADJD or Stts.VVFIN or Stts.VVIMP or Stts.VVINF or Stts.VVIZU or Stts.VVPP
            or Stts.VAFIN or Stts.VAIMP or Stts.VAINF or Stts.VAPP or Stts.VMFIN or Stts.VMINF or Stts.VMPP;

    private void AddFile(string path)
    {
        foreach (var line in ToolData.Lines(path))
        {
            var columns = line.Split('\t');
            if (columns.Length != 3 || columns[0].Length == 0 || columns[0][0] is '#' or '-' || columns[0].Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var tag in columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (MorphyTag.Read(tag, columns[1]) is var (key, cells))
                {
                    Add(columns[0], key, cells);
                }
            }
        }
    }

    private void AddClosedClasses()
    {
        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, key, cells, isWhole) in ClosedClasses.Read())
        {
            if (isWhole && cleared.Add(form))
            {
                _forms.Remove(form);
            }
            else if (cleared.Add(form) && _forms.TryGetValue(form, out var readings))
            {
                foreach (var other in readings.Keys.Where(other => !IsOpenClass(other.Stts)).ToList())
                {
                    readings.Remove(other);
                }
            }

            Add(form, key, cells);
        }
    }

    /// <summary>Takes out Konjunktiv I where it looks like the indicative ("haben", "wechselt"): nobody can tell, and UD takes the indicative.</summary>
    private void DropHiddenSubjunctives()
    {
        foreach (var form in _forms.Keys.Order(StringComparer.Ordinal))
        {
            var readings = _forms[form];
            foreach (var key in readings.Keys.ToList())
            {
                var morphology = ReadingRecord.Unpack(key.Features, default);
                var indicative = key with { Features = ReadingRecord.Pack(morphology with { Mood = Mood.Ind }) };
                if (morphology is not { Mood: Mood.Sub, Tense: Tense.Pres } || !readings.TryGetValue(indicative, out var same))
                {
                    continue;
                }

                var left = readings[key].Strong & ~same.Strong;
                readings.Remove(key);
                if (left != 0)
                {
                    readings.Add(key, Cells.Same(new(left)));
                }
            }
        }
    }

    private void AddNames(string path)
    {
        foreach (var (form, key, cells) in AnnotatedNames.Read(path))
        {
            if (!_forms.TryGetValue(form, out var readings) || !readings.Keys.Any(reading => reading.Stts == Stts.NE))
            {
                Add(form, key, cells);
            }
        }
    }

    private void Add(string form, AnalysisKey key, Cells cells)
    {
        if (!_forms.TryGetValue(form, out var readings))
        {
            _forms.Add(form, readings = []);
        }

        readings[key] = readings.TryGetValue(key, out var known) ? known | cells : cells;
    }
}
