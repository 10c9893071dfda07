namespace Lagebild.Events;

/// <summary>The PLOVER context of an event, as far as its type and mode tell it.</summary>
internal static class Contexts
{
    /// <summary>Returns one of PLOVER's contexts (military, diplomatic, legal, election, economic), or "".</summary>
    public static string Of(Event found) => (found.Type, found.Mode) switch
    {
        ("ASSAULT", _) or ("MOBILIZE", _) or ("RETREAT", "ceasefire" or "withdraw" or "surrender") or ("COOPERATE", "exercise") => "military",
        ("CONSULT", _) or ("SUPPORT", "recognize") or ("SANCTION", "expel" or "withdraw" or "discontinue") => "diplomatic",
        ("COERCE", "arrest" or "search") or ("SANCTION", "convict") or ("ACCUSE", "investigate" or "charge") => "legal",
        ("ELECTION", _) => "election",
        ("OFFICE", _) or ("RETREAT", "resign") => "executive",
        ("BUSINESS", _) => "economic",
        ("DISASTER", _) => "disaster",
        _ => "",
    };
}
