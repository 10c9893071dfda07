using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Statements;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Statements as their specification prints them: type, speaker ≫ addressee, cue in brackets, quote; parts joined by " | ".</summary>
public sealed class StatementsSpecs
{
    private static readonly Pipeline Pipeline = GermanPipeline.Build();

    public static IEnumerable<TheoryDataRow<SpecExample>> Examples => [.. SpecExample.In("statements.md"), .. SpecExample.In("speakers.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(SpecExample example)
    {
        example.Check(Printed(example.Text));
    }

    public static IEnumerable<TheoryDataRow<SpecExample>> AssertionExamples => SpecExample.In("assertions.md");

    /// <summary>What each statement asserts one by one, parted by " ‖ ".</summary>
    [Theory]
    [MemberData(nameof(AssertionExamples))]
    public void Assertions(SpecExample example)
    {
        var document = Read(example.Text);
        example.Check(document.Statements.Select(statement =>
            string.Join(" ‖ ", (statement.Assertions.IsEmpty ? statement.Quote : statement.Assertions).Select(span => document[span].ToString()))));
    }

    internal static IEnumerable<string> Printed(string text)
    {
        var document = Read(text);
        return document.Statements.Select(statement => Print(document, statement));
    }

    internal static Document Read(string text) => Pipeline.Run(Received(text), TestContext.Current.CancellationToken);

    /// <summary>Reads a text with the stages before the statements.</summary>
    internal static Document ReadUpToStatements(string text) =>
        Pipeline.Stages.TakeWhile(stage => stage.Id.Name != "statements").Aggregate(Received(text), (document, stage) => stage.Run(document, TestContext.Current.CancellationToken));

    private static Document Received(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                var start = at + line.Length - line.TrimStart().Length;
                blocks.Add(new(new(start, start + line.Trim().Length), BlockKind.Paragraph, "line"));
            }

            at += line.Length + 1;
        }

        var document = new Document(new("sha256:0"), new(), text, text, OffsetMap.Identity(text.Length));
        return document.With(new Layer<Block>(new("test", 1), blocks.ToImmutable())).With(new Layer<Repair>(new("test", 1), []));
    }

    private static string Print(Document document, Statement statement)
    {
        var addressee = statement.Addressee.IsEmpty ? "" : " ≫ " + Words(document, statement.Addressee);
        var speaker = statement.Speaker.IsEmpty ? "?" : Words(document, statement.Speaker);
        return $"{statement.Type} {speaker}{addressee} [{Words(document, statement.Cue)}] {Words(document, statement.Quote)}";
    }

    private static string Words(Document document, ImmutableArray<TextSpan> spans) =>
        string.Join(" | ", spans.Select(span => document[span].ToString().ReplaceLineEndings(" ")));
}
