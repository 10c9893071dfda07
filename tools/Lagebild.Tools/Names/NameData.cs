using System.IO.Compression;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Sentences of GermEval 2014 with labels of the outer layer, main classes only.</summary>
internal static class NameData
{
    /// <summary>Reads "token label" lines (BIOES; derived and partial classes count as outside).</summary>
    public static List<(List<string> Tokens, List<byte> Labels)> ReadTrain(string path)
    {
        var sentences = new List<(List<string>, List<byte>)>();
        var (tokens, labels) = (new List<string>(), new List<byte>());
        foreach (var line in Lines(path).Append(""))
        {
            var blank = line.LastIndexOf(' ');
            if (blank <= 0)
            {
                if (tokens.Count > 0)
                {
                    sentences.Add((tokens, labels));
                    (tokens, labels) = ([], []);
                }

                continue;
            }

            tokens.Add(line[..blank]);
            labels.Add(LabelOf(line[(blank + 1)..]));
        }

        return sentences;
    }

    private static byte LabelOf(string label)
    {
        int type = label.Length == 5 ? label[2..] switch { "PER" => 0, "ORG" => 1, "LOC" => 2, "OTH" => 3, _ => -1 } : -1;
        var position = label[0] switch { 'B' => NameLabel.Begin, 'I' => NameLabel.Inside, 'E' => NameLabel.Last, _ => NameLabel.Single };
        return (byte)(type < 0 ? NameLabel.Outside : NameLabel.Of((EntityType)type, position));
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
