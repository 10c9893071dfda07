using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Events;

/// <summary>What the choice whether a word tells an event looks at. A change here needs a new model: tools/Lagebild.Tools links ../shared.</summary>
internal static class LinkTriggerFeatures
{
    /// <summary>The most features of a trigger.</summary>
    public const int Most = 64;

    /// <summary>The number of the first template; those of roles are below it.</summary>
    public const int FirstTemplate = 64;

    /// <summary>What the templates look at, for the inspection.</summary>
    public static readonly string[] Names =
    [
        "kind of event", "trigger", "whole trigger", "rule", "form", "preposition before", "word before", "word after", "verb of the clause", "actor found", "recipient found", "place found", "time found",
        "number found", "parts found", "trigger and parts", "form and parts", "told before", "negation and mood", "ending of the trigger", "position", "length of the sentence", "words around", "marks beside", "class of words before", "article",
        "capitals", "number of the trigger", "kinds of words around", "length of the document", "sentence of the document",
    ];

    /// <summary>Writes the features of a trigger.</summary>
    /// <param name="scene">The trigger and the words around it.</param>
    /// <param name="roles">The roles chosen for them.</param>
    /// <param name="before">The triggers of the same type before it: 1 in the sentence, 2 in the document.</param>
    /// <param name="list">Takes the features.</param>
    public static void Write(LinkScene scene, IReadOnlyList<LinkedRole> roles, uint before, ref FeatureList list)
    {
        var (layout, trigger, type) = (scene.Layout, scene.Trigger.Token, (uint)scene.Trigger.Type + 1);
        var token = layout.Tokens[trigger];
        var form = LinkRoleFeatures.Form(scene);
        var told = scene.Trigger.Told is null ? 0u : 1u;
        var whole = Lattice.Hash(token.Lemma);
        Add(0, type, told, 0, ref list);
        Add(1, scene.Word, told, 0, ref list);
        Add(2, whole, told, 0, ref list);
        Add(4, form, type, told, ref list);
        Add(5, scene.Preposition, type, 0, ref list);
        Add(6, Neighbour(layout, trigger - 1, token.Sentence), 0, 0, ref list);
        Add(7, Neighbour(layout, trigger + 1, token.Sentence), 0, 0, ref list);
        Add(6, Neighbour(layout, trigger - 1, token.Sentence), type, 1, ref list);
        Add(7, Neighbour(layout, trigger + 1, token.Sentence), type, 1, ref list);
        Add(8, scene.Verb, 0, 0, ref list);
        Add(8, scene.Verb, type, 1, ref list);
        var parts = 0u;
        for (var role = LinkRole.Actor; role <= LinkRole.Number; role++)
        {
            var strength = Strength(roles, role);
            parts = (parts * 3) + (strength < 3 ? 0 : strength < 5 ? 1u : 2);
            Add((byte)(8 + (int)role), strength, type, 0, ref list);
            Add((byte)(8 + (int)role), strength, told, 1, ref list);
        }

        Add(14, parts, type, 0, ref list);
        Add(15, parts, scene.Word, 0, ref list);
        Add(16, parts, type, form, ref list);
        Add(17, before, type, 0, ref list);
        Add(17, before, type, 1 + told, ref list);
        var sentence = layout.Sentences[token.Sentence];
        if (scene.Clause >= 0)
        {
            var clause = layout.Clauses[scene.Clause];
            Add(18, (clause.IsNegated ? 1u : 0) + ((uint)clause.Mood << 1), (uint)clause.Kind, type, ref list);
            Add(18, clause.Modal is { } modal ? Lattice.Hash(modal) : 0, (uint)clause.Tense, 0, ref list);
        }

        var place = (uint)Math.Min(3, trigger - sentence.FirstToken) + ((uint)Math.Min(3, sentence.EndToken - 1 - trigger) << 2);
        Add(20, place, type, 0, ref list);
        Add(21, (uint)Math.Min(7, sentence.TokenCount / 5), type, 0, ref list);
        for (var at = Math.Max(sentence.FirstToken, trigger - 5); at < Math.Min(sentence.EndToken, trigger + 6); at++)
        {
            if (at != trigger && layout.Tokens[at].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADP or Upos.PUNCT)
            {
                Add(22, Lattice.Hash(layout.Tokens[at].Lemma), at < trigger ? 1u : 2u, 0, ref list);
            }
        }

        Add(25, trigger > sentence.FirstToken ? (uint)layout.Tokens[trigger - 1].Upos + ((uint)layout.Tokens[trigger - 1].Morphology.Definite << 6) : 99, type, 0, ref list);
        Add(27, (uint)token.Morphology.Number, type, (uint)token.Morphology.Case, ref list);
        var kinds = 0u;
        foreach (var candidate in scene.Candidates)
        {
            kinds |= 1u << (int)candidate.Kind;
        }

        Add(28, kinds & (1u << (int)LinkKind.Road), type, 0, ref list);
        Add(28, kinds & (1u << (int)LinkKind.Tag), type, 1, ref list);
        var size = (uint)Math.Min(4, layout.Sentences.Length / 2);
        Add(29, size, type, told, ref list);
        Add(30, (uint)Math.Min(3, token.Sentence), type, size, ref list);
        Add(28, Math.Min(6, (uint)scene.Candidates.Count), type, 2, ref list);
    }

    private static void Add(byte template, uint first, uint second, uint third, ref FeatureList list) => list.Add((byte)(FirstTemplate + template), first, second, third);

    // How clearly the best filler of a role was found: not at all, hardly, likely, surely.
    private static uint Strength(IReadOnlyList<LinkedRole> roles, LinkRole role)
    {
        var best = int.MinValue;
        foreach (var linked in roles)
        {
            best = linked.Role == role ? Math.Max(best, linked.Score) : best;
        }

        return best switch { int.MinValue => 0, < -LinkWeights.One => 1, < 0 => 2, < LinkWeights.One => 3, < 2 * LinkWeights.One => 4, < 3 * LinkWeights.One => 5, _ => 6 };
    }

    private static uint Neighbour(DocumentLayout layout, int token, int sentence) =>
        token >= 0 && token < layout.Tokens.Length && layout.Tokens[token].Sentence == sentence ? Lattice.Hash(layout.Tokens[token].Lemma) : 0;
}
