using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Reports.Verification;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Reports.Reading;

/// <summary>A document as a picture keeps it.</summary>
/// <param name="Id">Its identifier: <c>sha256:…</c></param>
/// <param name="Name">The name of the source.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Url">Where it came from, or null.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="Language">The language, as a BCP 47 tag.</param>
/// <param name="Published">The day of publication as an ISO value; the month or year where only that is known; null where unknown.</param>
/// <param name="Basis">What the day rests on, in the word of the contract.</param>
/// <param name="Text">The clean text.</param>
/// <param name="Edits">What turns the source into the clean text, in source order.</param>
/// <param name="Blocks">What stands apart on the page.</param>
/// <param name="Statements">Who says what in it.</param>
public sealed record StoredDocument(
    string Id, string Name, string? Title, string? Url, string? Publisher, string? Author, string Language, string? Published, string Basis,
    string Text, ImmutableArray<SourceEdit> Edits, ImmutableArray<Block> Blocks, ImmutableArray<StoredStatement> Statements);

/// <summary>A statement as a picture keeps it. Spans are those of the clean text.</summary>
/// <param name="Type">Direct, indirect and so on.</param>
/// <param name="Quote">What is said.</param>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="Cue">The words that mark it as said.</param>
/// <param name="Addressee">The words that name to whom.</param>
/// <param name="Speakers">The identifiers of the speakers.</param>
/// <param name="Addressees">The identifiers of those to whom it is said.</param>
/// <param name="Said">The ISO value of the day on which it was said, or null.</param>
public sealed record StoredStatement(
    StatementType Type, ImmutableArray<TextSpan> Quote, ImmutableArray<TextSpan> Speaker, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Addressee,
    ImmutableArray<string> Speakers, ImmutableArray<string> Addressees, string? Said);
