using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lagebild.Cli.Evaluation;
using Lagebild.Reports.Html;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The promises of <c>docs/architecture.md</c> that a machine can check.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The feature folders of the engine in processing order: each may use those before it.</summary>
    private static readonly string[] Order =
    [
        "Text", "Documents", "Pipelines", "Languages", "Cleaning", "Language", "Numerals", "Times", "Quantities", "Entities", "Concepts", "Statements",
        "Frames", "Events", "Transfers", "Positions", "Defects", "Tellings", "Origins", "Stories", "Dating", "Pictures",
    ];

    /// <summary>Uses against the order, with the reason.</summary>
    private static readonly (string Folder, string Uses)[] Allowed =
    [
        ("Frames", "Events"), // frames read how real something is, in the word of the contract that events own; the inspection runs all three sets
        ("Frames", "Transfers"),
        ("Frames", "Positions"),
        ("Cleaning", "Language"), // repairs ask the lexicon whether a word exists; sentences know the kind of their block
    ];

    private static readonly Assembly[] Assemblies = [typeof(GermanPipeline).Assembly, typeof(SourceReader).Assembly, typeof(HtmlReport).Assembly];

    [Fact]
    public void Feature_folders_use_only_those_before_them()
    {
        var engine = Path.Combine(Repository(), "src", "Lagebild");
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetRelativePath(engine, file).Split(Path.DirectorySeparatorChar)[0];
            foreach (Match use in Using().Matches(File.ReadAllText(file)))
            {
                var used = use.Groups[1].Value;
                if (Array.IndexOf(Order, folder) is >= 0 and var at && Array.IndexOf(Order, used) > at && !Allowed.Contains((folder, used)))
                {
                    wrong.Add($"{Path.GetRelativePath(engine, file)} uses {used}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_feature_folder_has_its_place_in_the_order()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository(), "src", "Lagebild")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));

        Assert.True(!folders.Except(Order, StringComparer.Ordinal).Any(), $"Give these folders their place in {nameof(ArchitectureTests)}.Order: {string.Join(", ", folders.Except(Order, StringComparer.Ordinal))}.");
    }

    [Fact]
    public void Public_types_are_sealed_static_or_abstract()
    {
        var open = Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void The_engine_stands_on_the_runtime_alone()
    {
        var foreign = typeof(GermanPipeline).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not "netstandard" and not "mscorlib");

        Assert.Empty(foreign);
    }

    [Fact]
    public void Every_stage_has_a_name_of_its_own_in_lower_case()
    {
        var names = GermanPipeline.Build().Stages.Select(stage => stage.Id.Name).ToList();

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Equal(name.ToLowerInvariant(), name));
    }

    [Fact]
    public void Every_evaluation_has_a_task_of_its_own()
    {
        var tasks = Evaluations.All.Select(evaluation => evaluation.Task).ToList();

        Assert.Equal(tasks.Distinct(StringComparer.Ordinal), tasks);
    }

    [Theory]
    [InlineData("Lagebild.xml")]
    [InlineData("Lagebild.Sources.xml")]
    [InlineData("Lagebild.Reports.xml")]
    public void Comments_say_something(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, file);
        Assert.True(File.Exists(path), $"{file} is not beside the tests.");
        var members = XDocument.Load(path).Descendants("member").ToList();
        var empty = members.SelectMany(member => member.Elements().Where(part => part.Name.LocalName is not "inheritdoc" && part.IsEmpty | (part.Value.Trim().Length == 0 && !part.HasElements)).Select(part => $"{Name(member)}: empty {part.Name}"));
        // A value of an enumeration or a column of a record may need no more than its name; a type or a method always does.
        var restated = members.Where(member => Name(member)[0] is 'T' or 'M' && member.Element("summary") is { } summary && Words(summary.Value).SequenceEqual(Words(ShortName(member)), StringComparer.OrdinalIgnoreCase)).Select(member => $"{Name(member)}: repeats its name");
        var phrases = members.Where(member => Hollow().IsMatch(member.Value)).Select(member => $"{Name(member)}: {Hollow().Match(member.Value).Value}");

        Assert.Empty(empty.Concat(restated).Concat(phrases));
    }

    private static string Name(XElement member) => (string)member.Attribute("name")!;

    private static string ShortName(XElement member) => Name(member).Split('(')[0].Split('.')[^1];

    /// <summary>Returns the words of a name or sentence without articles and "gets", so that "Gets the name." equals "Name".</summary>
    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(word => word is not ("gets" or "the" or "a" or "an" or "sets" or "or"));

    internal static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Lagebild.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"^using (?:static )?Lagebild\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"TODO|FIXME|Performs the|Gets or sets the is|The result\.$")]
    private static partial Regex Hollow();

    [GeneratedRegex(@"[A-Z]?[a-zäöüß0-9]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
