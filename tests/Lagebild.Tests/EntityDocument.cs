using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;

namespace Lagebild.Tests;

/// <summary>Documents for tests of the entity stage: each line of the text is a block.</summary>
internal static class EntityDocument
{
    private static readonly Pipeline Pipeline = new PipelineBuilder().Given<Block>().UseLanguage().UseEntities().Build();

    public static Document Analysed(string text, DateOnly? published = null) => Pipeline.Run(Plain(text, published));

    public static Document Plain(string text, DateOnly? published = null)
    {
        var blocks = LanguageDocument.Plain(text);
        return new Document(blocks.Id, new() { Published = published }, text, text, OffsetMap.Identity(text.Length)).With(new Layer<Block>(new("blocks", 1), blocks.All<Block>()));
    }
}
