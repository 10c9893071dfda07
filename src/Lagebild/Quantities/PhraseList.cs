using Lagebild.Text;

namespace Lagebild.Quantities;

/// <summary>Phrases of a data file with a value each, found word by word, the longest first.</summary>
internal sealed class PhraseList<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _fromTheEnd;

    /// <summary>Initializes a list that is looked up by the first word of its phrases, or by the last.</summary>
    public PhraseList(IEnumerable<(string Phrase, T Value)> phrases, bool fromTheEnd)
    {
        _fromTheEnd = fromTheEnd;
        foreach (var (phrase, value) in phrases)
        {
            var words = Split(phrase);
            var key = fromTheEnd ? words[^1] : words[0];
            if (!_byWord.TryGetValue(key, out var list))
            {
                _byWord.Add(key, list = []);
            }

            list.Add((words, value));
        }

        foreach (var list in _byWord.Values)
        {
            list.Sort(static (left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>Finds the longest phrase that begins (or, looked up from the end, ends before) a word; returns the word after it (or its first word), or -1.</summary>
    public int Find(QuantityWords words, int at, out T value)
    {
        var key = words.Span(_fromTheEnd ? at - 1 : at);
        if (key.Length is > 0 and < 40 && _byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var list))
        {
            foreach (var (phrase, found) in list)
            {
                var first = _fromTheEnd ? at - phrase.Length : at;
                if (first >= 0 && first + phrase.Length <= words.Count && Matches(words, first, phrase))
                {
                    value = found;
                    return _fromTheEnd ? first : first + phrase.Length;
                }
            }
        }

        value = default!;
        return -1;
    }

    /// <summary>A short form is an abbreviation and must be written exactly; a longer noun must keep its capital ("Mark" is no "mark").</summary>
    private static bool Matches(QuantityWords words, int first, string[] phrase)
    {
        for (var at = 0; at < phrase.Length; at++)
        {
            var expected = phrase[at];
            var word = words.Span(first + at);
            var isExact = expected.Length <= 4 && char.IsUpper(expected[0]);
            if (!word.Equals(expected, isExact || expected.Length <= 2 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Split(string phrase)
    {
        var words = new List<string>();
        var scanner = new WordScanner(phrase, 0);
        while (scanner.MoveNext())
        {
            words.Add(phrase[scanner.Current.Start..scanner.Current.End]);
        }

        return [.. words];
    }
}
