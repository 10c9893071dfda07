using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;

namespace Lagebild.Cli.Evaluation.Stories;

/// <summary>One affair of <c>eval/stories</c>: its reports and what is right about them.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Reports">The reports in the order of the file.</param>
/// <param name="Utterances">For each utterance the wordings in which reports render it.</param>
/// <param name="Figures">For each counted thing the verdict in the word of the contract and the passages that give values.</param>
/// <param name="Contradictions">For each contradiction its kind in the word of the contract and the passages that exclude each other.</param>
internal sealed record Affair(
    string Name, ImmutableArray<GoldReport> Reports, ImmutableArray<ImmutableArray<string>> Utterances, ImmutableArray<(string Verdict, ImmutableArray<string> Passages)> Figures,
    ImmutableArray<(string Kind, ImmutableArray<string> Passages)> Contradictions);

/// <summary>One report of an affair.</summary>
/// <param name="Name">Its name over all affairs: <c>02-hafenstreik/r1</c>.</param>
/// <param name="Published">The day of publication, or null where the report does not tell.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Story">The event it is on, unique over all affairs.</param>
/// <param name="Origin">The origin it goes back to, unique over all affairs.</param>
/// <param name="Text">Headline, empty line, body.</param>
internal sealed record GoldReport(string Name, DateOnly? Published, string Publisher, string Story, string Origin, string Text)
{
    /// <summary>Returns the report as a source.</summary>
    public ReceivedText Received()
    {
        // The name is part of the identifier: two reports of equal words are two reports.
        var id = new DocumentId("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{Text}"))));
        return ReceivedText.Plain(id, new DocumentMetadata { Name = Name, Publisher = Publisher, Published = Published, PublishedBasis = Published is null ? PublicationBasis.Unknown : PublicationBasis.Metadata }, Text);
    }
}
