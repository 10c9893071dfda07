using System.CommandLine;
using System.Security.Cryptography;
using Lagebild.Entities;
using Lagebild.Pictures;

namespace Lagebild.Cli.Commands;

/// <summary>What a user knows beside the reports: own entries of the knowledge base, and what was decided on who is who.</summary>
/// <remarks>A line that cannot be read is named on standard error; the others hold, and the exit code says that something is missing.</remarks>
internal sealed class KnowledgeOptions
{
    private readonly Option<string[]> _entries = new("--kb") { Description = "A file with own persons, organisations, places or states, one a line (docs/entities.md).", HelpName = "FILE" };
    private readonly Option<string?> _decisions = new("--decisions") { Description = "A file with decisions on who is who: 'join NAME = NAME', 'split NAME', 'split NAME in DOCUMENT'.", HelpName = "FILE" };

    /// <summary>Adds the options to a command; decisions only where it makes a picture.</summary>
    public KnowledgeOptions(Command command, bool hasPicture)
    {
        command.Options.Add(_entries);
        if (hasPicture)
        {
            command.Options.Add(_decisions);
        }
    }

    /// <summary>Reads the user's entries, or returns null where there are none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="complete">Becomes false where a line could not be read.</param>
    public KnowledgeBase? Knowledge(ParseResult parsed, ref bool complete)
    {
        var files = parsed.GetValue(_entries) ?? [];
        if (files.Length == 0)
        {
            return null;
        }

        var lines = files.SelectMany(file => File.ReadLines(file).Index().Select(line => (File: file, Number: line.Index + 1, Text: line.Item))).ToList();
        var knowledge = KnowledgeBase.With(lines.Select(line => line.Text), out var faults);
        foreach (var (line, why) in faults)
        {
            Console.Error.WriteLine($"{lines[line - 1].File}, line {lines[line - 1].Number}: {why}");
            complete = false;
        }

        return knowledge;
    }

    /// <summary>Reads the decisions.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="complete">Becomes false where a line could not be read.</param>
    public EntityDecisions Decisions(ParseResult parsed, ref bool complete)
    {
        if (parsed.GetValue(_decisions) is not { } file)
        {
            return EntityDecisions.None;
        }

        var decisions = EntityDecisions.Read(File.ReadLines(file), out var faults);
        foreach (var (line, why) in faults)
        {
            Console.Error.WriteLine($"{file}, line {line}: {why}");
            complete = false;
        }

        return decisions;
    }

    /// <summary>Returns the hash of each file given, for the manifest of the run.</summary>
    public IReadOnlyList<string> Hashes(ParseResult parsed) =>
        [.. (parsed.GetValue(_entries) ?? []).Append(parsed.GetValue(_decisions)).OfType<string>().Select(file => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
