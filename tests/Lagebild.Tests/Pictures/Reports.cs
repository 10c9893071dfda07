using System.Security.Cryptography;
using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Pipelines;

namespace Lagebild.Tests.Pictures;

/// <summary>Short reports of our own, and the way from them to a picture.</summary>
internal static class Reports
{
    private static readonly Pipeline Pipeline = GermanPipeline.Build();

    /// <summary>Builds the picture of texts; each may begin with a line <c>@ 2024-11-13</c> for its day of publication.</summary>
    public static Picture Picture(params string[] texts) => PictureBuilder.Build(texts.Select(Analyse), Pipeline);

    /// <summary>Analyses one text.</summary>
    public static Document Analyse(string text)
    {
        var metadata = new DocumentMetadata { Name = $"report-{text.Length}" };
        if (text.StartsWith("@ ", StringComparison.Ordinal))
        {
            metadata = metadata with { Published = DateOnly.Parse(text.AsSpan(2, 10), System.Globalization.CultureInfo.InvariantCulture), PublishedBasis = PublicationBasis.Given };
            text = text[13..];
        }

        var id = new DocumentId("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        return Pipeline.Run(Cleaner.Clean(ReceivedText.Plain(id, metadata, text)));
    }
}
