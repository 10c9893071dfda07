namespace Lagebild.Statements;

/// <summary>Closed classes of word forms that the readers of statements ask for; the words stand in <c>Data/word-classes.tsv</c>.</summary>
[Flags]
internal enum WordClass : uint
{
    None = 0,
    That = 1 << 0,
    Whether = 1 << 1,
    Question = 1 << 2,
    Subordinator = 1 << 3,
    Relative = 1 << 4,
    Article = 1 << 5,
    Pronoun = 1 << 6,
    Personal = 1 << 7,
    Reflexive = 1 << 8,
    Preposition = 1 << 9,
    Attached = 1 << 10,
    Coordinator = 1 << 11,
    According = 1 << 12,
    Thereby = 1 << 13,
    About = 1 << 14,
    Adverb = 1 << 15,
    Naming = 1 << 16,
    MonthDay = 1 << 17,
    Konjunktiv1 = 1 << 18,
    Konjunktiv2 = 1 << 19,
    Indicative = 1 << 20,
    Zu = 1 << 21,
    UmZu = 1 << 22,
    Channel = 1 << 23,
    Having = 1 << 24,
    Becoming = 1 << 25,
    Being = 1 << 26,
    Modal = 1 << 27,
    Duration = 1 << 28,
}
