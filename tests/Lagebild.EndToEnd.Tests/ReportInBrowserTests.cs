using Xunit;

namespace Lagebild.EndToEnd.Tests;

/// <summary>The report as a reader meets it: in a real browser, wide and narrow, light and dark, by mouse and by keyboard.</summary>
public sealed class ReportInBrowserTests(ReportInBrowserTests.BuiltReport built) : IClassFixture<ReportInBrowserTests.BuiltReport>
{
    private const int Tab = 9;
    private const int Enter = 13;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Nothing_stands_outside_the_page(int width)
    {
        await using var browser = await Browser.StartAsync();
        await browser.OpenAsync(built.Path, width, 900);

        Assert.Equal(width, (int)(await browser.EvaluateAsync("document.documentElement.scrollWidth"))!);
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task The_page_asks_nobody_for_anything()
    {
        await using var browser = await Browser.StartAsync();
        await browser.OpenAsync(built.Path, 1280, 900);

        Assert.Equal([new Uri(built.Path).AbsoluteUri], browser.Requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task By_keyboard_a_reader_comes_to_the_passage_and_back()
    {
        await using var browser = await Browser.StartAsync();
        await browser.PreferAsync("prefers-reduced-motion", "reduce");
        await browser.OpenAsync(built.Path, 1280, 900);
        for (var presses = 0; presses < 200 && !(bool)(await browser.EvaluateAsync("document.activeElement.matches('a.m')"))!; presses++)
        {
            await browser.PressAsync("Tab", Tab);
        }

        var passage = (string)(await browser.EvaluateAsync("document.activeElement.hash.slice(1)"))!;
        await browser.PressAsync("Enter", Enter);

        Assert.Equal("#" + passage, (string?)await browser.EvaluateAsync("location.hash"));
        Assert.True((bool)(await browser.EvaluateAsync($"(function () {{ var box = document.getElementById('{passage}').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }})()"))!);
        Assert.False((bool)(await browser.EvaluateAsync("document.querySelector('.return').hidden"))!);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Axe_finds_no_barrier(string scheme)
    {
        var axe = Path.Combine(AppContext.BaseDirectory, "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed: 'npm ci --prefix tests/Lagebild.EndToEnd.Tests', then build again.");
        await using var browser = await Browser.StartAsync();
        await browser.PreferAsync("prefers-color-scheme", scheme);
        await browser.OpenAsync(built.Path, 1280, 900);
        await browser.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken) + "; true");

        var barriers = await browser.EvaluateAsync("axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')))");

        Assert.Equal([], barriers!.AsArray().Select(barrier => (string)barrier!));
    }

    /// <summary>One report for all tests.</summary>
    public sealed class BuiltReport : IDisposable
    {
        private readonly LagebildRun _run = new();

        public BuiltReport()
        {
            Reports.PutAll(_run);
            Assert.Equal(0, _run.Run("build", "quellen", "--out", "bild").ExitCode);
        }

        public string Path => _run.At("bild/report.html");

        public void Dispose() => _run.Dispose();
    }
}
