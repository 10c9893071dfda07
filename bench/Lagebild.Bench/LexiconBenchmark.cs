using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Bench;

/// <summary>Opens the lexicon and looks up one word.</summary>
public sealed class LexiconBenchmark : WordBenchmark
{
    /// <inheritdoc />
    public override int Words => 0;

    /// <inheritdoc />
    public override void Prepare()
    {
    }

    /// <inheritdoc />
    public override object Run()
    {
        var lexicon = new Lexicon(DataFile.Open("Language/german.lexicon"));
        return lexicon.IsKnown("Regierung") ? lexicon : throw new InvalidOperationException("The lexicon does not know a common word.");
    }
}
