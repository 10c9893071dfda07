using System.Collections.Immutable;

namespace Lagebild.Statements;

/// <content>The document as it is read inside marks.</content>
internal sealed partial class Reading
{
    // The same document with other units, in which the passages inside passages stand for themselves.
    private Reading(Reading outer, int[] passageOf, ImmutableArray<TokenRange> units)
    {
        (Document, Tokens, Sentences, Passages, PassageTokens, Units) = (outer.Document, outer.Tokens, outer.Sentences, outer.Passages, outer.PassageTokens, units);
        (_mentions, _classes, _isName, _isPersonName, _allClauses, _clauses, _antecedents) = (outer._mentions, outer._classes, outer._isName, outer._isPersonName, outer._allClauses, outer._clauses, outer._antecedents);
        _passageOf = passageOf;
    }

    /// <summary>Returns the document as it is read inside marks: its units are the sentences of passages that hold others; null where none does.</summary>
    public Reading? Inside()
    {
        int[]? passageOf = null;
        var outers = new List<TokenRange>();
        for (var number = 0; number < Passages.Length; number++)
        {
            var range = PassageTokens[number];
            if (Passages[number].Depth != 1 || range.Length < 3 || _passageOf[range.From] is not (>= 0 and var outer) || outer == number)
            {
                continue;
            }

            if (passageOf is null)
            {
                passageOf = new int[Tokens.Length];
                Array.Fill(passageOf, -1);
            }

            Array.Fill(passageOf, number, range.From, range.Length);
            outers.Add(new(PassageTokens[outer].From + 1, PassageTokens[outer].To - 1));
        }

        if (passageOf is null)
        {
            return null;
        }

        var units = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var outer in outers)
        {
            AddSentences(units, outer, passageOf);
        }

        return new(this, passageOf, units.ToImmutable());
    }

    private void AddSentences(ImmutableArray<TokenRange>.Builder units, TokenRange passage, int[] passageOf)
    {
        var at = units.Count > 0 ? Math.Max(units[^1].To, passage.From) : passage.From;
        while (at < passage.To)
        {
            var end = Math.Max(at + 1, Math.Min(passage.To, Sentences[Tokens[at].Sentence].EndToken));
            while (end < passage.To && passageOf[end] >= 0 && passageOf[end] == passageOf[end - 1])
            {
                end++; // quoted words of several sentences hold their units together
            }

            units.Add(new(at, end));
            at = end;
        }
    }
}
