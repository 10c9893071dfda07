namespace Lagebild.Entities;

internal enum DeterminerKind : byte
{
    None,
    Definite,
    Indefinite,
    Possessive,
    Contracted,
}

/// <summary>The closed class of German determiners, as far as nominals need it.</summary>
internal static class Determiners
{
    public static DeterminerKind Of(ReadOnlySpan<char> word) => word switch
    {
        "der" or "die" or "das" or "dem" or "den" or "des" or "Der" or "Die" or "Das" or "Dem" or "Den" or "Des"
            or "dieser" or "diese" or "diesem" or "diesen" or "dieses" or "Dieser" or "Diese" or "Diesem" or "Diesen" or "Dieses"
            or "jener" or "jene" or "jenem" or "jenen" or "jenes" => DeterminerKind.Definite,
        "ein" or "eine" or "einem" or "einen" or "eines" or "einer" or "Ein" or "Eine" or "Einem" or "Einen" or "Eines" or "Einer" => DeterminerKind.Indefinite,
        "sein" or "seine" or "seinem" or "seinen" or "seiner" or "seines" or "ihr" or "ihre" or "ihrem" or "ihren" or "ihrer" or "ihres"
            or "Sein" or "Seine" or "Seinem" or "Seinen" or "Seiner" or "Ihr" or "Ihre" or "Ihrem" or "Ihren" or "Ihrer" => DeterminerKind.Possessive,
        "im" or "am" or "zum" or "zur" or "beim" or "vom" or "Im" or "Am" or "Zum" or "Zur" or "Beim" or "Vom" => DeterminerKind.Contracted,
        _ => DeterminerKind.None,
    };
}
