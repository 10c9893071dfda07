using Lagebild.Entities;

namespace Lagebild.Statements;

/// <summary>Says whether something was spoken or written, from who says it: persons speak, bodies speak or write, texts are written.</summary>
internal static class Media
{
    /// <summary>Returns the medium of a statement, from that of its cue.</summary>
    public static StatementMedium Of(Reading reading, Draft draft)
    {
        if (draft.Speaker.Count == 0 || draft.Type == StatementType.Direct || (draft.Medium & StatementMedium.Thought) != 0 || draft.Medium == StatementMedium.Writing)
        {
            return draft.Medium;
        }

        var speaker = draft.Speaker[0];
        if (speaker.Length == 1 && reading.Is(speaker.From, WordClass.Pronoun | WordClass.Relative))
        {
            return draft.Medium;
        }

        var head = Voices.Head(reading, speaker);
        if (reading.IsPerson(speaker) || (head >= 0 && PersonNouns.Contains(reading.Tokens[head].Lemma)) || (head >= 0 && RoleNouns.TryFind(reading[head], out var role, out _) && role.Noun.Kind is RoleKind.Person or RoleKind.Source))
        {
            return draft.Medium == (StatementMedium.Speech | StatementMedium.Writing) && head >= 0 && CueLexicon.Noun(reading[head]) is null && !draft.IsHearsay ? StatementMedium.Speech : draft.Medium;
        }

        return head >= 0 && reading.Is(head, WordClass.Naming) ? StatementMedium.Writing
            : draft.Medium == StatementMedium.Speech && head >= 0 ? StatementMedium.Speech | StatementMedium.Writing
            : draft.Medium;
    }
}
