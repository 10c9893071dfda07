using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;

namespace Lagebild.Tests;

/// <summary>Documents for tests of the language stage: each line of the text is a block.</summary>
internal static class LanguageDocument
{
    private static readonly Pipeline Pipeline = new PipelineBuilder().Given<Block>().UseLanguage().Build();

    public static Document Analysed(string text, BlockKind kind = BlockKind.Paragraph) => Pipeline.Run(Plain(text, kind));

    public static Document Plain(string text, BlockKind kind = BlockKind.Paragraph) =>
        new Document(new("sha256:test"), new(), text, text, OffsetMap.Identity(text.Length)).With(new Layer<Block>(new("blocks", 1), Blocks(text, kind)));

    public static string Of(this Document document, TextSpan span) => document[span].ToString();

    private static ImmutableArray<Block> Blocks(string text, BlockKind kind)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at);
            var start = at + (line.Length - line.TrimStart().Length);
            var length = line.Trim().Length;
            if (length > 0)
            {
                blocks.Add(new(new(start, start + length), kind, "line"));
            }

            at = end + 1;
        }

        return blocks.ToImmutable();
    }
}
