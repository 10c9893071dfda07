using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>The objects of a clause that have no preposition. Names show no case in German, so the frame decides which is the dative.</summary>
internal sealed class BareObjects(DocumentLayout layout)
{
    private readonly List<(Wording Phrase, ComplementRole Role)> _items = [];

    /// <summary>Gets a value indicating whether there is none.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Adds an object; one that holds a name and then another noun ("Peking Spionage") counts as two.</summary>
    public void Add(Wording phrase, ComplementRole role)
    {
        if (!phrase.Exists)
        {
            return;
        }

        // "liefert ihr Waffen": before a plural "ihr" is a dative, the possessive would be "ihre".
        if (phrase.First < phrase.Head && layout.Tokens[phrase.Head].Morphology.Number != Number.Sing && FrameWordSets.DativePronouns.Has(layout[phrase.First]))
        {
            _items.Add((new(phrase.First, phrase.First + 1, phrase.First), ComplementRole.IndirectObject));
            _items.Add((phrase with { First = phrase.First + 1 }, ComplementRole.DirectObject));
            return;
        }

        // "100 Millionen | Franken": one sum.
        if (_items is [.., var last] && last.Phrase.End == phrase.First && layout.QuantityOf[last.Phrase.Head] is >= 0 and var sum && layout.QuantityOf[phrase.Head] == sum)
        {
            _items[^1] = (new(last.Phrase.First, phrase.End, phrase.Head), last.Role);
            return;
        }

        var mention = layout.MentionOf[phrase.Head];
        var at = phrase.Head;
        while (mention >= 0 && at < phrase.End && layout.MentionOf[at] == mention)
        {
            at++;
        }

        if (mention >= 0 && layout.Mentions[mention].Kind == MentionKind.Name && at > phrase.Head && at < phrase.End
            && layout.Tokens[at].Upos is Upos.NOUN or Upos.PROPN && (layout.Tokens[at].Morphology.Case != Case.Gen || layout.Tokens[at].Morphology.Number == Number.Plur) && at == phrase.End - 1)
        {
            _items.Add((phrase with { End = at }, ComplementRole.IndirectObject));
            _items.Add((new(at, phrase.End, at), ComplementRole.DirectObject));
            return;
        }

        _items.Add((phrase, role));
    }

    /// <summary>Returns the dative object for a frame, or none.</summary>
    public Wording Dative(Frame frame)
    {
        if (!frame.HasObject && !frame.IsLightVerb)
        {
            return First(item => item.Role is ComplementRole.IndirectObject or ComplementRole.GenitiveObject) is { Exists: true } marked ? marked : First(_ => true);
        }

        if (frame.IsLightVerb && !frame.HasObject)
        {
            return First(IsNamed);
        }

        // Two objects: the receiver is the one that is somebody.
        return First(item => item.Role == ComplementRole.IndirectObject && IsNamed(item)) is { Exists: true } named ? named
            : First(IsNamed) is { Exists: true } somebody ? somebody
            : First(item => item.Role == ComplementRole.IndirectObject);
    }

    /// <summary>Returns the accusative object for a frame, or none.</summary>
    public Wording Accusative(Frame frame)
    {
        if (frame.HasDative && _items.Count > 1)
        {
            var dative = Dative(frame);
            return First(item => item.Phrase.Head != dative.Head && item.Role == ComplementRole.DirectObject) is { Exists: true } direct ? direct
                : First(item => item.Phrase.Head != dative.Head);
        }

        return First(item => item.Role == ComplementRole.DirectObject) is { Exists: true } found ? found
            : First(item => item.Role == ComplementRole.Adverbial || item.Role == ComplementRole.GenitiveObject) is { Exists: true } bare ? bare
            : First(_ => true);
    }

    /// <summary>Returns the next object that <see cref="Accusative"/> passed over, in text order; attempt 1 is the first.</summary>
    public Wording Other(Frame frame, int attempt)
    {
        var taken = Accusative(frame).Head;
        foreach (var item in _items)
        {
            if (item.Phrase.Head != taken && --attempt == 0)
            {
                return item.Phrase;
            }
        }

        return Wording.None;
    }

    private bool IsNamed((Wording Phrase, ComplementRole Role) item) =>
        layout.MentionOver(item.Phrase.Head) is { Entity: >= 0 } || (item.Role == ComplementRole.IndirectObject && (FrameWordSets.Countries.Has(layout.Tokens[item.Phrase.Head].Lemma) || FrameWordSets.DativePronouns.Has(layout[item.Phrase.Head])));

    private Wording First(Func<(Wording Phrase, ComplementRole Role), bool> holds)
    {
        foreach (var item in _items)
        {
            if (holds(item))
            {
                return item.Phrase;
            }
        }

        return Wording.None;
    }
}
