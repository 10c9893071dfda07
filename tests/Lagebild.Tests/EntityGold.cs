using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The share of right answers in <c>Specs/entities-gold.md</c>: names with their entry, pronouns and nominals with whom they stand for.</summary>
public sealed partial class EntityGold
{
    private const double LinkFloor = 0.95, AnaphorFloor = 0.9;

    [Fact]
    public void Names_have_their_entries()
    {
        var (right, wanted, wrong) = Count('[');
        var measured = string.Create(CultureInfo.InvariantCulture, $"links: {100.0 * right / wanted:F1} % of {wanted}; wrong:\n{wrong}");
        TestContext.Current.TestOutputHelper?.WriteLine(measured);
        Assert.True(right >= LinkFloor * wanted, measured);
    }

    [Fact]
    public void Anaphors_stand_for_the_right_entity()
    {
        var (right, wanted, wrong) = Count('{');
        var measured = string.Create(CultureInfo.InvariantCulture, $"anaphors: {100.0 * right / wanted:F1} % of {wanted}; wrong:\n{wrong}");
        TestContext.Current.TestOutputHelper?.WriteLine(measured);
        Assert.True(right >= AnaphorFloor * wanted, measured);
    }

    [Fact]
    public void The_gold_has_its_promised_size() => Assert.True(Read().Sum(example => example.Answers.Count) >= 400);

    private static (int Right, int Wanted, StringBuilder Wrong) Count(char mark)
    {
        var (right, wanted, wrong) = (0, 0, new StringBuilder());
        foreach (var example in Read())
        {
            var document = EntityDocument.Analysed(example.Text, example.Published);
            foreach (var answer in example.Answers.Where(answer => answer.Mark == mark))
            {
                wanted++;
                var found = Found(document, answer);
                if (answer.Allows(found))
                {
                    right++;
                }
                else
                {
                    wrong.Append(CultureInfo.InvariantCulture, $"{example.Published:yyyy-MM-dd} {document.Of(answer.Span)} = {answer.Wanted}, found {found}\n");
                }
            }
        }

        return (right, wanted, wrong);
    }

    /// <summary>Returns the entry, name and actor that the program gives the words, or null.</summary>
    private static Answered? Found(Document document, Answer answer)
    {
        var mention = document.Mentions.FirstOrDefault(mention => mention.Span == answer.Span && (mention.Kind == MentionKind.Name) == (answer.Mark == '['))
            ?? document.Mentions.FirstOrDefault(mention => mention.Span == answer.Span);
        return mention is not { Entity: >= 0 } ? null : new(document.Entities[mention.Entity].Kb, document.Entities[mention.Entity].Name, document.Entities[mention.Entity].Actor);
    }

    private static IEnumerable<Example> Read()
    {
        DateOnly? published = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "entities-gold.md")))
        {
            if (line.StartsWith("    @ ", StringComparison.Ordinal))
            {
                published = DateOnly.ParseExact(line.AsSpan(6).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                yield return Example.Of(line.Trim(), published);
            }
        }
    }

    private sealed record Answered(string? Kb, string Name, string? Actor);

    private sealed record Answer(char Mark, TextSpan Span, string Wanted)
    {
        public bool Allows(Answered? found)
        {
            var (entry, actor) = Wanted.Split('>') is [var first, var second] ? (first, second) : (Wanted, null);
            return entry switch
            {
                "?" => found is not { Kb: not null } && (Mark == '[' || found is null || found.Name.Length == 0 || char.IsLower(found.Name[0]) || !found.Name.Contains(' ', StringComparison.Ordinal)),
                _ when found is null => false,
                _ when entry.StartsWith("state:", StringComparison.Ordinal) && Mark == '{' => found.Actor == entry,
                _ => (found.Kb ?? found.Name) == entry && (actor is null || found.Actor == actor),
            };
        }
    }

    private sealed partial record Example(string Text, DateOnly? Published, List<Answer> Answers)
    {
        public static Example Of(string marked, DateOnly? published)
        {
            var (text, answers, at) = (new StringBuilder(), new List<Answer>(), 0);
            foreach (Match match in Marked().Matches(marked))
            {
                text.Append(marked, at, match.Index - at);
                answers.Add(new(match.Value[0], new(text.Length, text.Length + match.Groups[1].Length), match.Groups[2].Value));
                text.Append(match.Groups[1].Value);
                at = match.Index + match.Length;
            }

            return new(text.Append(marked, at, marked.Length - at).ToString(), published, answers);
        }

        [GeneratedRegex(@"[\[{]([^|\]}]+)\|([^\]}]+)[\]}]")]
        private static partial Regex Marked();
    }
}
