using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Events;

/// <summary>A trigger with the words around it that may fill its roles, as the trained choices see them.</summary>
internal sealed class LinkScene
{
    /// <summary>Initializes a scene.</summary>
    public LinkScene(LinkContext context, LinkTrigger trigger)
    {
        var layout = context.Layout;
        Context = context;
        (Trigger, Candidates) = (trigger, LinkCandidates.Around(layout, trigger));
        Clause = layout.ClauseOf[trigger.Token];
        Word = Lattice.Hash(LinkLexicon.HeadOf(layout, trigger.Token));
        Preposition = PrepositionOfTrigger();
    }

    public LinkContext Context { get; }

    public DocumentLayout Layout => Context.Layout;

    public LinkTrigger Trigger { get; }

    public List<LinkCandidate> Candidates { get; }

    /// <summary>Gets the clause of the trigger, or -1.</summary>
    public int Clause { get; }

    /// <summary>Gets a hash of the trigger's lemma.</summary>
    public uint Word { get; }

    /// <summary>Gets a hash of the preposition before the trigger's phrase, or 0.</summary>
    public uint Preposition { get; }

    /// <summary>Gets a hash of the verb of the trigger's clause, or 0.</summary>
    public uint Verb => Clause >= 0 && Layout.Clauses[Clause].Lemma is { Length: > 0 } lemma ? Lattice.Hash(lemma) : 0;

    private uint PrepositionOfTrigger()
    {
        for (var at = Trigger.Token - 1; at >= Math.Max(0, Trigger.Token - 4) && Layout.Tokens[at].Sentence == Layout.Tokens[Trigger.Token].Sentence; at--)
        {
            if (Layout.Tokens[at].Upos == Upos.ADP)
            {
                return Lattice.Hash(Layout.Tokens[at].Lemma);
            }

            if (Layout.Tokens[at].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM))
            {
                break;
            }
        }

        return 0;
    }
}
