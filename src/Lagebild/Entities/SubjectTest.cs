using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Tells subjects from other mentions.</summary>
internal static class SubjectTest
{
    /// <summary>Says whether the phrase from <paramref name="first"/> on is a subject: by the tree where it is decided, else by place: right behind a verb, or first in its sentence without preposition.</summary>
    public static bool IsSubject(Words words, int head, int first)
    {
        var relation = words.Token(head).Relation;
        if (relation is not DependencyRelation.Dep)
        {
            return relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
        }

        if (first > 0 && words.IsJoined(first) && words.IsVerb(first - 1))
        {
            return true;
        }

        return words.IsSentenceStart(first) || (first > 0 && WordSets.Subordinators.Has(words[first - 1]));
    }
}
