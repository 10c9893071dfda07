namespace Lagebild.Language;

/// <content>Words that no phrase and no predicate claims, and the guarantee that the heads are a tree.</content>
internal sealed partial class HeadAssigner
{
    private void Rest(int root)
    {
        for (var at = 0; at < Words.Count; at++)
        {
            if (at == root || sequence.Heads[at] >= 0)
            {
                continue;
            }

            var phrase = sequence.PhraseOf[at];
            if (phrase >= 0 && sequence.Phrases[phrase].Head != at)
            {
                sequence.Attach(at, sequence.Phrases[phrase].Head, RestRelation(Words[at]));
                continue;
            }

            var clause = sequence.ClauseOf[at];
            var head = clause >= 0 ? HeadOf(sequence.Clauses[clause], clause) : root;
            sequence.Attach(at, head < 0 || head == at ? root : head, RestRelation(Words[at]));
        }

        Heads(root);
    }

    private static DependencyRelation RestRelation(AnalysedWord word) => word.Stts switch
    {
        Stts.Comma or Stts.SentenceEnd or Stts.Bracket => DependencyRelation.Punct,
        Stts.KON => DependencyRelation.Cc,
        Stts.ADV or Stts.PAV or Stts.ADJD or Stts.PTKNEG or Stts.PWAV or Stts.PTKA => DependencyRelation.Advmod,
        Stts.KOUS or Stts.KOUI or Stts.KOKOM or Stts.PTKZU => DependencyRelation.Mark,
        Stts.APPR or Stts.APPRART or Stts.APPO or Stts.APZR => DependencyRelation.Case,
        Stts.PTKVZ => DependencyRelation.CompoundPrt,
        Stts.ITJ or Stts.PTKANT => DependencyRelation.Discourse,
        Stts.ART or Stts.PIAT or Stts.PDAT => DependencyRelation.Det,
        Stts.PPOSAT => DependencyRelation.DetPoss,
        _ => DependencyRelation.Dep,
    };

    // The root is nobody's dependent.
    private void Heads(int root)
    {
        if (root < Words.Count)
        {
            (sequence.Heads[root], sequence.Relations[root]) = (root, DependencyRelation.Root);
        }
    }

    /// <summary>Follows each word to the root; a word on a circle is hung on the root. Linear: each word is walked once.</summary>
    private void BreakCycles(int root)
    {
        _seen.Clear();
        for (var at = 0; at < Words.Count; at++)
        {
            _seen.Add(0);
        }

        for (var at = 0; at < Words.Count; at++)
        {
            var word = at;
            while (_seen[word] == 0)
            {
                _seen[word] = 1; // on this walk
                if (word == root)
                {
                    break;
                }

                if (_seen[sequence.Heads[word]] == 1)
                {
                    sequence.Attach(word, root, DependencyRelation.Dep);
                    break;
                }

                word = sequence.Heads[word];
            }

            for (word = at; _seen[word] == 1; word = sequence.Heads[word])
            {
                _seen[word] = 2;
            }
        }
    }
}
