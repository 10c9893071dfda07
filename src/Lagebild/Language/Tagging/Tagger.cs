using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Tags the words of a sentence: part of speech, features, lemma. It chooses only among the readings of the lexicon, of compounds and of endings.</summary>
/// <remarks>
/// Two linear models: one for the word tags, one for the case of each noun phrase among what agreement and preposition leave
/// open. Immutable and thread-safe; allocates nothing per word once the lemmas are known. See docs/tagging.md.
/// </remarks>
public sealed class Tagger
{
    private static readonly Lazy<Tagger> LazyGerman = new(() => new(Lexicon.German, new("Language/tagger.model"), new("Language/cases.model")));

    [ThreadStatic]
    private static SentenceTagger<PackedWeights>? workspace;

    [ThreadStatic]
    private static Tagger? workspaceOwner;

    private readonly WordReader _reader;
    private readonly PackedWeights _tagWeights;
    private readonly PackedWeights _caseWeights;

    /// <summary>Makes a tagger of other models, for cross-validation.</summary>
    internal Tagger(Lexicon lexicon, PackedWeights tagWeights, PackedWeights caseWeights) =>
        (_reader, _tagWeights, _caseWeights) = (new(lexicon), tagWeights, caseWeights);

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

        if (!tokens.IsEmpty)
        {
            if (workspace is null || workspaceOwner != this)
            {
                (workspace, workspaceOwner) = (new(_reader, _tagWeights, _caseWeights), this);
            }

            workspace.Tag(text, tokens, result);
        }
    }
}
