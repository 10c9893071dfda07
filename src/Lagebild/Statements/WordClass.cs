namespace Lagebild.Statements;

/// <summary>Closed classes of word forms that the readers of statements ask for; the words stand in <c>Data/word-classes.tsv</c>.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    That = 1UL << 0,
    Whether = 1UL << 1,
    Question = 1UL << 2,
    Subordinator = 1UL << 3,
    Relative = 1UL << 4,
    Article = 1UL << 5,
    Pronoun = 1UL << 6,
    Personal = 1UL << 7,
    Reflexive = 1UL << 8,
    Preposition = 1UL << 9,
    Attached = 1UL << 10,
    Coordinator = 1UL << 11,
    About = 1UL << 14,
    Adverb = 1UL << 15,
    Naming = 1UL << 16,
    MonthDay = 1UL << 17,
    Konjunktiv1 = 1UL << 18,
    Konjunktiv2 = 1UL << 19,
    Indicative = 1UL << 20,
    Zu = 1UL << 21,
    UmZu = 1UL << 22,
    Having = 1UL << 24,
    Becoming = 1UL << 25,
    Being = 1UL << 26,
    Modal = 1UL << 27,
    Duration = 1UL << 28,

    /// <summary>Articles and pronouns that are never nominative.</summary>
    Oblique = 1UL << 29,

    /// <summary>Articles and pronouns that can be dative.</summary>
    Dative = 1UL << 30,

    /// <summary>Prepositions before what a text stands in: "heißt es in der Mitteilung".</summary>
    Source = 1UL << 31,

    /// <summary>Prepositions before the actor of a passive.</summary>
    Agent = 1UL << 32,

    /// <summary>Pronouns that are always the subject.</summary>
    Nominative = 1UL << 33,

    /// <summary>Pronouns that stand for no speaker whom anybody could name: "es", "das", "man".</summary>
    Expletive = 1UL << 34,

    /// <summary>Conjunctions that join phrases.</summary>
    Joining = 1UL << 35,

    /// <summary>Conjunctions behind which the narrator may go on.</summary>
    Resuming = 1UL << 36,

    /// <summary>"sollen" in the present: hearsay.</summary>
    Hearsay = 1UL << 37,

    /// <summary>Infinitives that make a perfect: "gesagt haben".</summary>
    Perfect = 1UL << 38,

    /// <summary>Words that point back at the sentence before: "Dies bestätigte".</summary>
    Back = 1UL << 39,

    /// <summary>Adverbs before a preposition of time: "kurz nach dem Bericht".</summary>
    BeforeTime = 1UL << 40,

    /// <summary>Prepositions that open no occasion: "von", "mit".</summary>
    NoOccasion = 1UL << 41,

    /// <summary>"wie" before a cue: "wie er sagte".</summary>
    Like = 1UL << 42,

    /// <summary>"so" before a speaker: "so Berg".</summary>
    So = 1UL << 12,

    /// <summary>Words behind "so" that make it an adverb of degree: "so viele".</summary>
    Degree = 1UL << 13,

    /// <summary>The pronoun "es".</summary>
    It = 1UL << 43,

    /// <summary>Relative pronouns that are always the subject or no object: "der".</summary>
    Masculine = 1UL << 44,

    /// <summary>Subordinators of what is the case: "indem", "weil", not "wenn".</summary>
    Factual = 1UL << 45,

    /// <summary>Articles that open a singular nominative and nothing else: "das", "eine".</summary>
    SingularArticle = 1UL << 46,

    /// <summary>Nouns of quantity that may go with a verb in the plural: "eine Reihe von Fachleuten warnten".</summary>
    Collective = 1UL << 47,

    /// <summary>"gegenüber": before who is spoken to.</summary>
    Towards = 1UL << 48,

    /// <summary>"eigenen": the source is the subject of the clause ("nach eigenen Angaben").</summary>
    Own = 1UL << 49,

    /// <summary>"für": before whose view it is.</summary>
    For = 1UL << 50,

    /// <summary>Verbs in Konjunktiv II by which a narrator guesses: "könnte", "dürfte".</summary>
    Guess = 1UL << 51,

    /// <summary>"sowohl": opens a pair.</summary>
    Both = 1UL << 52,

    /// <summary>"selbst" behind a pronoun: "er selbst".</summary>
    Self = 1UL << 53,

    /// <summary>Prepositions before who leads a body: "die Regierung unter Berg", "das Team um Berg".</summary>
    Leading = 1UL << 54,

    /// <summary>"worden": a passive in the perfect.</summary>
    Been = 1UL << 23,

    /// <summary>"als" before what something is judged to be: "bezeichnete es als".</summary>
    Judged = 1UL << 55,

    /// <summary>"wonach" behind a noun of saying.</summary>
    Whereby = 1UL << 56,

    /// <summary>Prepositions that make a noun of saying a state: "steht im Verdacht".</summary>
    State = 1UL << 57,

    /// <summary>Genitive articles, which open an attribute of the noun before them.</summary>
    Genitive = 1UL << 58,

    /// <summary>Pronouns of the first person singular, whose verb looks like Konjunktiv I.</summary>
    First = 1UL << 59,

    /// <summary>Pronouns of one person: "er", "sie".</summary>
    Person = 1UL << 60,

    /// <summary>Words that deny: "nicht".</summary>
    Denial = 1UL << 61,

    /// <summary>Adverbs that point to a clause without belonging to the cue: "daher", "dabei".</summary>
    LooseAbout = 1UL << 62,

    /// <summary>Words that begin a wish in Konjunktiv: "Gott sei Dank".</summary>
    Wish = 1UL << 63,
}
