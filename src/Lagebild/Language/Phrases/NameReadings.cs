namespace Lagebild.Language;

/// <summary>Asks the lexicon for readings as a name that the tagger did not choose.</summary>
internal static class NameReadings
{
    /// <summary>Says whether a form is a given name, whatever else it is: "Mark".</summary>
    public static bool IsGivenName(string form)
    {
        if (PhraseData.GivenNameNouns.Contains(form))
        {
            return true;
        }

        foreach (var reading in Lexicon.German.Lookup(form))
        {
            if ((reading.Traits & WordTraits.GivenName) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
