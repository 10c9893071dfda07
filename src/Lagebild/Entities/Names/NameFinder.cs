using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Joins what the trained tagger and the rules find. One for each document; not thread-safe.</summary>
/// <remarks>
/// The tagger decides where it finds a name. Longer names of the knowledge base, and those that only rules know (titles, family
/// names of persons named in full, parts of compounds), are added where the tagger has none.
/// </remarks>
internal sealed class NameFinder(KnowledgeBase knowledge, Words words)
{
    /// <summary>The fewest letters of a word in capitals that is taken for a common word; shorter ones are mostly abbreviations.</summary>
    private const int ShortestShout = 4;

    private readonly NameRecognizer _rules = new(knowledge, words);
    private readonly List<NameSpan> _names = [];

    /// <summary>Returns the names in text order; outer names do not overlap.</summary>
    public List<NameSpan> Find()
    {
        var listed = _rules.Find();
        if (NameModel.German is not { } model)
        {
            return _rules.WithFamilyNames(listed);
        }

        var ruled = OuterByToken(listed);
        var labels = Labels(model, listed);
        var covered = new bool[words.Count];
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            if (labels[at] != NameLabel.Outside)
            {
                while (end < words.Count && labels[end] != NameLabel.Outside && NameLabel.PositionOf(labels[end]) is NameLabel.Inside or NameLabel.Last && words.SentenceOf(end) == words.SentenceOf(at))
                {
                    end++;
                }

                Add(at, end, NameLabel.TypeOf(labels[at]), listed, ruled, covered);
            }

            at = end;
        }

        AddListed(listed, covered);
        AddUnknown(covered);
        _names.Sort((left, right) => left.Span.CompareTo(right.Span));
        return _rules.WithFamilyNames(_names);
    }

    // Names that only the rules know; they do not cover one another.
    private void AddListed(List<NameSpan> listed, bool[] covered)
    {
        var free = _names.Count;
        foreach (var name in listed)
        {
            if (!covered.AsSpan(name.First, name.End - name.First).Contains(true))
            {
                _names.Add(name);
            }
        }

        for (; free < _names.Count; free++)
        {
            covered.AsSpan(_names[free].First, _names[free].End - _names[free].First).Fill(true);
        }
    }

    private void AddUnknown(bool[] covered)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (!covered[at] && NamedByNoun.TryUnknown(words, at, covered, out var end, out var type))
            {
                covered.AsSpan(at, end - at).Fill(true);
                _names.Add(new(words.Span(at, end), at, end, type, -1, false, "named by the word before it"));
            }
        }
    }

    private byte[] Labels(NameModel model, List<NameSpan> listed)
    {
        var marks = ListedNames.Of(words.Count, listed);
        var labels = new byte[words.Count];
        var tagger = new NameTagger(model, NameNet.German, new(knowledge));
        foreach (var sentence in words.Sentences)
        {
            tagger.Tag(words, sentence.FirstToken, sentence.EndToken, marks, labels.AsSpan(sentence.FirstToken, sentence.TokenCount));
        }

        return labels;
    }

    // "VERWANDTE ARTIKEL": common words in capitals.
    private bool IsShouted(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var word = words[at];
            if (word.Length < ShortestShout || word.ContainsAnyExceptInRange('A', 'Z') || Lexicon.German.Lookup(word, LetterCase.Capitalised) is not { IsKnown: true } entry || entry.Has(Upos.PROPN))
            {
                return false;
            }
        }

        return end - first > 1;
    }

    // "Pjöngjangs Hilfe" is one thing, "Pjöngjangs für Russland" are two names with a preposition between them.
    private bool JoinsTwoNames(int first, int end, List<NameSpan> listed, int[] ruled)
    {
        var (left, right) = (ruled[first], ruled[end - 1]);
        if (left < 0 || right < 0 || left == right || listed[left].Known < 0 || listed[right].Known < 0)
        {
            return false;
        }

        if (listed[left].End == listed[right].First && WordSets.FirmKinds.Has(knowledge.Entries[listed[left].Known].Kind) && knowledge.Entries[listed[right].Known].Kind == knowledge.Entries[listed[left].Known].Kind)
        {
            return true; // "dass China Russland hilft"
        }

        for (var at = first + 1; at < end - 1; at++)
        {
            if (words.Token(at).Upos == Upos.ADP)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int first, int end, EntityType type, List<NameSpan> listed, int[] ruled, bool[] covered)
    {
        var known = -1;
        var rule = "name tagger";
        for (var at = first; at < end; at++)
        {
            // "Nordkoreas Kim Jong Un": a known person's full name is never a part of a longer one
            if (ruled[at] >= 0 && listed[ruled[at]] is { Type: EntityType.Per, Known: >= 0 } person && person.First == at && person.End - at > 1 && (person.First > first || person.End < end))
            {
                return;
            }
        }

        if (StopNames.IsNone(words.Text(first, end)) || IsShouted(first, end) || JoinsTwoNames(first, end, listed, ruled))
        {
            return;
        }

        if (ruled[first] >= 0 && listed[ruled[first]] is var same && same.Known >= 0)
        {
            if (same.End - same.First > 1 && same.First <= first && same.End >= end)
            {
                (first, end, type, known, rule) = (same.First, same.End, same.Type, same.Known, same.Rule); // a longer known name holds the tagger's
            }
            else if (same.First == first && same.End == end)
            {
                known = IsCompatible(same.Type, type) || IsFirm(knowledge.Entries[same.Known].Kind) ? same.Known : -1;
                type = known >= 0 ? same.Type : type;
            }
        }

        if (known < 0 && words.Text(first, end).ContainsAny('(', ')'))
        {
            // "(der russische Präsident Wladimir) Putin": brackets of the editor inside a name
            var whole = words.Text(first, end).ToString().Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
            known = knowledge.Find(whole) is [var bearer] ? bearer : -1;
            if (known < 0)
            {
                return;
            }
        }

        if (known < 0 && type == EntityType.Loc && knowledge.Find(words.Text(first, end)) is [var only] && knowledge.Entries[only].Type == EntityType.Loc)
        {
            known = only; // a name that is a word as well, and that the tagger took for a place
        }

        (first, type) = known < 0 || type == EntityType.Loc ? NamedByNoun.Read(words, first, end, type, known) : (first, type);
        known = words.Start(first) < words.Start(end - 1) && type == EntityType.Org && known >= 0 && knowledge.Entries[known].Type == EntityType.Loc ? -1 : known;
        if (covered[first])
        {
            return; // the second part of a longer known name
        }

        covered.AsSpan(first, end - first).Fill(true);
        _names.Add(new(words.Span(first, end), first, end, type, known, false, rule));
    }

    /// <summary>States speak and act, so the tagger may call them organisations; a person is never a place.</summary>
    private static bool IsCompatible(EntityType listed, EntityType tagged) => listed == tagged || (listed is EntityType.Loc or EntityType.Org && tagged is EntityType.Loc or EntityType.Org);

    /// <summary>Says whether names of this kind are nobody's family name, so that the list is surer than the tagger.</summary>
    private static bool IsFirm(string kind) => WordSets.FirmKinds.Has(kind);

    private int[] OuterByToken(List<NameSpan> listed)
    {
        var at = new int[words.Count];
        Array.Fill(at, -1);
        for (var index = 0; index < listed.Count; index++)
        {
            if (!listed[index].IsInner)
            {
                at.AsSpan(listed[index].First, listed[index].End - listed[index].First).Fill(index);
            }
        }

        return at;
    }
}
