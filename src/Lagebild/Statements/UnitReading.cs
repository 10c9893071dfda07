namespace Lagebild.Statements;

/// <summary>One unit while its statements are read.</summary>
internal sealed class UnitReading(Reading reading, int number, TokenRange range, List<CueSite> sites)
{
    private HashSet<int>? _finites;

    public Reading Reading { get; } = reading;

    public int Number { get; } = number;

    /// <summary>Gets the tokens.</summary>
    public TokenRange Range { get; } = range;

    /// <summary>Gets the tokens without the full stop.</summary>
    public TokenRange Core { get; } = new(range.From, range.To > range.From + 1 && reading.IsMark(range.To - 1, '.') && reading.PassageOf(range.To - 1) < 0 ? range.To - 1 : range.To);

    /// <summary>Gets a value indicating whether the narrator asks.</summary>
    public bool IsAsked { get; } = reading.IsMark(range.To - 1, '?') && reading.PassageOf(range.To - 1) < 0;

    /// <summary>Gets the cue verbs in text order.</summary>
    public List<CueSite> Sites { get; } = sites;

    /// <summary>Gets the finite verbs of cues that do not stand last.</summary>
    public HashSet<int> Finites => _finites ??= [.. Sites.Where(site => !site.IsVerbLast).Select(site => site.Finite)];

    /// <summary>Gets the cue verbs that already introduce a statement.</summary>
    public HashSet<CueSite> Used { get; } = [];

    /// <summary>Gets the statements found so far.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>Gets the last statement of an earlier unit, whose speaker may go on.</summary>
    public Draft? Previous { get; init; }

    /// <summary>Adds a statement.</summary>
    public Draft Add(StatementType type, StatementMedium medium, string rule)
    {
        var draft = new Draft(type, medium, rule) { Unit = Number };
        Drafts.Add(draft);
        return draft;
    }

    /// <summary>Says whether a token lies in the quote of a statement already found, other than direct partial ones.</summary>
    public bool IsTold(int token)
    {
        foreach (var draft in Drafts)
        {
            if (draft.Quote.Holds(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a token lies in the frame of a statement already found.</summary>
    public bool IsFramed(int token)
    {
        foreach (var draft in Drafts)
        {
            if (draft.Frame.Holds(token))
            {
                return true;
            }
        }

        return false;
    }
}
