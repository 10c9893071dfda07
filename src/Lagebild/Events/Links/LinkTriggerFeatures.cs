using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Events;

/// <summary>What the choice whether a word tells an event looks at. A change here needs a new model: tools/Lagebild.Tools links ../shared.</summary>
internal static class LinkTriggerFeatures
{
    /// <summary>The most features of a trigger.</summary>
    public const int Most = 64;

    /// <summary>How far the words around are looked at, on each side.</summary>
    private const int Reach = 5;

    /// <summary>Writes the features of a trigger.</summary>
    /// <param name="scene">The trigger and the words around it.</param>
    /// <param name="roles">The likeliest roles of these words.</param>
    /// <param name="before">The triggers of the same type that told an event before: 1 in the sentence, 2 in the document, 0 none.</param>
    /// <param name="list">Takes the features.</param>
    public static void Write(LinkScene scene, IReadOnlyList<LinkedRole> roles, uint before, ref FeatureList list)
    {
        var (type, told) = ((uint)scene.Trigger.Type + 1, scene.Trigger.Told is null ? 0u : 1u);
        list.Add(LinkTemplate.ToldKindOfEvent, type, told);
        list.Add(LinkTemplate.ToldBefore, before, type);
        list.Add(LinkTemplate.ToldBefore, before, type, 1 + told);
        WriteWord(scene, type, told, ref list);
        WriteParts(scene, roles, type, told, ref list);
        WriteClause(scene, type, ref list);
        WriteSurroundings(scene, type, told, ref list);
    }

    private static void WriteWord(LinkScene scene, uint type, uint told, ref FeatureList list)
    {
        var (layout, trigger) = (scene.Layout, scene.Trigger.Token);
        var token = layout.Tokens[trigger];
        var (before, after) = (Neighbour(layout, trigger - 1, token.Sentence), Neighbour(layout, trigger + 1, token.Sentence));
        list.Add(LinkTemplate.ToldTrigger, scene.Word, told);
        list.Add(LinkTemplate.WholeTrigger, Lattice.Hash(token.Lemma), told);
        list.Add(LinkTemplate.ToldForm, LinkRoleFeatures.Form(scene), type, told);
        list.Add(LinkTemplate.PrepositionBefore, scene.Preposition, type);
        list.Add(LinkTemplate.ToldWordBefore, before);
        list.Add(LinkTemplate.ToldWordAfter, after);
        list.Add(LinkTemplate.ToldWordBefore, before, type, 1);
        list.Add(LinkTemplate.ToldWordAfter, after, type, 1);
        list.Add(LinkTemplate.Article, before == 0 ? 99 : (uint)layout.Tokens[trigger - 1].Upos + ((uint)layout.Tokens[trigger - 1].Morphology.Definite << 6), type);
        list.Add(LinkTemplate.NumberOfTheTrigger, (uint)token.Morphology.Number, type, (uint)token.Morphology.Case);
    }

    private static void WriteParts(LinkScene scene, IReadOnlyList<LinkedRole> roles, uint type, uint told, ref FeatureList list)
    {
        var parts = 0u;
        for (var role = LinkRole.Actor; role <= LinkRole.Number; role++)
        {
            var strength = Strength(roles, role);
            var template = (LinkTemplate)((int)LinkTemplate.ActorFound + (int)role - (int)LinkRole.Actor);
            parts = (parts * 3) + (strength < 3 ? 0 : strength < 5 ? 1u : 2);
            list.Add(template, strength, type);
            list.Add(template, strength, told, 1);
        }

        list.Add(LinkTemplate.PartsFound, parts, type);
        list.Add(LinkTemplate.TriggerAndParts, parts, scene.Word);
        list.Add(LinkTemplate.FormAndParts, parts, type, LinkRoleFeatures.Form(scene));
    }

    private static void WriteClause(LinkScene scene, uint type, ref FeatureList list)
    {
        list.Add(LinkTemplate.VerbOfTheClause, scene.Verb);
        list.Add(LinkTemplate.VerbOfTheClause, scene.Verb, type, 1);
        if (scene.Clause >= 0)
        {
            var clause = scene.Layout.Clauses[scene.Clause];
            list.Add(LinkTemplate.NegationAndMood, (clause.IsNegated ? 1u : 0) + ((uint)clause.Mood << 1), (uint)clause.Kind, type);
            list.Add(LinkTemplate.NegationAndMood, clause.Modal is { } modal ? Lattice.Hash(modal) : 0, (uint)clause.Tense);
        }
    }

    private static void WriteSurroundings(LinkScene scene, uint type, uint told, ref FeatureList list)
    {
        var (layout, trigger) = (scene.Layout, scene.Trigger.Token);
        var index = layout.Tokens[trigger].Sentence;
        var sentence = layout.Sentences[index];
        list.Add(LinkTemplate.ToldPosition, (uint)Math.Min(3, trigger - sentence.FirstToken) + ((uint)Math.Min(3, sentence.EndToken - 1 - trigger) << 2), type);
        list.Add(LinkTemplate.LengthOfTheSentence, (uint)Math.Min(7, sentence.TokenCount / 5), type);
        var size = (uint)Math.Min(4, layout.Sentences.Length / 2);
        list.Add(LinkTemplate.LengthOfTheDocument, size, type, told);
        list.Add(LinkTemplate.SentenceOfTheDocument, (uint)Math.Min(3, index), type, size);
        for (var at = Math.Max(sentence.FirstToken, trigger - Reach); at < Math.Min(sentence.EndToken, trigger + Reach + 1); at++)
        {
            if (at != trigger && layout.Tokens[at].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADP or Upos.PUNCT)
            {
                list.Add(LinkTemplate.WordsAround, Lattice.Hash(layout.Tokens[at].Lemma), at < trigger ? 1u : 2u);
            }
        }

        var kinds = 0u;
        foreach (var candidate in scene.Candidates)
        {
            kinds |= 1u << (int)candidate.Kind;
        }

        list.Add(LinkTemplate.KindsOfWordsAround, kinds & (1u << (int)LinkKind.Road), type);
        list.Add(LinkTemplate.KindsOfWordsAround, kinds & (1u << (int)LinkKind.Tag), type, 1);
        list.Add(LinkTemplate.KindsOfWordsAround, Math.Min(6, (uint)scene.Candidates.Count), type, 2);
    }

    // How clearly the best filler of a role was found: not at all (0), less likely than none (1, 2), likely, surely (6).
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
