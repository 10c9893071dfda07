using System.Buffers;
using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Reads alien text as the name that it stands for, where it stands like a name: "derICH NEHME" is "der NATO".</summary>
internal static class AlienText
{
    private static readonly Lazy<ImmutableArray<(string Alien, string Name, string Article)>> Names = new(() =>
        [.. DataFile.Lines("Cleaning/alien-text.txt").Select(line => line.Split('\t')).Select(row => (row[0], row[1], row[2]))]);

    private static readonly Lazy<SearchValues<string>> Search = new(() => SearchValues.Create([.. Names.Value.Select(name => name.Alien)], StringComparison.Ordinal));

    /// <summary>Adds the repairs of a text. A pass of its own, before the words are looked at.</summary>
    public static void Add(EditScript script)
    {
        var text = script.Text;
        for (var at = 0; text.AsSpan(at).IndexOfAny(Search.Value) is >= 0 and var found;)
        {
            at += found;
            foreach (var (alien, name, article) in Names.Value)
            {
                if (text.AsSpan(at).StartsWith(alien, StringComparison.Ordinal))
                {
                    Read(script, at, at + alien.Length, alien, name, article);
                    break;
                }
            }

            at++;
        }
    }

    private static void Read(EditScript script, int start, int end, string alien, string name, string article)
    {
        var text = script.Text;
        var isGluedBefore = start > 0 && char.IsLower(text[start - 1]);
        var isGluedAfter = end + 1 < text.Length && char.IsUpper(text[end]) && char.IsLower(text[end + 1]);
        var isElided = start > 1 && text[start - 1] is '\'' or '’' or '‘' && text[start - 2] is 'l' or 'L' && (start < 3 || !char.IsLetter(text[start - 3]));
        if (!(isGluedBefore || isGluedAfter || isElided || IsBehindArticle(text, start)) || IsShouted(text, start, end))
        {
            return;
        }

        var edits = new List<Edit>();
        var from = start;
        if (isElided)
        {
            from = start - 2;
            edits.Add(new(from, 2, (text[from] == 'L' ? char.ToUpperInvariant(article[0]) + article[1..] : article) + " "));
        }
        else if (isGluedBefore)
        {
            from = CharacterRepairs.Word(text, start, start).Start;
            edits.Add(new(start, 0, " "));
        }

        edits.Add(new(start, end - start, name));
        var to = end;
        if (isGluedAfter)
        {
            to = SpeechCues.WordEnd(text, end);
            edits.Add(new(end, 0, IsName(text.AsSpan(end, to - end)) ? ", " : " "));
        }

        script.Repair(RepairKind.AlienText, from, to, $"A program translated the name {name} as \"{alien}\".", [.. edits]);
    }

    /// <summary>A name that follows glued starts the next part of the sentence; the comma between was lost. A noun may belong to the name.</summary>
    private static bool IsName(ReadOnlySpan<char> word) => Lexicon.German.Lookup(word) is var entry && !entry.Has(Stts.NN) && !Lexicon.German.IsKnown(word, LetterCase.SmallFirst);

    private static bool IsBehindArticle(string text, int start)
    {
        if (start < 2 || text[start - 1] != ' ')
        {
            return false;
        }

        var first = start - 1;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        var entry = Lexicon.German.Lookup(text.AsSpan(first, start - 1 - first), LetterCase.SmallFirst);
        return entry.Has(Stts.ART) || entry.Has(Stts.APPR) || entry.Has(Stts.APPRART) || entry.Has(Stts.NN) || Lexicon.German.Lookup(text.AsSpan(first, start - 1 - first)).Has(Stts.NN);
    }

    /// <summary>In a line all of capitals the same letters may be meant.</summary>
    private static bool IsShouted(string text, int start, int end)
    {
        var before = Math.Max(0, start - 30);
        return !HasSmallLetter(text.AsSpan(before, start - before)) && !HasSmallLetter(text.AsSpan(end, Math.Min(30, text.Length - end)));
    }

    private static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }
}
