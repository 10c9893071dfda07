using System.Security.Cryptography;
using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Tests.Reports;

/// <summary>A report with its text, in which passages are found by their words.</summary>
internal sealed class SampleDocument
{
    public static readonly StageId Stage = new("sample", 1);

    /// <summary>Makes a document: each line a block, the first the title; <c>{received|read}</c> stands for a repaired passage, <c>~</c> opens a line of boilerplate.</summary>
    public SampleDocument(string name, DateOnly? published, string written)
    {
        var (received, repairs) = Received(written);
        var cleaner = new TextCleaner(received);
        var made = new List<Repair>();
        foreach (var (at, wrong, right) in repairs)
        {
            cleaner.CopyTo(at);
            var start = cleaner.Length;
            cleaner.Replace(wrong.Length, right);
            made.Add(new(new(start, start + right.Length), RepairKind.FusedWords, wrong, right, "Zwei Wörter ohne Leerzeichen, von denen das zweite ein Redeverb ist."));
        }

        var (text, map) = cleaner.CopyTo(received.Length).Build();
        var metadata = new DocumentMetadata { Name = name, Published = published, PublishedBasis = published is null ? PublicationBasis.Unknown : PublicationBasis.Metadata };
        Value = new Document(new($"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(received)))}"), metadata, received, text, map)
            .With(new Layer<Block>(Stage, [.. Blocks(text)]))
            .With(new Layer<Repair>(Stage, [.. made]));
    }

    public Document Value { get; private set; }

    public TextSpan this[string words]
    {
        get
        {
            var at = Value.Text.IndexOf(words, StringComparison.Ordinal);
            return at >= 0 ? new(at, at + words.Length) : throw new ArgumentException($"'{words}' does not stand in the text.");
        }
    }

    public Evidence Cite(string words) => Value.Cite(this[words], Stage);

    public SampleDocument With<T>(params ReadOnlySpan<T> items)
        where T : IAnnotation
    {
        Value = Value.With(new Layer<T>(Stage, [.. items]));
        return this;
    }

    private static IEnumerable<Block> Blocks(string text)
    {
        for (int start = 0, end, count = 0; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (end > start)
            {
                yield return new(new(start, end), count++ == 0 ? BlockKind.Title : text[start] == '~' ? BlockKind.Boilerplate : BlockKind.Paragraph, "line");
            }
        }
    }

    private static (string Received, List<(int At, string Wrong, string Right)> Repairs) Received(string written)
    {
        var received = new StringBuilder();
        var repairs = new List<(int, string, string)>();
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] != '{')
            {
                received.Append(written[at]);
                continue;
            }

            var end = written.IndexOf('}', at);
            var parts = written[(at + 1)..end].Split('|');
            repairs.Add((received.Length, parts[0], parts[1]));
            received.Append(parts[0]);
            at = end;
        }

        return (received.ToString(), repairs);
    }
}
