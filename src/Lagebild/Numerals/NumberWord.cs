namespace Lagebild.Numerals;

/// <summary>How a number word is built.</summary>
internal enum NumberForm : byte
{
    /// <summary>"zwölf", "zweihundertfünfzigtausend".</summary>
    Cardinal,

    /// <summary>"zweieinhalb", "anderthalb".</summary>
    Fraction,

    /// <summary>"dritte", "fünfundzwanzigster".</summary>
    Ordinal,

    /// <summary>"ein", "eine", "einem": a number only where the context says so.</summary>
    Article,
}

/// <summary>The value of one German number word.</summary>
/// <param name="Value">The value, 0 to below a billion, with halves.</param>
/// <param name="Form">How it is built.</param>
internal readonly record struct NumberWord(decimal Value, NumberForm Form);
