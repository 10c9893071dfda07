using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Times;

namespace Lagebild.Events;

/// <summary>What the choice of a candidate's role looks at. A change here needs a new model: tools/Lagebild.Tools links ../shared.</summary>
internal static class LinkRoleFeatures
{
    /// <summary>The most features of a candidate.</summary>
    public const int Most = 64;

    /// <summary>What the templates look at, for the inspection.</summary>
    public static readonly string[] Names =
    [
        "kind of event", "kind of words", "kind of words and event", "rule", "rule and event", "preposition before it", "preposition before it and event", "preposition before it and trigger",
        "distance", "distance and kind", "what stands between", "rivals between", "nearest of its kind", "same clause", "part of the clause", "part of the clause and event", "part of the clause and verb",
        "head word", "head word and event", "class of the head", "class of the head and event", "word before", "word after", "only one of its kind", "first of the sentence", "form of the trigger",
        "preposition before both", "other triggers", "trigger and side", "standing like a name", "other triggers and event", "word before and event", "marks between", "trigger", "case and side", "rivals and distance", "known kind", "speaker", "prominence", "part in other events", "first part", "words between", "words between and event",
    ];

    /// <summary>Writes the features of a candidate.</summary>
    public static void Write(LinkScene scene, int at, ref FeatureList list)
    {
        var (layout, candidate, type) = (scene.Layout, scene.Candidates[at], (uint)scene.Trigger.Type + 1);
        var kind = KindOf(layout, candidate);
        var preposition = candidate.Preposition.Length > 0 ? Lattice.Hash(candidate.Preposition) : 0;
        var distance = Distance(scene, candidate);
        var side = candidate.First > scene.Trigger.Token ? 1u : candidate.End <= scene.Trigger.Token ? 2u : 0;
        var form = Form(scene);
        list.Add(0, type);
        list.Add(1, kind);
        list.Add(2, kind, type);
        list.Add(3, (uint)candidate.Ruled, scene.Trigger.Told is null ? 1u : 0);
        list.Add(4, (uint)candidate.Ruled, scene.Trigger.Told is null ? 1u : 0, type + (kind << 4));
        list.Add(5, preposition, side + (kind << 2));
        list.Add(6, preposition, type + (side << 4));
        list.Add(7, preposition, scene.Word, side);
        list.Add(8, distance, side);
        list.Add(9, distance, kind, type);
        WriteBetween(scene, candidate, kind, type, distance, side, ref list);
        WriteClause(scene, candidate, kind, type, side, ref list);
        var head = Lattice.Hash(layout.Tokens[candidate.Head].Lemma);
        list.Add(17, head);
        list.Add(18, head, type);
        var nounClass = ClassOf(layout, candidate);
        list.Add(19, nounClass, kind);
        list.Add(20, nounClass, type);
        var (before, after) = (Neighbour(layout, candidate.First - 1), Neighbour(layout, candidate.End));
        list.Add(21, before, kind);
        list.Add(22, after, kind);
        list.Add(31, before, type);
        list.Add(25, form, type + (side << 4), kind);
        list.Add(26, preposition, scene.Preposition, side);
        list.Add(28, scene.Word, side + (kind << 2));
        list.Add(33, scene.Word, kind);
        var others = Others(scene, candidate);
        list.Add(27, others, kind, side);
        list.Add(30, others, type, side);
        list.Add(29, candidate.First > 0 ? (uint)layout.Tokens[candidate.First - 1].Upos : 99, kind + ((uint)layout.Tokens[candidate.Head].Morphology.Number << 12), Lexicon.German.IsKnown(layout[candidate.Head]) ? 1u : 0);
        WriteDocument(scene, candidate, kind, type, ref list);
        WritePath(scene, candidate, kind, type, side, ref list);
    }

    /// <summary>Returns what kind of words a candidate is, with the type of its entity.</summary>
    public static uint KindOf(DocumentLayout layout, LinkCandidate candidate) =>
        (uint)candidate.Kind + (candidate.Entities is [var entity, ..] ? ((uint)layout.Entities[entity].Type + 1) << 4 : 0)
        + (candidate.Kind == LinkKind.Time && layout.Times[candidate.Annotation].Type == TimeType.Time ? 16u : 0);

    /// <summary>Returns the part of speech of the trigger, whether it has a hyphen or hash, and whether it stands in a light verb construction.</summary>
    public static uint Form(LinkScene scene)
    {
        var word = scene.Layout[scene.Trigger.Token];
        return (uint)scene.Layout.Tokens[scene.Trigger.Token].Upos + (word.Contains('-') ? 32u : 0) + (word[0] == '#' ? 64u : 0) + (scene.Trigger.Verb >= 0 ? 128u : 0);
    }

    private static uint ClassOf(DocumentLayout layout, LinkCandidate candidate) => candidate.Kind switch
    {
        LinkKind.Number => layout.Quantities[candidate.Annotation] is var quantity ? Lattice.Hash(quantity.Unit ?? "") ^ (NounClasses.Of(quantity.Counted ?? "") is { Length: > 0 } counted ? Lattice.Hash(counted) : Lattice.Hash(quantity.Counted ?? "")) : 0,
        LinkKind.Time => (uint)layout.Times[candidate.Annotation].Type + (layout.Times[candidate.Annotation].Value.EndsWith("_REF", StringComparison.Ordinal) ? 16u : 0),
        _ => Lattice.Hash(NounClasses.Of(layout.Tokens[candidate.Head].Lemma)) ^ (candidate.End - 1 > candidate.Head ? Lattice.Hash(NounClasses.Of(layout[candidate.End - 1])) * 31 : 0),
    };

    private static uint Distance(LinkScene scene, LinkCandidate candidate)
    {
        var between = candidate.First > scene.Trigger.Token ? candidate.First - scene.Trigger.Token - 1 : scene.Trigger.Token - candidate.End;
        return between switch { < 0 => 9, <= 3 => (uint)between, <= 5 => 4, <= 8 => 5, <= 13 => 6, <= 22 => 7, _ => 8 };
    }

    private static void WriteBetween(LinkScene scene, LinkCandidate candidate, uint kind, uint type, uint distance, uint side, ref FeatureList list)
    {
        var layout = scene.Layout;
        var (first, end) = side == 1 ? (scene.Trigger.Token + 1, candidate.First) : (candidate.End, scene.Trigger.Token);
        var (verbs, commas, stops, names) = (0u, 0u, 0u, 0u);
        for (var token = first; token < end; token++)
        {
            var word = layout[token];
            verbs |= layout.Tokens[token].Upos is Upos.VERB ? 1u : layout.Tokens[token].Upos == Upos.AUX ? 2u : 0;
            commas += word is "," ? 1u : 0;
            stops |= word is ":" ? 1u : word is "-" or "–" or "/" or "|" ? 2u : word is "(" or ")" ? 4u : word is "„" or "“" or "\"" ? 8u : 0;
        }

        var (rivals, all) = (0u, 0u);
        foreach (var other in scene.Candidates)
        {
            var isSame = KindOf(layout, other) >> 4 == kind >> 4 && (other.Kind >= LinkKind.Time) == (candidate.Kind >= LinkKind.Time) && (other.Kind < LinkKind.Time || other.Kind == candidate.Kind);
            all += isSame && !ReferenceEquals(other, candidate) ? 1u : 0;
            rivals += isSame && other.First >= first && other.End <= end ? 1u : 0;
            names += other.First >= first && other.End <= end ? 1u : 0;
        }

        list.Add(10, verbs, Math.Min(2, commas) + (stops << 2), side);
        list.Add(32, stops, type, side);
        list.Add(11, Math.Min(3, rivals), kind);
        list.Add(35, Math.Min(3, rivals), Math.Min(3, names) + (distance << 4), side);
        list.Add(12, rivals == 0 ? 1u : 0, type, kind + (side << 8));
        list.Add(23, Math.Min(3, all), kind, type);
        list.Add(24, candidate.First == layout.Sentences[layout.Tokens[candidate.First].Sentence].FirstToken ? 1u : 0, kind, type);
    }

    private static void WriteClause(LinkScene scene, LinkCandidate candidate, uint kind, uint type, uint side, ref FeatureList list)
    {
        var layout = scene.Layout;
        var own = layout.ClauseOf[candidate.Head];
        var relation = own == scene.Clause ? 1u
            : own < 0 || scene.Clause < 0 ? 2u
            : layout.Clauses[own].Parent == scene.Clause ? 3u
            : layout.Clauses[scene.Clause].Parent == own ? 4u : 5u;
        list.Add(13, relation, kind, side);
        var part = 0u;
        if (own >= 0)
        {
            foreach (var complement in layout.Clauses[own].Complements)
            {
                if (complement.Head >= candidate.First && complement.Head < candidate.End)
                {
                    part = (uint)complement.Role + 1;
                    break;
                }
            }
        }

        var voice = scene.Clause >= 0 ? (uint)layout.Clauses[scene.Clause].Voice : 7;
        var isVerb = scene.Clause >= 0 && (layout.Clauses[scene.Clause].Verb == scene.Trigger.Token || layout.Clauses[scene.Clause].Verb == scene.Trigger.Verb) ? 1u : 0;
        var place = part + (relation << 5) + (voice << 9) + (isVerb << 12);
        list.Add(14, place, kind);
        list.Add(15, place, type);
        list.Add(16, place, own >= 0 ? Lattice.Hash(layout.Clauses[own].Lemma) : 0);
        list.Add(34, (uint)layout.Tokens[candidate.Head].Morphology.Case, side, type + (Math.Min(1, part) << 8));
    }

    // Whether another trigger stands between (1), and whether the candidate is nearer to another one (2).
    private static uint Others(LinkScene scene, LinkCandidate candidate)
    {
        var (own, result) = (Gap(scene.Trigger.Token, candidate), 0u);
        foreach (var other in scene.Context.Triggers)
        {
            if (other != scene.Trigger.Token && other != scene.Trigger.Verb && scene.Layout.Tokens[other].Sentence == scene.Layout.Tokens[scene.Trigger.Token].Sentence)
            {
                result |= (scene.Trigger.Token < other && other < candidate.First) || (candidate.End <= other && other < scene.Trigger.Token) ? 1u : 0;
                result |= Gap(other, candidate) < own ? 2u : 0;
            }
        }

        return result;
    }

    private static int Gap(int token, LinkCandidate candidate) => token < candidate.First ? candidate.First - token : token >= candidate.End ? token - candidate.End + 1 : 0;

    private static void WriteDocument(LinkScene scene, LinkCandidate candidate, uint kind, uint type, ref FeatureList list)
    {
        var (known, prominence, told) = (0u, 99u, LinkRole.None);
        foreach (var entity in candidate.Entities)
        {
            known = scene.Context.KindOf(entity);
            prominence = scene.Context.Prominence(entity);
            told = scene.Context.Told(scene.Trigger.Type, entity);
        }

        list.Add(36, known, type);
        list.Add(37, scene.Context.Speaks(candidate.Head) ? 1u : 0, kind);
        list.Add(38, prominence, type);
        list.Add(38, prominence & 7, kind, 1);
        list.Add(39, (uint)told, scene.Trigger.Told is null ? 1u : 0);
        list.Add(39, (uint)told, type, kind);
        if (candidate.Kind == LinkKind.Compound)
        {
            var word = scene.Layout[candidate.Head].TrimStart("#@");
            var first = word[..word.LastIndexOf('-')];
            list.Add(40, (Lexicon.German.IsKnown(first) ? 1u : 0) + (first.ContainsAnyInRange('0', '9') ? 2u : 0) + (first.Length < 4 ? 4u : 0), type);
            list.Add(40, Lattice.Hash(first), type);
        }
    }

    // The words on the way from the trigger to the candidate, articles aside, where they are few: "Streik | bei", "Insolvenz |".
    private static void WritePath(LinkScene scene, LinkCandidate candidate, uint kind, uint type, uint side, ref FeatureList list)
    {
        var layout = scene.Layout;
        var (first, end) = side == 1 ? (scene.Trigger.Token + 1, candidate.First) : (candidate.End, scene.Trigger.Token);
        if (end - first is < 0 or > 6)
        {
            return;
        }

        var (path, parts) = (side, side);
        for (var token = first; token < end; token++)
        {
            var upos = layout.Tokens[token].Upos;
            parts = (parts * 31) + (uint)upos + 1;
            path = upos == Upos.DET ? (path * 31) + (uint)layout.Tokens[token].Morphology.Case + 7 : upos == Upos.ADJ ? path * 31 : Lattice.Hash(layout.Tokens[token].Lemma, path);
        }

        list.Add(41, path, kind);
        list.Add(42, path, type);
        list.Add(41, parts, kind, 1);
        list.Add(42, parts, type, 1);
    }

    private static uint Neighbour(DocumentLayout layout, int token) => token >= 0 && token < layout.Tokens.Length ? Lattice.Hash(layout.Tokens[token].Lemma) : 0;
}
