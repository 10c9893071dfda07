namespace Lagebild.EndToEnd.Tests;

/// <summary>Three short reports of our own on an invented affair.</summary>
internal static class Reports
{
    public const string Monday = """
        Ministerin bestätigt Lieferung

        Lesezeit: 2 Minuten

        Verteidigungsministerin Anna Roth hat am Montag (06.05.2024) in Berlin bestätigt, dass Deutschland der Ukraine 30 Fahrzeuge geliefert hat. „Die Fahrzeuge sind gestern angekommen“, sagte Roth nach einem Treffen mit NATO-Generalsekretär Jens Stoltenberg.

        Russland wies das zurück. China äußerte sich nicht zu der Lieferung.
        """;

    public const string Copy = """
        Roth: Fahrzeuge sind in der Ukraine

        Verteidigungsministerin Anna Roth hat am Montag in Berlin bestätigt, dass Deutschland der Ukraine 30 Fahrzeuge geliefert hat. „Die Fahrzeuge sind gestern angekommen“, sagte Roth nach einem Treffen mit NATO-Generalsekretär Jens Stoltenberg.
        """;

    public const string April = """
        Deutschland will Fahrzeuge schicken

        Deutschland will der Ukraine mehr als 20 Fahrzeuge liefern. Das kündigte Verteidigungsministerin Anna Roth am Dienstag (23.04.2024) an. Der Kreml warnte, die Lieferung werde „nichts ändern“.
        """;

    /// <summary>Puts the three into the folder <c>quellen</c>.</summary>
    public static string[] PutAll(LagebildRun run) => [run.Put("quellen/montag.txt", Monday), run.Put("quellen/kopie.txt", Copy), run.Put("quellen/april.txt", April)];
}
