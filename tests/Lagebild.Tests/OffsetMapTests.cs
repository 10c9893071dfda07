using FsCheck;
using FsCheck.Fluent;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The offset map against a naive model that keeps one source range for each character.</summary>
public sealed class OffsetMapTests
{
    private static readonly Arbitrary<int[]> Steps = ArbMap.Default.ArbFor<int[]>();

    [Fact]
    public void Every_span_maps_to_the_source_of_its_first_and_last_character() => Prop.ForAll(Steps, steps =>
    {
        var (text, map, model) = Run(steps);
        Assert.Equal(text.Length, model.Count);
        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start + 1; end <= text.Length; end++)
            {
                var expected = (model[start].Start, Math.Max(model[start].Start, model[end - 1].End));
                var actual = map.ToSource(new(start, end));
                Assert.Equal(expected, (actual.Start, actual.End));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_source_range_maps_to_the_text_that_came_from_it() => Prop.ForAll(Steps, steps =>
    {
        var (text, map, model) = Run(steps);
        for (var start = 0; start < 12; start++)
        {
            var span = new SourceSpan(start, start + 3);
            var covered = Enumerable.Range(0, text.Length).Where(at => Math.Max(model[at].Start, span.Start) < Math.Min(model[at].End, span.End)).ToList();
            TextSpan? expected = covered.Count == 0 ? null : new TextSpan(covered[0], covered[^1] + 1);
            Assert.Equal(expected, map.ToText(span));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_maps_in_a_row_lead_where_their_composition_leads() => Prop.ForAll(Steps, Steps, (first, second) =>
    {
        var (middle, inner, _) = Run(first);
        var (text, outer, _) = Run(second, middle);
        var direct = outer.Through(inner);
        for (var at = 0; at < text.Length; at++)
        {
            var step = outer.ToSource(new(at, at + 1));
            var expected = inner.ToSource(new(step.Start, step.End));
            Assert.Equal(expected, direct.ToSource(new(at, at + 1)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Markup_after_the_last_character_is_not_part_of_the_source_range()
    {
        var (text, map) = new TextCleaner("<b>foo</b> bar").Skip(3).Copy(3).Skip(4).Copy(4).Build();
        Assert.Equal("foo bar", text);
        Assert.Equal(new SourceSpan(3, 6), map.ToSource(new(0, 3)));
    }

    /// <summary>Plays steps as copies, drops, replacements and insertions, and notes for each character where it came from.</summary>
    private static (string Text, OffsetMap Map, List<(int Start, int End)> Model) Run(int[] steps, string source = "abcdefghijklmnopqrstuvwxyz")
    {
        var cleaner = new TextCleaner(source);
        var model = new List<(int, int)>();
        foreach (var step in steps)
        {
            var length = Math.Min(Math.Abs(step % 5), source.Length - cleaner.Position);
            var at = cleaner.Position;
            switch (Math.Abs(step / 5 % 4))
            {
                case 0:
                    cleaner.Copy(length);
                    model.AddRange(Enumerable.Range(at, length).Select(position => (position, position + 1)));
                    break;
                case 1:
                    cleaner.Skip(length);
                    break;
                case 2:
                    cleaner.Replace(length, "ÄÖ");
                    model.AddRange([(at, at + length), (at, at + length)]);
                    break;
                default:
                    cleaner.Insert("ß");
                    model.Add((at, at));
                    break;
            }
        }

        var (text, map) = cleaner.Build();
        return (text, map, model);
    }
}
