using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The knowledge base against itself.</summary>
public sealed class KnowledgeBaseTests
{
    /// <summary>Offices that several persons hold side by side; every other office of a body is one seat.</summary>
    private static readonly HashSet<string> SharedOffices =
    [
        "adviser", "ambassador", "commission-vice-president", "commissioner", "deputy-foreign-minister", "deputy-secretary-general", "deputy-spokesperson", "envoy",
        "foreign-spokesperson", "group-leader", "mp", "parliament-vice-president", "party-leader", "party-secretary", "senator", "spokesperson", "vice-prime-minister",
    ];

    /// <summary>Names that two entries bear, both rightly: only the text can tell them apart.</summary>
    private static readonly string[] SharedNames = ["Memel"];

    /// <summary>Says whether one term began in the month or year in which the other ended, where a file knows no day.</summary>
    private static bool IsHandover(DateOnly end, DateOnly start) =>
        (end.Year == start.Year && end.Month == start.Month && (start.Day == 1 || end.AddDays(1).Day == 1)) || (end.Year == start.Year && (start.DayOfYear == 1 || end is { Month: 12, Day: 31 }));

    private static bool IsKnowledge(string name) => name.Contains("persons-", StringComparison.Ordinal) || name.Contains("places", StringComparison.Ordinal)
        || name.Contains("organisations", StringComparison.Ordinal) || name.Contains("states", StringComparison.Ordinal) || name.Contains("positions", StringComparison.Ordinal);

    private static KnowledgeBase Knowledge => KnowledgeBase.German;

    [Fact]
    public void No_two_persons_hold_one_seat_at_a_time()
    {
        var overlaps =
            from seat in Knowledge.Entries.SelectMany(holder => holder.Terms, (holder, term) => (holder.Name, Term: term)).ToLookup(held => (held.Term.Role, held.Term.Body))
            where !SharedOffices.Contains(seat.Key.Role)
            from first in seat
            from second in seat
            where (first.Term.From, first.Name).CompareTo((second.Term.From, second.Name)) < 0
            where first.Term.Overlaps(second.Term) && !IsHandover(first.Term.To, second.Term.From)
            select $"{seat.Key}: {first.Name} {first.Term.From}..{first.Term.To}, {second.Name} {second.Term.From}..{second.Term.To}";
        Assert.Empty(overlaps);
    }

    [Fact]
    public void It_knows_enough_office_holders_places_and_organisations()
    {
        var start = new DateOnly(2014, 1, 1);
        Assert.InRange(Knowledge.Entries.Count(entry => entry.Terms.Any(term => term.To >= start)), 1500, 10_000);
        Assert.InRange(Knowledge.Entries.Count(entry => entry.Id.StartsWith("place:", StringComparison.Ordinal)), 1500, 10_000);
        Assert.InRange(Knowledge.Entries.Count(entry => entry.Type == EntityType.Org), 200, 10_000);
    }

    [Fact]
    public void Every_file_says_whose_it_is_and_under_which_licence()
    {
        var resources = typeof(KnowledgeBase).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Entities/", StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal)).ToList();
        Assert.Contains("Entities/persons-germany.tsv", resources);
        Assert.All(resources.Where(IsKnowledge), name =>
        {
            using var reader = new StreamReader(typeof(KnowledgeBase).Assembly.GetManifestResourceStream(name)!);
            Assert.Matches("^# .*(written by us; Apache-2.0|CC BY 4.0)", reader.ReadLine());
        });
    }

    [Fact]
    public void Every_state_has_short_and_long_name_adjective_demonym_and_capital() =>
        Assert.All(DataFile.Lines("Entities/states.tsv"), line => Assert.All([1, 3, 4, 5, 6], column => Assert.NotEqual("", line.Split('	')[column])));

    [Fact]
    public void A_name_that_two_entries_bear_is_on_the_list()
    {
        var shared = Knowledge.Names.GroupBy(named => named.Name, StringComparer.Ordinal)
            .Where(bearers => bearers.Select(named => named.Entry).Distinct().Count() > 1)
            .Select(bearers => bearers.Key)
            .Order(StringComparer.Ordinal);
        Assert.Equal(SharedNames.Order(StringComparer.Ordinal), shared);
    }

    [Fact]
    public void A_town_lies_where_it_lies()
    {
        var kharkiv = Knowledge.Entries[Assert.Single(Knowledge.Find("Charkiw"))];
        Assert.Equal(49.98, kharkiv.Position!.Value.Latitude, 0.1);
        Assert.Equal(36.25, kharkiv.Position!.Value.Longitude, 0.1);
        Assert.All(Knowledge.Entries, entry => Assert.True(entry.Position is not { } position || (Math.Abs(position.Latitude) <= 90 && Math.Abs(position.Longitude) <= 180)));
        Assert.True(Knowledge.Entries.Count(entry => entry.Position is not null) > 2000);
    }

    [Fact]
    public void A_common_family_name_alone_does_not_name_a_minor_office_holder()
    {
        var knowledge = KnowledgeBase.With(["person\tMara Lindqvist\tf?\tse\t\t-\tmayor@stockholm 2024-01-01.."], out _);
        Assert.Single(knowledge.Find("Mara Lindqvist"));
        Assert.Empty(knowledge.FindSurname("Lindqvist"));
    }

    [Fact]
    public void Every_body_party_actor_and_state_exists() => Assert.Empty(
        from entry in Knowledge.Entries
        from id in entry.Terms.Select(term => term.Body).Append(entry.Actor).Append(entry.State).Append(entry.Party)
        where id is not null && Knowledge.IndexOf(id) < 0
        select $"{entry.Id}: {id}");

    [Fact]
    public void Every_term_ends_after_it_began() => Assert.Empty(
        from entry in Knowledge.Entries from term in entry.Terms where term.To < term.From select $"{entry.Name}: {term}");

    [Fact]
    public void Every_state_has_a_capital_and_a_name_that_finds_it()
    {
        var states = Knowledge.Entries.Where(entry => entry.Kind == "state").ToList();
        Assert.Equal(197, states.Count);
        Assert.All(states, state =>
        {
            Assert.Contains(Knowledge.Find(state.Name), found => Knowledge.Entries[found].Id == state.Id);
            Assert.Contains(Knowledge.Entries, entry => entry.Kind == "capital" && entry.State == state.Id);
            Assert.True(state.IsPlural == (state.Gender == Gender.None));
        });
    }

    [Fact]
    public void A_users_lines_add_entries()
    {
        var knowledge = KnowledgeBase.With(["# ours", "", "person\tMara Lindqvist\tf\tse\t\t-\tmayor@stockholm 2024-01-01.."], out var faults);
        var entry = knowledge.Entries[Assert.Single(knowledge.Find("Mara Lindqvist"))];
        Assert.Empty(faults);
        Assert.Equal("person:mara-lindqvist", entry.Id);
        Assert.Equal("place:stockholm", entry.Terms[0].Body);
    }

    [Fact]
    public void A_user_can_give_a_known_person_another_name_and_office()
    {
        var knowledge = KnowledgeBase.With(["person\tAntony Blinken\tm\tus\tBlinki\t-\tmayor@stockholm 2030..2031-06"], out _);
        var entry = knowledge.Entries[Assert.Single(knowledge.Find("Blinki"))];
        Assert.Equal("person:antony-blinken", entry.Id);
        Assert.Equal(new TermOfOffice("mayor", "place:stockholm", new(2030, 1, 1), new(2031, 6, 30)), entry.Terms[^1]);
        Assert.Contains(entry.Terms, term => term.Role == "foreign-minister");
    }

    [Theory]
    [InlineData("mayor of nowhere", "mayor of nowhere")]
    [InlineData("person\tMara Lindqvist", "columns")]
    [InlineData("person\tMara Lindqvist\tf\tse\t\t-\tmayor@atlantis 2024..", "atlantis")]
    [InlineData("person\tMara Lindqvist\tf\tse\t\t-\tmayor@stockholm 2024-13..", "2024-13")]
    [InlineData("person\tMara Lindqvist\tf\tse\t\t-\tmayor", "mayor")]
    [InlineData("person\tMara Lindqvist\tf\tqq", "qq")]
    [InlineData("organisation\tHafenbund\tm\tbody\tAtlantis", "Atlantis")]
    [InlineData("place\tqq\tcity\tNeustadt", "qq")]
    [InlineData("state\tqq\tX\t-\tX\tx\t\t", "columns")]
    [InlineData("person\t \tf\tse", "columns")]
    public void A_line_that_is_none_is_named_and_the_others_hold(string line, string said)
    {
        var knowledge = KnowledgeBase.With(["# ours", line, "person\tOle Berg\tm\tno"], out var faults);

        var (number, why) = Assert.Single(faults);
        Assert.Equal(2, number);
        Assert.Contains(said, why, StringComparison.Ordinal);
        Assert.Single(knowledge.Find("Ole Berg").ToArray());
    }
}
