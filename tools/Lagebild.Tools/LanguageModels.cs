using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Lagebild.Cli.Evaluation.Events;

namespace Lagebild.Tools;

/// <summary>The models of the language stage and the linker of events: what each is made of, and whether the shipped bytes are what is made of it.</summary>
/// <remarks>
/// <c>models.sha256</c> holds the hash of each model and of all that it is made of, as they were when the model was last rebuilt. A test compares
/// these hashes in a moment; that the bytes really come out is shown by <c>models SHARED</c>, which takes a minute.
/// </remarks>
internal sealed class LanguageModels(string repository, string shared)
{
    private const string Data = "src/Lagebild/Language/Data", Links = "src/Lagebild/Events/Data", Evaluation = "src/Lagebild.Cli/Evaluation/Events", Tools = "tools/Lagebild.Tools", Manifest = "tools/Lagebild.Tools/models.sha256";

    private static readonly string[] LexiconSources =
    [
        $"{Tools}/LexiconBuilder.cs", $"{Tools}/LexiconWriter.cs", $"{Tools}/Automaton.cs", $"{Tools}/MorphyTag.cs", $"{Tools}/ClosedClasses.cs", $"{Tools}/EndingGuesses.cs",
        $"{Tools}/Analysis.cs", $"{Tools}/AnnotatedNames.cs", $"{Tools}/WordCounts.cs", $"{Tools}/Data/closed-classes.tsv", $"{Tools}/Data/paradigms.tsv", "src/Lagebild/Language/Lexicon/*.cs",
    ];

    private static readonly string[] TaggerSources =
    [
        $"{Tools}/TagTrainer.cs", $"{Tools}/CaseTrainer.cs", $"{Tools}/GoldTags.cs", $"{Tools}/Treebank.cs", $"{Tools}/ModelFile.cs", "src/Lagebild/Language/Tagging/*.cs",
    ];

    /// <summary>Beside the tagger's. The phrases and clauses that the examples are read with are left out: the model stays usable when they change a little.</summary>
    private static readonly string[] RoleSources = [$"{Tools}/Role*.cs", $"{Tools}/OwnSentences.cs", $"{Tools}/Data/roles.txt", "src/Lagebild/Language/Roles/*.cs"];


    /// <summary>The stages before that read the examples are left out, as for roles.</summary>
    private static readonly string[] LinkSources = [$"{Evaluation}/Link*.cs", $"{Evaluation}/SmartDataReader.cs", $"{Evaluation}/Data/links.txt", "src/Lagebild/Events/Links/*.cs", $"{Links}/link-triggers.tsv"];

    private static readonly string[] LexiconShared = ["data/lexicon/german-pos-dict.tsv.gz", "data/names/EIG.txt", "data/names/germeval2014-train.bioes.gz", "data/text/bundestag.txt.xz"];
    private const string Corpus = "data/events/smartdata-train.json.gz";
    private static readonly string[] TaggerShared = ["data/syntax/de_gsd-ud-dev.conllu.gz", "data/syntax/de_gsd-ud-test.conllu.gz"];

    /// <summary>Makes all models anew, writes those that differ and the manifest, and says what it did.</summary>
    /// <returns>0, or the exit code of the run that goes on where the lexicon has changed: the tagger must be trained with the new one.</returns>
    public int Rebuild(TextWriter log)
    {
        if (Write("german.lexicon", LexiconBuilder.Build(shared), log))
        {
            using var next = Process.Start("dotnet", ["run", "-c", "Release", "--project", Path.Combine(repository, Tools), "--", "models", shared]);
            next.WaitForExit();
            return next.ExitCode;
        }

        var treebank = Treebank.Read(Path.Combine(shared, "data/syntax"));
        Write("tagger.model", ModelFile.Pack(TagTrainer.Train(treebank)), log);
        Write("cases.model", ModelFile.Pack(CaseTrainer.Train(treebank)), log);
        Write("roles.model", ModelFile.Pack(RoleTrainer.Train(RoleExamples.Read(RoleExamples.Sentences(Path.Combine(shared, "data/syntax")), treebank))), log);
        RebuildLinks(log);
        File.WriteAllLines(Path.Combine(repository, Manifest), Lines());
        return 0;
    }

    /// <summary>Makes only the linker of events anew, and the lines of the manifest that tell of it.</summary>
    public void RebuildLinks(TextWriter log)
    {
        Write("links.model", LinkTraining.Make(Path.Combine(shared, Corpus)).ToBytes(), log, Links);
        var own = LinkSources.Append(Corpus).Append($"{Links}/links.model").ToHashSet(StringComparer.Ordinal);
        var now = Lines().Where(line => own.Contains(line.Split('\t')[1]));
        File.WriteAllLines(Path.Combine(repository, Manifest), [.. File.ReadLines(Path.Combine(repository, Manifest)).Where(line => !own.Contains(line.Split('\t')[1])), .. now]);
    }

    /// <summary>Returns the lines of the manifest that no longer hold; without the shared data only those that can be known.</summary>
    public IReadOnlyList<string> Stale()
    {
        var now = Lines().ToHashSet(StringComparer.Ordinal);
        var hasShared = LexiconShared.Concat(TaggerShared).Append(Corpus).All(file => File.Exists(Path.Combine(shared, file)));
        return [.. File.ReadLines(Path.Combine(repository, Manifest)).Where(line => (hasShared || !line.StartsWith("shared", StringComparison.Ordinal)) && !now.Contains(line))];
    }

    private bool Write(string name, byte[] bytes, TextWriter log, string folder = Data)
    {
        var path = Path.Combine(repository, folder, name);
        var isSame = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
        log.WriteLine($"{name}: {(isSame ? "the same bytes" : "changed")}");
        if (!isSame)
        {
            File.WriteAllBytes(path, bytes);
        }

        return !isSame;
    }

    private IEnumerable<string> Lines() =>
    [
        .. Kind("model", repository, [$"{Data}/german.lexicon", $"{Data}/tagger.model", $"{Data}/cases.model", $"{Data}/roles.model", $"{Links}/links.model"]),
        .. Kind("own", repository, [.. LexiconSources, .. TaggerSources, .. RoleSources, .. LinkSources]),
        .. Kind("shared", shared, [.. LexiconShared, .. TaggerShared, Corpus]),
    ];

    private static IEnumerable<string> Kind(string kind, string folder, string[] patterns) => patterns.Select(pattern => $"{kind}\t{pattern}\t{HashOf(folder, pattern)}");

    /// <summary>Returns one hash of the names and contents of all files that a pattern names.</summary>
    private static string HashOf(string folder, string pattern)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var place = Path.Combine(folder, Path.GetDirectoryName(pattern)!);
        foreach (var file in Directory.Exists(place) ? Directory.GetFiles(place, Path.GetFileName(pattern)).Order(StringComparer.Ordinal).ToArray() : [])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
