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
        var knowledge = KnowledgeBase.With(["# ours", "person\tMara Lindqvist\tf\tse\t\t-\tmayor@stockholm 2024-01-01.."]);
        var entry = knowledge.Entries[Assert.Single(knowledge.Find("Mara Lindqvist"))];
        Assert.Equal("person:mara-lindqvist", entry.Id);
        Assert.Equal("place:stockholm", entry.Terms[0].Body);
    }

    [Fact]
    public void A_line_that_is_none_is_named() =>
        Assert.Contains("mayor of nowhere", Assert.Throws<FormatException>(() => KnowledgeBase.With(["mayor of nowhere"])).Message, StringComparison.Ordinal);
}
