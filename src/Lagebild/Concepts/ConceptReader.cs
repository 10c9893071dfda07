using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Concepts;

/// <summary>Reads the concepts of passages of one document: its content words by lemma, its names by the actor they stand for.</summary>
/// <remarks>Numbers and times are left out: they are compared as values elsewhere. Not thread-safe.</remarks>
public sealed class ConceptReader
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly ulong[] _concepts;

    /// <summary>Reads a document once; passages are then cut from it.</summary>
    public ConceptReader(Document document)
    {
        _tokens = document.All<Token>();
        _concepts = new ulong[_tokens.Length];
        Span<char> lower = stackalloc char[64];
        for (var at = 0; at < _tokens.Length; at++)
        {
            var token = _tokens[at];
            if (token.Upos is Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ or Upos.X && token.Lemma.Length is > 1 and <= 64)
            {
                var length = token.Lemma.AsSpan().ToLowerInvariant(lower);
                _concepts[at] = NationOf(document, token, lower[..length]) ?? ConceptLexicon.German[lower[..length]];
            }
        }

        ReadNames(document);
    }

    /// <summary>Returns the concept of a lemma by itself, or 0 where it means nothing.</summary>
    public static ulong OfLemma(ReadOnlySpan<char> lemma)
    {
        Span<char> lower = stackalloc char[64];
        return lemma.Length > lower.Length ? 0 : ConceptLexicon.German[lower[..lemma.ToLowerInvariant(lower)]];
    }

    /// <summary>Returns the concept of an entry of the knowledge base: that of its name, and of a state also that of its adjective and its people.</summary>
    public static ulong OfEntry(string id) => ConceptLexicon.Hash(id);

    /// <summary>Returns the concept of the token at a place, or 0 where it has none.</summary>
    public ulong Of(TextSpan token) => FirstTokenAt(token.Start) is var at && at < _tokens.Length && _tokens[at].Span == token ? _concepts[at] : 0;

    /// <summary>Returns the concepts of a passage.</summary>
    public ConceptBag Read(TextSpan span) => Read([span]);

    /// <summary>Returns the concepts of several passages taken together.</summary>
    public ConceptBag Read(ImmutableArray<TextSpan> spans) => new([.. new SortedSet<ulong>(All(spans))]);

    /// <summary>Returns the concepts of several passages with their counts.</summary>
    public ConceptProfile Profile(ImmutableArray<TextSpan> spans) => new(All(spans));

    private IEnumerable<ulong> All(ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            for (var at = FirstTokenAt(span.Start); at < _tokens.Length && _tokens[at].Span.Start < span.End; at++)
            {
                if (_concepts[at] != 0)
                {
                    yield return _concepts[at];
                }
            }
        }
    }

    /// <summary>Returns the concept of the state that an adjective ("nordkoreanisch") or a word for its people belongs to, or null.</summary>
    private static ulong? NationOf(Document document, Token token, ReadOnlySpan<char> lemma)
    {
        var known = KnowledgeBase.German;
        if (token.Upos != Upos.VERB && known.TryAdjective(lemma, out var state))
        {
            return ConceptLexicon.Hash(known.Entries[state].Id);
        }

        return token.Upos is Upos.NOUN or Upos.PROPN && known.TryDemonym(document[token.Span], out var people)
            ? ConceptLexicon.Hash(known.Entries[people.State].Id)
            : null;
    }

    private void ReadNames(Document document)
    {
        var entities = document.All<Entity>();
        foreach (var mention in document.All<Mention>())
        {
            if (mention.Entity < 0 || mention.Kind != MentionKind.Name)
            {
                continue;
            }

            var entity = entities[mention.Entity];
            var concept = ConceptLexicon.Hash(entity.Actor is { } actor && entity.Type != EntityType.Per ? actor : entity.Kb ?? entity.Name);
            for (var at = FirstTokenAt(mention.Span.Start); at < _tokens.Length && _tokens[at].Span.Start < mention.Span.End; at++)
            {
                _concepts[at] = mention.Span.Contains(_tokens[at].Span) ? concept : _concepts[at];
            }
        }
    }

    private int FirstTokenAt(int position)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
