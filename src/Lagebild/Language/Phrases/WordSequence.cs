namespace Lagebild.Language;

/// <summary>A run of words that is analysed on its own (a sentence without its parentheses, or one parenthesis), and what is found about it. Reused from sentence to sentence.</summary>
internal sealed class WordSequence
{
    /// <summary>Gets the words, quotation marks left out.</summary>
    public List<AnalysedWord> Words { get; } = [];

    /// <summary>Gets the phrases in text order.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>Gets for each word the position of the word it depends on, or -1.</summary>
    public List<int> Heads { get; } = [];

    /// <summary>Gets for each word the relation to its head.</summary>
    public List<DependencyRelation> Relations { get; } = [];

    /// <summary>Gets for each word the index of its phrase, or -1.</summary>
    public List<int> PhraseOf { get; } = [];

    /// <summary>Gets for each word the index of its clause in <see cref="Clauses"/>, or -1.</summary>
    public List<int> ClauseOf { get; } = [];

    /// <summary>Gets the clauses in text order.</summary>
    public List<ClauseDraft> Clauses { get; } = [];

    /// <summary>Gets the number of words.</summary>
    public int Count => Words.Count;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Words.Clear();
        Phrases.Clear();
        Heads.Clear();
        Relations.Clear();
        PhraseOf.Clear();
        ClauseOf.Clear();
        Clauses.Clear();
    }

    /// <summary>Adds a word.</summary>
    public void Add(AnalysedWord word)
    {
        Words.Add(word);
        Heads.Add(-1);
        Relations.Add(DependencyRelation.Dep);
        PhraseOf.Add(-1);
        ClauseOf.Add(-1);
    }

    /// <summary>Sets the head of a word.</summary>
    public void Attach(int word, int head, DependencyRelation relation)
    {
        if (word != head)
        {
            (Heads[word], Relations[word]) = (head, relation);
        }
    }
}
