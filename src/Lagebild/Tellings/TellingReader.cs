using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Tellings;

/// <summary>Reads what each clause and each noun of action of a document tells.</summary>
public static class TellingReader
{
    /// <summary>Returns the tellings of the sentences that are report, those of clauses first, each in text order.</summary>
    /// <param name="document">A document that went through the whole pipeline.</param>
    public static ImmutableArray<Telling> Read(Document document)
    {
        var reader = new Reader(new DocumentLayout(document));
        return [.. reader.OfClauses(), .. reader.OfNouns()];
    }

    private sealed class Reader
    {
        private readonly DocumentLayout _layout;
        private readonly ClauseArguments _arguments;
        private readonly Referents _referents;
        private readonly RealityReader _reality;
        private readonly List<int>?[] _times;
        private readonly List<int>?[] _quantities;

        public Reader(DocumentLayout layout)
        {
            (_layout, _arguments, _referents, _reality) = (layout, new(layout), new(layout), new(layout));
            _times = ByClause(layout.TimeOf);
            _quantities = ByClause(layout.QuantityOf);
        }

        public IEnumerable<Telling> OfClauses()
        {
            for (var at = 0; at < _layout.Clauses.Length; at++)
            {
                var own = _layout.Clauses[at];
                if (own.Lemma.Length > 0 && own.Verb >= 0 && _layout.Sentences[own.Sentence].IsReport)
                {
                    var lemma = WithStrayPrefix(at, own);
                    yield return new()
                    {
                        Span = _layout.SpanOf(own.FirstToken, TrimmedEnd(own)),
                        Clause = at,
                        Sentence = own.Sentence,
                        Trigger = own.Verb,
                        Lemma = lemma,
                        Concept = ConceptReader.OfLemma(lemma),
                        Parts = Parts(at, own),
                        Times = [.. _times[at] ?? []],
                        Quantities = [.. _quantities[at] ?? []],
                        Content = Content(at, own),
                        Reality = _reality.OfClause(at),
                        IsNegated = own.IsNegated,
                        According = _layout.StatementOf[own.Verb] is >= 0 and var statement ? statement : null,
                    };
                }
            }
        }

        /// <summary>Reads nouns that have a genitive, possessive, state's adjective, prepositional phrase or time of their own.</summary>
        public IEnumerable<Telling> OfNouns()
        {
            foreach (var sentence in _layout.Sentences)
            {
                for (var at = sentence.FirstToken; sentence.IsReport && at < sentence.EndToken; at++)
                {
                    if (_layout.Tokens[at].Upos == Upos.NOUN && _layout.MentionOver(at) is null && OfNoun(at, new NounPhrase(_layout, at)) is { } telling)
                    {
                        yield return telling;
                    }
                }
            }
        }

        private Telling? OfNoun(int noun, NounPhrase phrase)
        {
            var parts = ImmutableArray.CreateBuilder<TellingPart>();
            if (phrase.Genitive.Exists)
            {
                parts.Add(Part(PartRole.Genitive, "", Case.Gen, phrase.Genitive));
            }

            if (phrase.Adjective >= 0 && _referents.OfAdjective(phrase.Adjective) is >= 0 and var state)
            {
                parts.Add(new(PartRole.Genitive, "", Case.None, _layout.Tokens[phrase.Adjective].Span, phrase.Adjective, [state]));
            }

            parts.AddRange(phrase.Prepositional.Select(pair => Part(PartRole.Prepositional, pair.Preposition, Case.None, pair.Wording)));
            if (parts.Count == 0 && phrase.Time < 0)
            {
                return null;
            }

            var clause = _layout.ClauseOf[noun];
            return new()
            {
                Span = _layout.SpanOf(phrase.First, Math.Max(noun + 1, phrase.End)),
                Clause = clause,
                Sentence = _layout.Tokens[noun].Sentence,
                Trigger = noun,
                Lemma = _layout.Tokens[noun].Lemma,
                Concept = ConceptReader.OfLemma(_layout.Tokens[noun].Lemma),
                IsNominal = true,
                Parts = parts.ToImmutable(),
                Times = phrase.Time >= 0 ? [phrase.Time] : [],
                Reality = _reality.OfModifiers(noun, phrase.First),
                According = _layout.StatementOf[noun] is >= 0 and var statement ? statement : null,
            };
        }

        private ImmutableArray<TellingPart> Parts(int clause, Clause own)
        {
            var parts = ImmutableArray.CreateBuilder<TellingPart>();
            var passive = own.Voice is Voice.Passive or Voice.StatalPassive;
            var subject = _arguments.Subject(clause);
            if (subject.Exists)
            {
                parts.Add(Part(passive ? PartRole.Undergoer : PartRole.Actor, "", Case.Nom, subject));
            }

            foreach (var complement in own.Complements)
            {
                var phrase = _arguments.Resolved(own, complement);
                if (!phrase.Exists || phrase.Head == subject.Head || complement.Role == ComplementRole.Reflexive || _layout.TimeOf[phrase.Head] >= 0)
                {
                    continue;
                }

                parts.Add(Part(RoleOf(complement.Role, complement.Preposition, passive), complement.Preposition, complement.Case, phrase));
            }

            return parts.ToImmutable();
        }

        private static PartRole RoleOf(ComplementRole role, string preposition, bool passive) => role switch
        {
            // A second subject is what the clause stage left over: "liefert Russland Raketen" shows no case.
            ComplementRole.Subject or ComplementRole.DirectObject => PartRole.Undergoer,
            ComplementRole.IndirectObject or ComplementRole.GenitiveObject => PartRole.Receiver,
            ComplementRole.Predicative => PartRole.Predicative,
            ComplementRole.Agent => PartRole.Actor,
            ComplementRole.Prepositional when passive && preposition is "von" or "durch" => PartRole.Actor,
            ComplementRole.Prepositional => PartRole.Prepositional,
            _ => PartRole.Adverbial,
        };

        private TellingPart Part(PartRole role, string preposition, Case grammatical, Wording phrase)
        {
            var entities = _referents.Of(phrase);
            return new(role, preposition, grammatical, _layout.SpanOf(phrase.First, phrase.End), phrase.Head, entities.IsEmpty ? Apposed(phrase) : entities);
        }

        // "Der Geschäftsführer der Firma, Henning Jacobi, sagte": the name between commas is who is described.
        private ImmutableArray<int> Apposed(Wording phrase) =>
            _layout.Tokens[phrase.Head].Upos == Upos.NOUN && phrase.End + 1 < _layout.Tokens.Length && _layout[phrase.End] is ","
            && _layout.MentionOver(phrase.End + 1) is { Kind: MentionKind.Name, Type: EntityType.Per, Entity: >= 0 } name
            && _layout.TokenAt(name.Span.End) is var after && after < _layout.Tokens.Length && _layout.Tokens[after].Upos == Upos.PUNCT
                ? [name.Entity]
                : [];

        // "traf in Wladiwostok ein und reiste weiter": a prefix at the end of its clause that the clause was read without.
        private string WithStrayPrefix(int clause, Clause own)
        {
            if (own.Prefix >= 0 || own.Finite != own.Verb || own.Kind is not (ClauseKind.Main or ClauseKind.VerbFirst or ClauseKind.Interrogative))
            {
                return own.Lemma;
            }

            for (var at = own.EndToken - 1; at > own.Verb && at > own.EndToken - 4; at--)
            {
                var isLast = at + 1 >= _layout.Tokens.Length || _layout.Tokens[at + 1].Upos is Upos.PUNCT or Upos.CCONJ;
                if (isLast && _layout.ClauseOf[at] == clause && FrameData.IsPrefix(_layout[at]) && string.Concat(_layout[at], own.Lemma) is var joined && Lexicon.German.Lookup(joined).Has(Upos.VERB))
                {
                    return joined;
                }
            }

            return own.Lemma;
        }

        // dass, ob, infinitive, else the words of the statement whose cue the verb is.
        private TextSpan? Content(int clause, Clause own)
        {
            foreach (var child in _layout.ChildrenOf(clause))
            {
                var inner = _layout.Clauses[child];
                if (ContentOpeners.Opens(inner, inner.Connector >= 0 ? _layout[inner.Connector] : default))
                {
                    return _layout.SpanOf(inner.FirstToken, TrimmedEnd(inner));
                }
            }

            // Quoted words within a phrase ("lobte die „feste Unterstützung“") are part of it, not what is said as a whole.
            return _layout.CueOf[own.Verb] is >= 0 and var cue && _layout.Statements[cue] is { Type: not StatementType.Reported } said && !own.Complements.Any(complement => complement.Span.Contains(said.Quote[0]))
                ? said.Quote[0]
                : null;
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

        private List<int>?[] ByClause(int[] of)
        {
            var byClause = new List<int>?[_layout.Clauses.Length];
            for (var at = 0; at < of.Length; at++)
            {
                if (of[at] >= 0 && _layout.ClauseOf[at] is >= 0 and var clause && (byClause[clause] ??= []) is var list && !list.Contains(of[at]))
                {
                    list.Add(of[at]);
                }
            }

            return byClause;
        }
    }
}
