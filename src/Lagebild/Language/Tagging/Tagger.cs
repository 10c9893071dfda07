using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Tags the words of a sentence: part of speech, features, lemma. It chooses only among the readings of the lexicon, of compounds and of endings.</summary>
/// <remarks>Immutable and thread-safe; allocates nothing per word once the lemmas are known. See docs/tagging.md.</remarks>
public sealed class Tagger
{
    private static readonly Lazy<Tagger> LazyGerman = new(() => new(Lexicon.German, new PackedWeights("Language/tagger.model")));

    [ThreadStatic]
    private static Workspace? workspace;

    private readonly WordReader _reader;
    private readonly PackedWeights _weights;

    private Tagger(Lexicon lexicon, PackedWeights weights) => (_reader, _weights) = (new(lexicon), weights);

    /// <summary>Gets the tagger that the engine carries.</summary>
    public static Tagger German => LazyGerman.Value;

    /// <summary>Analyses the tokens of one sentence.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The tokens of one sentence, in order, within the text.</param>
    /// <param name="result">Takes one analysis for each token.</param>
    /// <exception cref="ArgumentException">The result is shorter than the tokens.</exception>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Span<TokenAnalysis> result)
    {
        if (result.Length < tokens.Length)
        {
            throw new ArgumentException("There must be room for one analysis per token.", nameof(result));
        }

        var space = workspace ??= new(_reader, _weights);
        space.Lattice.Read(text, tokens);
        if (space.Tags.Length < tokens.Length)
        {
            space.Tags = new WordTag[Math.Max(tokens.Length, space.Tags.Length * 2)];
        }

        var tags = space.Tags.AsSpan(0, tokens.Length);
        space.Decoder.Decode(space.Lattice.Slots, tags);
        for (var at = 0; at < tokens.Length; at++)
        {
            result[at] = Analyse(text[tokens[at].Start..tokens[at].End], space.Lattice.Candidates(at), tags[at]);
        }
    }

    private TokenAnalysis Analyse(ReadOnlySpan<char> token, ReadOnlySpan<Candidate> candidates, WordTag tag)
    {
        var (chosen, cells, isChosen) = (0, 0u, false);
        var bit = WordTags.Bit(tag);
        var wanted = tag == WordTag.Propn ? Stts.NE : Stts.NN; // a proper name takes its lemma from the names, where there is one
        for (var at = candidates.Length - 1; at >= 0; at--)
        {
            ref readonly var record = ref _reader.Record(candidates[at].Reading.Record);
            if ((WordTags.Of(record) & bit) != 0)
            {
                (chosen, isChosen) = isChosen && record.Stts != wanted ? (chosen, true) : (at, true);
                cells |= record.Weak | record.Mixed | record.Strong;
            }
        }

        ref readonly var best = ref _reader.Record(candidates[chosen].Reading.Record);
        return new()
        {
            Upos = WordTags.UposOf(tag),
            Stts = best.Stts,
            Morphology = ReadingRecord.Unpack(best.Features, new(cells)),
            Lemma = _reader.Lemma(token, candidates[chosen]),
            Agreement = new(cells),
            Traits = (WordTraits)best.Traits | candidates[chosen].Traits,
        };
    }

    private sealed class Workspace(WordReader reader, PackedWeights weights)
    {
        public Lattice Lattice { get; } = new(reader);

        public TagDecoder<PackedWeights> Decoder { get; } = new(weights);

        public WordTag[] Tags { get; set; } = new WordTag[64];
    }
}
