namespace Lagebild.Language;

/// <summary>Builds the clause tree of a sequence from its segments, left to right with a stack of open clauses.</summary>
/// <remarks>
/// A subordinator opens a clause that its finite verb completes; a segment without an opener goes on with the nearest open clause that
/// waits for what it has (finite verb, participle, prefix), else it opens a main clause. Each segment is looked at once; the stack is
/// searched down to <see cref="SearchDepth"/>, so it is linear.
/// </remarks>
internal sealed partial class ClauseFinder(WordSequence sequence)
{
    /// <summary>How many open clauses are looked at from the top; nobody nests deeper than this.</summary>
    private const int SearchDepth = 8;

    private readonly Segmenter _segmenter = new(sequence);
    private readonly List<Segment> _segments = [];
    private readonly List<int> _stack = [];

    private List<AnalysedWord> Words => sequence.Words;

    private List<ClauseDraft> Clauses => sequence.Clauses;

    private ClauseDraft? Top => _stack.Count == 0 ? null : Clauses[_stack[^1]];

    private int TopIndex => _stack.Count == 0 ? -1 : _stack[^1];

    /// <summary>Fills the clauses and says of each word to which clause it belongs first.</summary>
    public void Run()
    {
        _segmenter.Run(_segments);
        _stack.Clear();
        foreach (var segment in _segments)
        {
            Place(segment);
        }

        Enclose();
    }

    private void Place(Segment segment)
    {
        if (segment.Mark >= 0 && Words[segment.Mark].Stts != Stts.Comma && IsStrong(segment) && segment.Opener < 0)
        {
            _stack.Clear();
        }

        if (segment.Opener >= 0 && segment.OpenerKind is ClauseKind.Interrogative && segment.Finite >= 0 && segment.ConstituentsBeforeFinite == 1 && _stack.Count == 0)
        {
            Own(OpenNew(ClauseKind.Interrogative, segment, -1, isDirect: true), segment); // "Wer kommt?"
        }
        else if (segment.Opener >= 0 || segment.OpenerKind != default)
        {
            PlaceSubordinate(segment);
        }
        else if (segment.Finite >= 0)
        {
            PlaceFinite(segment);
        }
        else if (segment.ZuInfinitive >= 0)
        {
            Own(OpenNew(ClauseKind.Infinitive, segment, ParentForInfinitive()), segment);
            Top!.IsComplete = true;
        }
        else if (segment.NonFinite >= 0)
        {
            PlaceNonFinite(segment);
        }
        else
        {
            PlaceVerbless(segment);
        }
    }

    // A colon, semicolon or dash before a clause with its own finite verb ends what was open.
    private bool IsStrong(Segment segment) => segment.Finite >= 0 && Words[segment.Mark].Stts == Stts.SentenceEnd;

    private int OpenNew(ClauseKind kind, Segment segment, int parent, bool isDirect = false)
    {
        var clause = new ClauseDraft { Kind = kind, Start = segment.Start, End = segment.End, Parent = parent, IsDirectQuestion = isDirect };
        clause.Connector = segment.Opener >= 0 ? segment.Opener : segment.Conjunction;
        Clauses.Add(clause);
        _stack.Add(Clauses.Count - 1);
        return Clauses.Count - 1;
    }

    /// <summary>Gives the words of a segment to a clause.</summary>
    private void Own(int index, Segment segment)
    {
        var clause = Clauses[index];
        for (var at = segment.Start; at < segment.End; at++)
        {
            sequence.ClauseOf[at] = index;
        }

        if (segment.Mark >= 0 && sequence.ClauseOf[segment.Mark] < 0)
        {
            sequence.ClauseOf[segment.Mark] = index;
        }

        clause.Start = Math.Min(clause.Start, segment.Start);
        clause.End = Math.Max(clause.End, segment.End);
        clause.Finite = clause.Finite < 0 ? segment.Finite : clause.Finite;
        clause.Prefix = clause.Prefix < 0 ? segment.Prefix : clause.Prefix;
    }

    private void PopTo(int index)
    {
        while (_stack.Count > 0 && _stack[^1] != index)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    private int Nearest(Func<ClauseDraft, bool> waits)
    {
        for (var at = _stack.Count - 1; at >= 0 && _stack.Count - at <= SearchDepth; at--)
        {
            if (waits(Clauses[_stack[at]]))
            {
                return _stack[at];
            }
        }

        return -1;
    }

    /// <summary>Lets the span of each clause enclose the clauses that depend on it.</summary>
    private void Enclose()
    {
        for (var index = Clauses.Count - 1; index >= 0; index--)
        {
            var clause = Clauses[index];
            if (clause.Parent >= 0 && clause.Parent != index)
            {
                var parent = Clauses[clause.Parent];
                parent.Start = Math.Min(parent.Start, clause.Start);
                parent.End = Math.Max(parent.End, clause.End);
            }
        }
    }
}
