using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Times;

namespace Lagebild.Events;

/// <summary>What the choice of a candidate's role looks at. A change here needs a new model: tools/Lagebild.Tools links ../shared.</summary>
internal static class LinkRoleFeatures
{
    /// <summary>The most features of a candidate.</summary>
    public const int Most = 64;

    /// <summary>The tokens between trigger and candidate that are looked at word by word.</summary>
    private const int LongestPath = 6;

    /// <summary>Writes the features of a candidate.</summary>
    public static void Write(LinkScene scene, int at, ref FeatureList list)
    {
        var candidate = scene.Candidates[at];
        var side = candidate.First > scene.Trigger.Token ? 1u : candidate.End <= scene.Trigger.Token ? 2u : 0;
        var preposition = candidate.Preposition.Length > 0 ? Lattice.Hash(candidate.Preposition) : 0;
        var view = new View(scene, candidate, KindOf(scene.Layout, candidate), (uint)scene.Trigger.Type + 1, side, preposition, Distance(scene, candidate));
        WriteKind(view, ref list);
        WriteWords(view, ref list);
        WriteBetween(view, ref list);
        WriteRivals(view, ref list);
        WriteClause(view, ref list);
        WriteDocument(view, ref list);
        WritePath(view, ref list);
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

    private static void WriteKind(in View view, ref FeatureList list)
    {
        var (scene, candidate, kind, type, side, preposition, distance) = view;
        var (ruled, untold) = ((uint)candidate.Ruled, scene.Trigger.Told is null ? 1u : 0);
        list.Add(LinkTemplate.KindOfEvent, type);
        list.Add(LinkTemplate.KindOfWords, kind);
        list.Add(LinkTemplate.KindOfWordsAndEvent, kind, type);
        list.Add(LinkTemplate.Rule, ruled, untold);
        list.Add(LinkTemplate.RuleAndEvent, ruled, untold, type + (kind << 4));
        list.Add(LinkTemplate.PrepositionBeforeIt, preposition, side + (kind << 2));
        list.Add(LinkTemplate.PrepositionBeforeItAndEvent, preposition, type + (side << 4));
        list.Add(LinkTemplate.PrepositionBeforeItAndTrigger, preposition, scene.Word, side);
        list.Add(LinkTemplate.PrepositionBeforeBoth, preposition, scene.Preposition, side);
        list.Add(LinkTemplate.Distance, distance, side);
        list.Add(LinkTemplate.DistanceAndKind, distance, kind, type);
        list.Add(LinkTemplate.FormOfTheTrigger, Form(scene), type + (side << 4), kind);
        list.Add(LinkTemplate.TriggerAndSide, scene.Word, side + (kind << 2));
        list.Add(LinkTemplate.Trigger, scene.Word, kind);
    }

    private static void WriteWords(in View view, ref FeatureList list)
    {
        var (layout, candidate) = (view.Scene.Layout, view.Candidate);
        var (head, nounClass) = (Lattice.Hash(layout.Tokens[candidate.Head].Lemma), ClassOf(layout, candidate));
        var (before, after) = (Neighbour(layout, candidate.First - 1), Neighbour(layout, candidate.End));
        list.Add(LinkTemplate.HeadWord, head);
        list.Add(LinkTemplate.HeadWordAndEvent, head, view.Type);
        list.Add(LinkTemplate.ClassOfTheHead, nounClass, view.Kind);
        list.Add(LinkTemplate.ClassOfTheHeadAndEvent, nounClass, view.Type);
        list.Add(LinkTemplate.WordBefore, before, view.Kind);
        list.Add(LinkTemplate.WordAfter, after, view.Kind);
        list.Add(LinkTemplate.WordBeforeAndEvent, before, view.Type);

        // An unknown word or a noun without article stands like a name.
        var number = (uint)layout.Tokens[candidate.Head].Morphology.Number;
        list.Add(LinkTemplate.StandingLikeAName, candidate.First > 0 ? (uint)layout.Tokens[candidate.First - 1].Upos : 99, view.Kind + (number << 12), Lexicon.German.IsKnown(layout[candidate.Head]) ? 1u : 0);
    }

    private static void WriteBetween(in View view, ref FeatureList list)
    {
        var layout = view.Scene.Layout;
        var (first, end) = view.Between;
        var (verbs, commas, marks) = (0u, 0u, 0u);
        for (var token = first; token < end; token++)
        {
            var word = layout[token];
            verbs |= layout.Tokens[token].Upos is Upos.VERB ? 1u : layout.Tokens[token].Upos == Upos.AUX ? 2u : 0;
            commas += word is "," ? 1u : 0;
            marks |= word is ":" ? 1u : word is "-" or "–" or "/" or "|" ? 2u : word is "(" or ")" ? 4u : word is "„" or "“" or "\"" ? 8u : 0;
        }

        list.Add(LinkTemplate.WhatStandsBetween, verbs, Math.Min(2, commas) + (marks << 2), view.Side);
        list.Add(LinkTemplate.MarksBetween, marks, view.Type, view.Side);
        var others = Others(view.Scene, view.Candidate);
        list.Add(LinkTemplate.OtherTriggers, others, view.Kind, view.Side);
        list.Add(LinkTemplate.OtherTriggersAndEvent, others, view.Type, view.Side);
    }

    private static void WriteRivals(in View view, ref FeatureList list)
    {
        var (scene, candidate, kind, type, side, _, distance) = view;
        var (first, end) = view.Between;
        var (between, alike, all) = (0u, 0u, 0u);
        foreach (var other in scene.Candidates)
        {
            var isAlike = KindOf(scene.Layout, other) >> 4 == kind >> 4 && (other.Kind == candidate.Kind || (other.Kind < LinkKind.Time && candidate.Kind < LinkKind.Time));
            all += isAlike && !ReferenceEquals(other, candidate) ? 1u : 0;
            alike += isAlike && other.First >= first && other.End <= end ? 1u : 0;
            between += other.First >= first && other.End <= end ? 1u : 0;
        }

        list.Add(LinkTemplate.RivalsBetween, Math.Min(3, alike), kind);
        list.Add(LinkTemplate.RivalsAndDistance, Math.Min(3, alike), Math.Min(3, between) + (distance << 4), side);
        list.Add(LinkTemplate.NearestOfItsKind, alike == 0 ? 1u : 0, type, kind + (side << 8));
        list.Add(LinkTemplate.OnlyOneOfItsKind, Math.Min(3, all), kind, type);
        list.Add(LinkTemplate.FirstOfTheSentence, candidate.First == scene.Layout.Sentences[scene.Layout.Tokens[candidate.First].Sentence].FirstToken ? 1u : 0, kind, type);
    }

    private static void WriteClause(in View view, ref FeatureList list)
    {
        var (scene, candidate, kind, type, side, _, _) = view;
        var layout = scene.Layout;
        var own = layout.ClauseOf[candidate.Head];
        var relation = own == scene.Clause ? 1u
            : own < 0 || scene.Clause < 0 ? 2u
            : layout.Clauses[own].Parent == scene.Clause ? 3u
            : layout.Clauses[scene.Clause].Parent == own ? 4u : 5u;
        var part = own >= 0 ? PartOf(layout.Clauses[own], candidate) : 0;
        var voice = scene.Clause >= 0 ? (uint)layout.Clauses[scene.Clause].Voice : 7;
        var isVerb = scene.Clause >= 0 && (layout.Clauses[scene.Clause].Verb == scene.Trigger.Token || layout.Clauses[scene.Clause].Verb == scene.Trigger.Verb) ? 1u : 0;
        var place = part + (relation << 5) + (voice << 9) + (isVerb << 12);
        list.Add(LinkTemplate.SameClause, relation, kind, side);
        list.Add(LinkTemplate.PartOfTheClause, place, kind);
        list.Add(LinkTemplate.PartOfTheClauseAndEvent, place, type);
        list.Add(LinkTemplate.PartOfTheClauseAndVerb, place, own >= 0 ? Lattice.Hash(layout.Clauses[own].Lemma) : 0);
        list.Add(LinkTemplate.CaseAndSide, (uint)layout.Tokens[candidate.Head].Morphology.Case, side, type + (Math.Min(1, part) << 8));
    }

    private static uint PartOf(Clause clause, LinkCandidate candidate)
    {
        foreach (var complement in clause.Complements)
        {
            if (complement.Head >= candidate.First && complement.Head < candidate.End)
            {
                return (uint)complement.Role + 1;
            }
        }

        return 0;
    }

    private static void WriteDocument(in View view, ref FeatureList list)
    {
        var (scene, candidate, kind, type, _, _, _) = view;
        var (known, prominence, told) = (0u, 99u, LinkRole.None);
        foreach (var entity in candidate.Entities)
        {
            (known, prominence, told) = (scene.Context.KindOf(entity), scene.Context.Prominence(entity), scene.Context.Told(scene.Trigger.Type, entity));
        }

        list.Add(LinkTemplate.KnownKind, known, type);
        list.Add(LinkTemplate.Speaker, scene.Context.Speaks(candidate.Head) ? 1u : 0, kind);
        list.Add(LinkTemplate.Prominence, prominence, type);
        list.Add(LinkTemplate.Prominence, prominence & 7, kind, 1);
        list.Add(LinkTemplate.PartInOtherEvents, (uint)told, scene.Trigger.Told is null ? 1u : 0);
        list.Add(LinkTemplate.PartInOtherEvents, (uint)told, type, kind);
        if (candidate.Kind == LinkKind.Compound)
        {
            var word = scene.Layout[candidate.Head].TrimStart("#@");
            var first = word[..Math.Max(0, word.LastIndexOf('-'))];
            list.Add(LinkTemplate.FirstPart, (Lexicon.German.IsKnown(first) ? 1u : 0) + (first.ContainsAnyInRange('0', '9') ? 2u : 0) + (first.Length < 4 ? 4u : 0), type);
            list.Add(LinkTemplate.FirstPart, Lattice.Hash(first), type);
        }
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

    // The words on the way from the trigger to the candidate, articles aside, where they are few: "Streik | bei", "Insolvenz |".
    private static void WritePath(in View view, ref FeatureList list)
    {
        var layout = view.Scene.Layout;
        var (first, end) = view.Between;
        if (end - first is < 0 or > LongestPath)
        {
            return;
        }

        var (path, parts) = (view.Side, view.Side);
        for (var token = first; token < end; token++)
        {
            var upos = layout.Tokens[token].Upos;
            parts = (parts * 31) + (uint)upos + 1;
            path = upos == Upos.DET ? (path * 31) + (uint)layout.Tokens[token].Morphology.Case + 7 : upos == Upos.ADJ ? path * 31 : Lattice.Hash(layout.Tokens[token].Lemma, path);
        }

        list.Add(LinkTemplate.WordsBetween, path, view.Kind);
        list.Add(LinkTemplate.WordsBetweenAndEvent, path, view.Type);
        list.Add(LinkTemplate.WordsBetween, parts, view.Kind, 1);
        list.Add(LinkTemplate.WordsBetweenAndEvent, parts, view.Type, 1);
    }

    private static uint Neighbour(DocumentLayout layout, int token) => token >= 0 && token < layout.Tokens.Length ? Lattice.Hash(layout.Tokens[token].Lemma) : 0;

    /// <summary>What most features are made of.</summary>
    private readonly record struct View(LinkScene Scene, LinkCandidate Candidate, uint Kind, uint Type, uint Side, uint Preposition, uint Distance)
    {
        /// <summary>Gets the tokens between trigger and candidate.</summary>
        public (int First, int End) Between => Side == 1 ? (Scene.Trigger.Token + 1, Candidate.First) : (Candidate.End, Scene.Trigger.Token);
    }
}
