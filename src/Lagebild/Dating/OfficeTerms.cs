using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Text;

namespace Lagebild.Dating;

/// <summary>The days on which the offices that a document gives to people were theirs.</summary>
internal static class OfficeTerms
{
    private static readonly Lazy<ImmutableArray<string>> NotInOffice = new(() => [.. DataFile.Lines("Dating/not-in-office.txt")]);

    /// <summary>Returns the days that all offices named in the document allow; open to both sides where none tells.</summary>
    public static DayRange RangeOf(Document document)
    {
        var range = default(DayRange);
        foreach (var entity in document.All<Entity>())
        {
            var known = KnowledgeBase.German.IndexOf(entity.Kb);
            if (known >= 0 && entity.Role is { } role && TermIn(KnowledgeBase.German.Entries[known], role) is { } term)
            {
                var both = range.And(new(term.From, term.To == DateOnly.MaxValue ? null : term.To));
                range = both.Earliest <= both.Latest || both.Earliest is null || both.Latest is null ? both : range;
            }
        }

        return range;
    }

    /// <summary>Returns the one term of a person that words for a role name, or null where none or several do.</summary>
    private static TermOfOffice? TermIn(KnownEntity person, string role)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => NotInOffice.Value.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        var offices = words
            .Where(word => RoleNouns.TryFind(word, out _, out _))
            .SelectMany(word => RoleNouns.TryFind(word, out var form, out _) ? form.Noun.Offices : [])
            .Select(office => office.Split('@')[0])
            .ToHashSet(StringComparer.Ordinal);
        var terms = person.Terms.Where(term => offices.Contains(term.Role)).Take(2).ToList();
        return terms.Count == 1 ? terms[0] : null;
    }
}
