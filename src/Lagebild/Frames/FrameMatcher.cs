using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Finds where the frames of one set hold in a document: by clauses for verbs, by noun phrases for nouns of action and participles.</summary>
internal sealed partial class FrameMatcher
{
    private readonly DocumentLayout _layout;
    private readonly FrameSet _frames;
    private readonly Action<FrameTrace>? _trace;
    private readonly ClauseArguments _arguments;
    private readonly Referents _referents;
    private readonly RealityReader _reality;
    private readonly RoleFitter _fitter;
    private readonly Fiction _fiction;
    private readonly HashSet<int> _used = [];
    private readonly List<FrameMatch> _matches = [];
    private readonly List<string> _absent = []; // nouns of light verb constructions that the clause lacks, for the trace

    /// <summary>Initializes a matcher.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="frames">The frames.</param>
    /// <param name="trace">Takes what became of each frame whose trigger was met, for the inspection command; null for none.</param>
    public FrameMatcher(DocumentLayout layout, FrameSet frames, Action<FrameTrace>? trace = null)
    {
        (_layout, _frames, _trace) = (layout, frames, trace);
        _arguments = new(layout);
        _referents = new(layout);
        _reality = new(layout);
        _fiction = new(layout);
        _fitter = new(layout, _referents, explains: trace is not null);
    }

    /// <summary>Returns the matches in text order of their triggers.</summary>
    public List<FrameMatch> Run(CancellationToken cancellationToken)
    {
        for (var clause = 0; clause < _layout.Clauses.Length; clause++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_layout.Sentences[_layout.Clauses[clause].Sentence].IsReport)
            {
                OfVerb(clause);
            }
        }

        foreach (var sentence in _layout.Sentences)
        {
            for (var at = sentence.FirstToken; sentence.IsReport && at < sentence.EndToken; at++)
            {
                var upos = _layout.Tokens[at].Upos;
                if (upos is Upos.NOUN or Upos.PROPN)
                {
                    OfNoun(at);
                }
                else if (upos is Upos.ADJ or Upos.VERB && at + 1 < sentence.EndToken && _layout.Tokens[at + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
                {
                    OfParticiple(at);
                }
            }
        }

        _matches.Sort((a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : string.CompareOrdinal(a.Frame.Id, b.Frame.Id));
        return _matches;
    }

    private int TrimmedEnd(Clause own)
    {
        var end = own.EndToken;
        while (end > own.FirstToken + 1 && _layout.Tokens[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        return end;
    }

    private bool Miss(Frame frame, int trigger, string why)
    {
        _trace?.Invoke(new(_layout.Tokens[trigger].Span, frame.Id, false, why));
        return false;
    }

    private void Fire(FrameMatch match)
    {
        _matches.Add(match);
        if (_trace is null)
        {
            return;
        }

        var filled = match.Fillers.Select(filler => $"{filler.Role} = {_layout.Document[_layout.SpanOf(filler.Wording.First, filler.Wording.End)]}");
        _trace(new(_layout.Tokens[match.Trigger].Span, match.Frame.Id, true, string.Join("; ", filled.Append($"reality = {match.Reality}"))));
    }
}
