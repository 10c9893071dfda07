using Lagebild.Tools;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The shipped lexicon and tagger are what the tools make of their data and code as they are now.</summary>
public sealed class LanguageModelsTests
{
    [Fact]
    public void No_model_is_older_than_what_it_is_made_of()
    {
        var repository = ArchitectureTests.Repository();
        var stale = new LanguageModels(repository, Path.Combine(repository, "..", "shared")).Stale();
        Assert.True(stale.Count == 0, $"Changed since the models were built: {string.Join(", ", stale.Select(line => line.Split('\t')[1]))}. Run: dotnet run -c Release --project tools/Lagebild.Tools -- models ../shared");
    }
}
