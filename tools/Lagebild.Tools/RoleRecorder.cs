using System.Collections.Immutable;
using Lagebild.Cli.Evaluation.Syntax;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Tools;

/// <summary>Reads raw text of a treebank as the engine does, and writes down each choice of roles with the treebank's answer.</summary>
internal sealed class RoleRecorder : IRoleChooser
{
    private readonly List<RoleExample> _examples = [];
    private readonly Dictionary<TextSpan, int> _places = [];
    private readonly SyntaxText _gold;
    private readonly HashSet<int>[] _copulas;
    private TextSpan[] _spans = [];

    private RoleRecorder(SyntaxText gold)
    {
        _gold = gold;
        _copulas = [.. gold.Words.Select(_ => new HashSet<int>())];
        for (var at = 0; at < gold.Words.Count; at++)
        {
            _places[gold.Words[at].Span] = at;
            if (gold.Words[at] is { Relation: "cop" or "aux" or "aux:pass", Head: >= 0 } verb)
            {
                _copulas[verb.Head].Add(at);
            }
        }
    }

    /// <summary>Returns the choices of all clauses.</summary>
    public static IReadOnlyList<RoleExample> Read(SyntaxText gold, Tagger tagger)
    {
        var recorder = new RoleRecorder(gold);
        var (tokenizer, splitter, tagged, reader) = (new Tokenizer(gold.Text), new SentenceSplitter(gold.Text), new TaggedSentence(gold.Text, tagger), new SentenceReader(recorder));
        var (ends, first, clauses) = (new List<int>(), 0, ImmutableArray.CreateBuilder<Clause>());
        tokenizer.Scan(new(0, gold.Text.Length));
        splitter.Split(tokenizer.Tokens, ends);
        foreach (var end in ends)
        {
            tagged.Read(tokenizer.Tokens, first, end);
            recorder._spans = [.. tagged.Tokens.ToArray().Select(token => token.Span)];
            reader.Read(tagged.Tokens, tagged.Words, 0, 0, clauses);
            first = end;
            clauses.Clear();
        }

        return recorder._examples;
    }

    /// <inheritdoc />
    public void Choose(in RoleClause clause, Span<RoleCandidate> candidates)
    {
        var subject = Subject(clause, candidates);
        var gold = new RoleLabel[candidates.Length];
        var state = default(RoleState);
        for (var at = 0; at < candidates.Length; at++)
        {
            var label = LabelOf(clause, candidates[at]);
            label = (candidates[at].Allowed & (1u << (int)label)) == 0 || !state.Allows(label) || (label == RoleLabel.Subject && at != subject) ? RoleLabel.None : label;
            candidates[at].Label = gold[at] = label;
            state = state.After(label);
        }

        _examples.Add(new(clause, candidates.ToArray(), gold));
    }

    // Where two clauses were taken for one, the subject of this verb.
    private int Subject(in RoleClause clause, ReadOnlySpan<RoleCandidate> candidates)
    {
        var subject = -1;
        for (var at = 0; at < candidates.Length; at++)
        {
            if (LabelOf(clause, candidates[at]) == RoleLabel.Subject && (subject < 0 || (BelongsTo(clause, candidates[at]) && !BelongsTo(clause, candidates[subject]))))
            {
                subject = at;
            }
        }

        return subject;
    }

    private bool BelongsTo(in RoleClause clause, in RoleCandidate candidate)
    {
        var head = _gold.Words[PlaceOf(candidate)].Head;
        return head >= 0 && (IsVerb(clause, head) || HasVerb(clause, head));
    }

    private bool HasVerb(RoleClause clause, int head) => _copulas[head].Any(verb => IsVerb(clause, verb));

    private bool IsVerb(in RoleClause clause, int word) =>
        _gold.Words[word].Span == _spans[clause.VerbToken] || (clause.FiniteToken >= 0 && _gold.Words[word].Span == _spans[clause.FiniteToken]);

    // The treebank takes now the title, now the name as head: what the highest word of the phrase is, the phrase is.
    private int PlaceOf(in RoleCandidate candidate)
    {
        if (!_places.TryGetValue(_spans[candidate.Token], out var place))
        {
            return -1;
        }

        var (start, end) = (_spans[candidate.First].Start, _spans[candidate.Last].End);
        for (var steps = 0; steps < 8 && _gold.Words[place].Head is >= 0 and var head && _gold.Words[head].Span.Start >= start && _gold.Words[head].Span.End <= end; steps++)
        {
            place = head;
        }

        return place;
    }

    private RoleLabel LabelOf(in RoleClause clause, in RoleCandidate candidate)
    {
        if (PlaceOf(candidate) is not (>= 0 and var place))
        {
            return RoleLabel.None;
        }

        return _gold.Words[place].Relation switch
        {
            "nsubj" or "nsubj:pass" => RoleLabel.Subject,
            "obj" => RoleLabel.DirectObject,
            "obl:arg" or "iobj" => RoleLabel.IndirectObject,
            "xcomp" => RoleLabel.Predicative,
            _ => HasVerb(clause, place) && (clause.Kind & 4) != 0 ? RoleLabel.Predicative : RoleLabel.None,
        };
    }
}
