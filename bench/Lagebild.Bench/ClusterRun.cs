using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Stories;

namespace Lagebild.Bench;

/// <summary>Sorts synthetic reports into origins and stories, in sets of growing size: time and memory per report should stay flat.</summary>
/// <remarks>
/// Each event has six reports on three days: an original, two copies, a rewriting and two independent ones. A report has 45 words of its event,
/// 15 of its topic and 25 that all reports use, drawn by a fixed generator.
/// </remarks>
internal static class ClusterRun
{
    private const int PerEvent = 6;
    private const int Topics = 400;
    private const int EventsPerDay = 60;
    private const int CommonWords = 4000;

    /// <summary>Runs sets up to a size, doubling.</summary>
    public static int Run(int largest, TextWriter output)
    {
        output.WriteLine($"{"reports",10}{"origins",10}{"stories",10}{"µs a report",14}{"bytes a report",16}{"right %",10}");
        for (var size = largest / 8; size <= largest; size *= 2)
        {
            // What is held at the end: sketches, vectors, index, results.
            var memory = GC.GetTotalMemory(forceFullCollection: true);
            var reports = Enumerable.Range(0, size).Select(Report).ToImmutableArray();
            var start = Environment.CpuUsage.TotalTime;
            var neighbours = new ReportNeighbours(reports, OriginLinker.Days);
            var links = OriginLinker.Find(reports, neighbours);
            var stories = StoryClusters.Find(reports, neighbours);
            var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            var held = GC.GetTotalMemory(forceFullCollection: true) - memory;
            GC.KeepAlive(neighbours);
            GC.KeepAlive(reports);
            var right = stories.Count(story => story.Count == PerEvent && story.All(at => at / PerEvent == story[0] / PerEvent));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,10}{links.Count(link => link is null),10}{stories.Count,10}{1e6 * seconds / size,14:F0}{(double)held / size,16:F0}{100.0 * right * PerEvent / size,10:F1}"));
        }

        return 0;
    }

    private static ReportSketch Report(int number)
    {
        var (happening, kind) = (number / PerEvent, number % PerEvent);
        var day = new DateOnly(2024, 1, 1).AddDays((happening / EventsPerDay % 3000) + (kind / 2));
        var random = new Sequence((ulong)number + 1);
        var words = new List<ulong>();
        for (var at = 0; at < 45; at++)
        {
            words.Add(Word("event", happening, kind < 4 ? at : random.Next(90)));
        }

        for (var at = 0; at < 15; at++)
        {
            words.Add(Word("topic", happening % Topics, random.Next(60)));
        }

        for (var at = 0; at < 25; at++)
        {
            // Common words as in texts: the first ones far more often than the last.
            words.Add(Word("common", 0, random.Next(random.Next(CommonWords) + 1)));
        }

        var runs = kind < 3 ? Enumerable.Range(0, 100).Select(at => Word("run", happening, kind == 0 || at > 10 ? at : at + (1000 * number))) : Enumerable.Range(0, 100).Select(at => Word("own run", number, at));
        var facts = Enumerable.Range(0, 8).Select(at => kind < 4
            ? words.Skip(at * 5).Take(5)
            : Enumerable.Range(0, 5).Select(_ => words[random.Next(words.Count)]));
        return new()
        {
            Id = new DocumentId(string.Create(CultureInfo.InvariantCulture, $"sha256:{Word("id", number, 0):x16}")),
            From = day,
            To = day,
            Length = 1200 - kind,
            Runs = [.. runs.Distinct().Order()],
            Facts = [.. facts.Select((fact, at) => new ReportSketch.Fact(new(at, at + 1), [.. fact.Distinct().Order()]))],
            About = new(words),
        };
    }

    private static ulong Word(string kind, int one, int other) => ConceptLexicon.Hash(string.Create(CultureInfo.InvariantCulture, $"{kind} {one} {other}"));

    /// <summary>A fixed sequence of numbers (SplitMix64), the same on every machine.</summary>
    private sealed class Sequence(ulong state)
    {
        public int Next(int below)
        {
            state += 0x9e3779b97f4a7c15UL;
            var mixed = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }
}
