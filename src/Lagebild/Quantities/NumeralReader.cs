using Lagebild.Numerals;
using Lagebild.Text;

namespace Lagebild.Quantities;

/// <summary>Reads numbers of every form at a word: digits, words, scales, fractions, ordinals, indefinite ones.</summary>
internal sealed class NumeralReader(QuantityWords words, QuantityLexicon lexicon)
{
    /// <summary>Reads the number that begins at a word. Where there is none, <see cref="Numeral.Next"/> says where to go on.</summary>
    public bool TryRead(int at, out Numeral numeral)
    {
        numeral = new(0, at + 1, "");
        if (words.Is(at, WordKind.Digits))
        {
            return TryDigits(at, out numeral);
        }

        if (words.Is(at, WordKind.Mark))
        {
            return TryMark(at, out numeral);
        }

        return TryLetters(at, out numeral);
    }

    private bool TryMark(int at, out Numeral numeral)
    {
        var value = char.GetNumericValue(words.Mark(at));
        numeral = new(value > 0 ? Math.Round((decimal)value, 15) : 0, at + 1, "fraction");
        return value > 0 && value < 1000 && !words.IsGlued(at) && WithScale(ref numeral);
    }

    private bool TryDigits(int at, out Numeral numeral)
    {
        var position = words[at].Start;
        var isNumber = DigitNumber.TryRead(words.Text, ref position, out var value);
        var next = words.WordAt(position, at + 1);
        numeral = new(value, next, "digits");
        if (!isNumber || !IsFreeBefore(at) || IsCode(at))
        {
            numeral = numeral with { Next = isNumber && (IsCode(at) || words.Mark(at - 1) == '+') ? AfterGroups(next) : AfterRun(next) };
            return false;
        }

        if (words.IsGlued(next) && !IsFreeAfter(at, ref next, ref value, out var rule))
        {
            numeral = numeral with { Next = rule is null ? AfterRun(next) : next };
            return false;
        }

        if (words.Is(next, WordKind.Mark) && words.IsGlued(next) && char.GetNumericValue(words.Mark(next)) is > 0 and < 1 and var half)
        {
            (value, next) = (value + Math.Round((decimal)half, 15), next + 1); // "2½"
        }

        numeral = new(value, next, next - at == 3 && words.Mark(at + 1) == '/' ? "fraction" : "digits");
        return WithOrdinalMark(at, ref numeral) || (WithFraction(ref numeral) && WithScale(ref numeral));
    }

    /// <summary>"der 3. Platz": a full stop between a determiner's number and a word makes an ordinal.</summary>
    private bool WithOrdinalMark(int at, ref Numeral numeral)
    {
        var dot = numeral.Next;
        if (words.Mark(dot) != '.' || !words.IsGlued(dot) || words.IsGlued(dot + 1) || !words.Is(dot + 1, WordKind.Letters) || numeral.Value != decimal.Truncate(numeral.Value) || dot != at + 1)
        {
            return false;
        }

        var isDetermined = words.Is(at - 1, WordKind.Letters) && (!words.IsCapital(at - 1) || words.IsSentenceStart(at - 1)) && words.Span(at - 1) is var before
            && (before.EndsWith("r") || before.EndsWith("e") || before.EndsWith("s") || before.EndsWith("m") || before.EndsWith("n")) && before.Length <= 6;
        if (!isDetermined || lexicon.Modifiers.Find(words, at, out _) >= 0)
        {
            return false;
        }

        numeral = numeral with { Next = dot + 1, Rule = "ordinal" };
        return true;
    }

    private bool IsFreeBefore(int at)
    {
        if (!words.IsGlued(at) || at == 0)
        {
            return !lexicon.IsLabel(words.Span(at - 1)) && !(words.Mark(at - 1) == '.' && lexicon.IsLabel(words.Span(at - 2)));
        }

        if (words.Is(at - 1, WordKind.Letters) || words.Is(at - 1, WordKind.Digits))
        {
            return false; // "F16"
        }

        return words.Mark(at - 1) switch
        {
            '-' or '–' or '‑' or '.' or ',' or ':' or '/' or '\'' or '’' => !words.IsGlued(at - 1) && words.Mark(at - 1) != ':',
            '#' or '@' or '_' or '=' or '&' or '?' or '§' or '\\' or '+' => false,
            _ => true,
        };
    }

    /// <summary>Numbers with a leading zero are codes: dialling codes, part numbers. Zeros alone are zero.</summary>
    private bool IsCode(int at) => words.Text[words[at].Start] == '0' && words[at].End - words[at].Start > 1 && words.Span(at).ContainsAnyExcept('0');

    /// <summary>Says whether what is glued to digits lets them be a number: "75ml", "5h", "1/2", "10-12", but not "3D", "2:1", "1.2.3".</summary>
    private bool IsFreeAfter(int at, ref int next, ref decimal value, out string? rule)
    {
        rule = "";
        if (words.Is(next, WordKind.Letters))
        {
            return lexicon.Units.Find(words, next, out _) >= 0 || NumberScales.FactorOf(words.Span(next)) > 0;
        }

        var isNumberAfter = words.Is(next + 1, WordKind.Digits) && words.IsGlued(next + 1);
        switch (words.Mark(next))
        {
            case '/' when isNumberAfter && next == at + 1 && words.Span(next + 1) is { Length: <= 3 } below && int.TryParse(below, System.Globalization.CultureInfo.InvariantCulture, out var divisor)
                && divisor > value && value > 0 && !words.IsGlued(next + 2):
                (value, next) = (value / divisor, next + 2);
                return true;
            case '.' or ':' or '/' when isNumberAfter:
                rule = null;
                return false;
            case '-' or '–' when isNumberAfter && words.Mark(next + 2) is '-' or '/' && words.IsGlued(next + 2):
                rule = null; // telephone numbers, serial numbers, dates
                return false;
            default:
                return true;
        }
    }

    /// <summary>Goes to the end of a telephone number: groups of digits with marks and blanks between.</summary>
    private int AfterGroups(int at)
    {
        var groups = 0;
        while (words.Is(at, WordKind.Digits) || (words.Mark(at) is '(' or ')' or '/' or '-' or '.' && words.Is(at + 1, WordKind.Digits)))
        {
            if (++groups > 12)
            {
                break;
            }

            at++;
        }

        return at;
    }

    /// <summary>Goes to the end of digits and marks that are glued together.</summary>
    private int AfterRun(int at)
    {
        while (words.IsGlued(at) && (words.Is(at, WordKind.Digits) || (words.Is(at, WordKind.Mark) && words.IsGlued(at + 1) && words.Is(at + 1, WordKind.Digits))))
        {
            at++;
        }

        return at;
    }

    private bool TryLetters(int at, out Numeral numeral)
    {
        var word = words.Span(at);
        numeral = new(0, at + 1, "words");
        if (words.IsGlued(at) && at > 0 && !(words.Is(at - 1, WordKind.Mark) && words.Mark(at - 1) is not ('-' or '–' or '.' or '@' or '/')))
        {
            return false; // a part of "Drei-Länder-Eck" or of an address
        }

        if (lexicon.VagueOf(word, out var modifier) is var least and > 0)
        {
            numeral = new(least, at + 1, "indefinite", 1, modifier);
            return WithScale(ref numeral);
        }

        if (words.Is(at, QuantityLink.The) && words.IsCapital(at + 1) && words.Is(at + 1, QuantityLink.Half))
        {
            numeral = new(0.5m, at + 2, "fraction");
            return true;
        }

        if (word.IndexOf("jährig", StringComparison.Ordinal) is var years and > 2 && NumberWords.TryRead(word[..years], out var age) && age.Form != NumberForm.Ordinal)
        {
            numeral = new(age.Value, at + 1, "age");
            return true;
        }

        if (TryIndefiniteScale(at, out numeral))
        {
            return true;
        }

        if (!NumberWords.TryRead(word, out var number) || IsName(at, number))
        {
            return false;
        }

        switch (number.Form)
        {
            case NumberForm.Article:
                return TryArticle(at, out numeral);
            case NumberForm.Ordinal:
                numeral = new(number.Value, at + 1, "ordinal");
                return number.Value < 1000 || true;
            default:
                numeral = new(number.Value, at + 1, "words");
                return WithFraction(ref numeral) && WithScale(ref numeral);
        }
    }

    /// <summary>A capitalised number inside a sentence is a noun or a name ("die Elf", "Claudia Tausend"), unless a scale or a noun for people follows.</summary>
    private bool IsName(int at, NumberWord number)
    {
        if (!words.IsCapital(at) || words.IsSentenceStart(at))
        {
            return lexicon.IsLabel(words.Span(at - 1));
        }

        return number.Form switch
        {
            NumberForm.Ordinal => words.IsCapital(at + 1) && !words.IsGlued(at + 1),
            _ => NumberScales.FactorOf(words.Span(at + 1)) == 0 && !(number.Value is 100 or 1000 && !words.IsCapital(at - 1)) && words.Is(at - 1, WordKind.Letters),
        };
    }

    /// <summary>"eine Million", "ein Dutzend", "ein halbes Dutzend", "ein Drittel", and before a unit "ein Prozent".</summary>
    private bool TryArticle(int at, out Numeral numeral)
    {
        var divisor = lexicon.FractionOf(words.Span(at + 1));
        if (divisor == 2)
        {
            numeral = new(0.5m, at + 2, "fraction");
            return NumberScales.FactorOf(words.Span(at + 2)) > 0 ? WithScale(ref numeral) : lexicon.Units.Find(words, at + 2, out _) >= 0;
        }

        if (divisor > 2 && words.IsCapital(at + 1))
        {
            numeral = new(1m / divisor, at + 2, "fraction");
            return WithScale(ref numeral);
        }

        numeral = new(1, at + 1, "words");
        if (NumberScales.FactorOf(words.Span(at + 1)) > 0 && words.IsCapital(at + 1) || words.Is(at + 1, QuantityLink.Dozen) || (words.Is(at, QuantityLink.One) && words.Is(at + 1, QuantityLink.SmallScale)))
        {
            return WithScale(ref numeral);
        }

        numeral = numeral with { NeedsUnit = true };
        return true;
    }

    /// <summary>"Millionen Menschen", "mehrere Tausend", "ein paar hundert": a scale without a number means it at least twice.</summary>
    private bool TryIndefiniteScale(int at, out Numeral numeral)
    {
        numeral = default;
        var first = words.Is(at, QuantityLink.One) && words.Is(at + 1, QuantityLink.Few) ? at + 2 : words.Is(at, QuantityLink.Several) ? at + 1 : at;
        var scale = words.Span(first);
        var factor = NumberScales.FactorOf(scale);
        factor = factor == 0 && first > at ? lexicon.SeveralScaleOf(scale) : factor;
        if (factor == 0 || (first == at && !(scale.EndsWith("en") && words.IsCapital(at))))
        {
            return false;
        }

        numeral = new(2 * factor, first + 1, "indefinite", factor, QuantityModifier.AtLeast);
        return factor >= 1_000_000 || WithScale(ref numeral);
    }

    private bool WithFraction(ref Numeral numeral)
    {
        if (lexicon.FractionOf(words.Span(numeral.Next)) is var divisor and > 0 && numeral.Value < 1000 && !words.IsGlued(numeral.Next)
            && (divisor == 2 ? words.Is(numeral.Next, QuantityLink.HalfOf) : words.IsCapital(numeral.Next)))
        {
            numeral = numeral with { Value = numeral.Value / divisor, Next = numeral.Next + 1, Rule = "fraction" };
        }
        else if (words.Is(numeral.Next, QuantityLink.And) && NumberWords.TryRead(words.Span(numeral.Next + 1), out var above) && above.Form is NumberForm.Cardinal or NumberForm.Article
            && lexicon.FractionOf(words.Span(numeral.Next + 2)) is var below and > 2 && words.IsCapital(numeral.Next + 2))
        {
            numeral = numeral with { Value = numeral.Value + (above.Value / below), Next = numeral.Next + 3, Rule = "fraction" };
        }

        return true;
    }

    /// <summary>"der dreihundert Milliardste".</summary>
    private static decimal ScaleOrdinal(ReadOnlySpan<char> word)
    {
        var suffix = word.LastIndexOf("ste", StringComparison.Ordinal);
        return suffix < 6 || suffix < word.Length - 4 ? 0 : NumberScales.FactorOf(word[..suffix]);
    }

    private bool WithScale(ref Numeral numeral)
    {
        for (var times = 0; times < 2; times++)
        {
            var at = words.IsDash(numeral.Next) && words.IsGlued(numeral.Next) && words.IsGlued(numeral.Next + 1) ? numeral.Next + 1 : numeral.Next;
            var factor = NumberScales.FactorOf(words.Span(at));
            var value = numeral.Value;
            if (factor == 0 && ScaleOrdinal(words.Span(at)) is var power and > 0 && NumberScales.TryScale(ref value, power))
            {
                numeral = numeral with { Value = value, Next = at + 1, Rule = "ordinal" };
                break;
            }

            if (factor == 0 || numeral.Next == 0 || !NumberScales.TryScale(ref value, factor))
            {
                break;
            }

            var next = words.Mark(at + 1) == '.' && words.IsGlued(at + 1) && words[at].End - words[at].Start <= 4 ? at + 2 : at + 1;
            numeral = numeral with { Value = value, Next = next, Factor = numeral.Factor * factor, Rule = numeral.Rule == "digits" ? "scaled" : numeral.Rule };
            if (factor >= 1_000_000 && NumberWords.TryRead(words.Span(next), out var rest) && rest.Form == NumberForm.Cardinal && rest.Value < factor && rest.Value >= 100)
            {
                numeral = numeral with { Value = numeral.Value + rest.Value, Next = next + 1 };
                break;
            }
        }

        return true;
    }
}
