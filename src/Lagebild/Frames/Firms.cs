using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Says whether words stand for a company: an organisation, a legal form ("Kolbe GmbH"), a noun for one ("der Autobauer Kolbe"), or an unknown name.</summary>
internal static class Firms
{
    /// <summary>The words between a name and its legal form: "Kolbe Handel, Vertretung und Beteiligung GmbH" has six.</summary>
    private const int LongestName = 6;

    /// <summary>Says whether a phrase stands for a company.</summary>
    public static bool Is(DocumentLayout layout, Wording phrase, ImmutableArray<int> entities)
    {
        var isCalledOne = NounClasses.Is(layout.Tokens[phrase.Head].Lemma, "firm") || NounClasses.Is(layout[phrase.Head], "firm");
        if (isCalledOne || entities.Any(entity => layout.Entities[entity] is { Type: EntityType.Org } || layout.Entities[entity] is { Type: EntityType.Per, Kb: null, Role: null } person && !person.Name.Contains(' ', StringComparison.Ordinal)))
        {
            return true;
        }

        return HasLegalForm(layout, phrase) || NounClasses.Is(layout[Math.Max(phrase.Head, phrase.End - 1)], "firm") || (entities.IsEmpty && HasUnknownName(layout, phrase));
    }

    /// <summary>Returns the entities that may be the company: where the words call it one, no unknown person or place that its name looks like ("das Modehaus Hagemann").</summary>
    public static ImmutableArray<int> Named(DocumentLayout layout, Wording phrase, ImmutableArray<int> entities) =>
        NounClasses.Is(layout.Tokens[phrase.Head].Lemma, "firm") || HasLegalForm(layout, phrase)
            ? entities.RemoveAll(entity => layout.Entities[entity] is { Type: EntityType.Loc } or { Type: EntityType.Per, Kb: null })
            : entities;

    /// <summary>Returns the phrase with the rest of the name that a shorter reading left behind: "der Hersteller | Brunner", "die Kolbe | GmbH", "Maple | Bank".</summary>
    public static Wording WithName(DocumentLayout layout, Wording phrase)
    {
        var end = Math.Max(phrase.End, EndOfLegalName(layout, phrase.Head, layout.Tokens.Length));
        if (end == phrase.End && end < layout.Tokens.Length && layout.Tokens[end - 1].Upos is Upos.PROPN or Upos.X && layout.Tokens[end].Upos is Upos.NOUN && NounClasses.Is(layout[end], "firm"))
        {
            end++;
        }

        while (NounClasses.Is(layout.Tokens[phrase.Head].Lemma, "firm") && end < layout.Tokens.Length && IsName(layout, end) && layout.Tokens[end].Sentence == layout.Tokens[phrase.Head].Sentence && end < phrase.Head + LongestName)
        {
            end++;
        }

        return phrase with { End = end };
    }

    // An unknown word is taken for a noun where it looks like one: "das Modehaus Steinmann".
    private static bool IsName(DocumentLayout layout, int token) =>
        layout.Tokens[token].Upos == Upos.PROPN || (layout.Tokens[token].Upos == Upos.NOUN && char.IsUpper(layout[token][0]) && !Lexicon.German.IsKnown(layout[token]));

    /// <summary>Returns the token after the legal form that ends a name begun at <paramref name="first"/>, or -1: "Hans Kolbe | GmbH".</summary>
    public static int EndOfLegalName(DocumentLayout layout, int first, int limit)
    {
        for (var at = first; at < Math.Min(limit, first + LongestName); at++)
        {
            if (IsLegalForm(layout, at))
            {
                return at > first ? at + 1 : -1;
            }

            if (!(layout.Tokens[at].Upos is Upos.PROPN or Upos.X || (layout.Tokens[at].Upos is Upos.NOUN or Upos.ADJ && char.IsUpper(layout[at][0])) || FrameWordSets.NameSigns.Has(layout[at])))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsLegalForm(DocumentLayout layout, int token) => NounClasses.Is(layout[token], "legal");

    private static bool HasLegalForm(DocumentLayout layout, Wording phrase)
    {
        for (var at = phrase.Head; at < Math.Min(layout.Tokens.Length, phrase.End); at++)
        {
            if (IsLegalForm(layout, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUnknownName(DocumentLayout layout, Wording phrase)
    {
        for (var at = phrase.Head; at < Math.Min(layout.Tokens.Length, Math.Max(phrase.End, phrase.Head + 1)); at++)
        {
            if (layout.Tokens[at].Upos is Upos.PROPN or Upos.X && char.IsLetterOrDigit(layout[at][0]) && NounClasses.Of(layout[at]).Length == 0 && layout.MentionOver(at) is not { Type: EntityType.Per or EntityType.Loc })
            {
                return true;
            }
        }

        return false;
    }
}
