namespace Lagebild.Cleaning;

/// <summary>Partial quotations that lost their marks inside the reporter's sentence, in a text that has lost marks elsewhere.</summary>
/// <remarks>
/// The reporter never says "uns". A clause in the first person that ends in a finite verb with another verb right behind it is
/// a quotation; it starts behind the finite verb before it: "… ausgeben wollte | jeden Euro, den wir haben | forderte …".
/// </remarks>
internal static class PartialQuotes
{
    /// <summary>The longest partial quotation, in characters.</summary>
    private const int Longest = 300;

    /// <summary>Adds the repairs of a text.</summary>
    public static void Add(EditScript script)
    {
        var text = script.Text;
        var (previousStart, previousEnd) = (0, 0);
        var isPreviousFinite = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = SpeechCues.WordEnd(text, at);
            var isFinite = end - at <= 40 && QuoteContext.IsFiniteVerb(text.AsSpan(at, end - at));
            if (isFinite && isPreviousFinite && previousEnd == at - 1 && text[at - 1] == ' ')
            {
                Quote(script, previousStart, previousEnd);
            }

            (previousStart, previousEnd, isPreviousFinite, at) = (at, end, isFinite, end);
        }
    }

    private static void Quote(EditScript script, int verb, int end)
    {
        var text = script.Text;
        var bound = Math.Max(0, verb - Longest);
        var comma = text.AsSpan(bound, verb - bound).LastIndexOf(',');
        if (comma <= 0 || !QuoteContext.SpeaksInFirstPerson(text.AsSpan(bound + comma, verb - bound - comma)))
        {
            return;
        }

        var start = BehindVerb(text, bound, bound + comma);
        if (start > 0 && text.AsSpan(start, end - start).IndexOfAny(QuoteContext.Marks) < 0)
        {
            script.Repair(RepairKind.LostQuotes, start, end, "A clause in the first person between two verbs of the reporter has lost its quotation marks.", new Edit(start, 0, "„"), new Edit(end, 0, "“"));
        }
    }

    /// <summary>Returns the start of the word behind the last finite verb before a comma, without another comma or stop between; 0 where there is none.</summary>
    private static int BehindVerb(string text, int bound, int comma)
    {
        var start = comma;
        for (var at = comma; at > bound;)
        {
            var end = at;
            while (at > bound && char.IsLetter(text[at - 1]))
            {
                at--;
            }

            if (end > at && QuoteContext.IsFiniteVerb(text.AsSpan(at, end - at)))
            {
                return start < comma ? start : 0;
            }

            start = end > at ? at : start;
            at--;
            if (at < bound || text[at] is not (' ' or '-'))
            {
                return 0;
            }
        }

        return 0;
    }
}
