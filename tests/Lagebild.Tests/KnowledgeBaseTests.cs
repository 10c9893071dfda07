using Lagebild.Entities;
using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The knowledge base against itself.</summary>
public sealed class KnowledgeBaseTests
{
    /// <summary>Offices that one person holds at a time.</summary>
    private static readonly HashSet<string> SingleSeats =
    [
        "president", "prime-minister", "chancellor", "foreign-minister", "defence-minister", "secretary-general", "commission-president",
        "council-president", "high-representative", "supreme-leader", "king", "pope", "army-chief", "nato-commander", "central-bank-head",
    ];

    private static KnowledgeBase Knowledge => KnowledgeBase.German;

    [Fact]
    public void No_two_persons_hold_one_seat_at_a_time()
    {
        var overlaps =
            from holder in Knowledge.Entries
            from term in holder.Terms
            where SingleSeats.Contains(term.Role)
            from other in Knowledge.Entries
            where !ReferenceEquals(other, holder) && string.CompareOrdinal(holder.Id, other.Id) < 0
            from second in other.Terms
            where second.Role == term.Role && second.Body == term.Body && second.Overlaps(term)
            select $"{term.Role}@{term.Body}: {holder.Name} {term.From}..{term.To}, {other.Name} {second.From}..{second.To}";
        Assert.Empty(overlaps);
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
