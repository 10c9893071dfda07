namespace Lagebild.Statements;

/// <summary>A statement in the making, in tokens.</summary>
internal sealed class Draft(StatementType type, StatementMedium medium, string rule)
{
    public StatementType Type { get; set; } = type;

    public StatementMedium Medium { get; set; } = medium;

    public string Rule { get; set; } = rule;

    public List<TokenRange> Quote { get; } = [];

    public List<TokenRange> Speaker { get; } = [];

    public List<TokenRange> Cue { get; } = [];

    public List<TokenRange> Addressee { get; } = [];

    public List<TokenRange> Frame { get; } = [];

    public string CueLemma { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether it is a partial quote inside another statement.</summary>
    public bool IsPartial { get; set; }

    /// <summary>Gets a value indicating whether no cue stands behind it but "sollen" alone.</summary>
    public bool IsHearsay => Type == StatementType.FreeIndirect;

    /// <summary>Gets or sets a value indicating whether it only tells who spoke, for pronouns behind it, and is no statement.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Gets or sets a value indicating whether it is a heading, which takes up words from below it.</summary>
    public bool IsHeading { get; set; }

    /// <summary>Gets or sets the name in the genitive before words in marks ("Berglands „Sonderzug“"), or -1: a term of whoever is named there.</summary>
    public int TermOf { get; set; } = -1;

    /// <summary>Gets or sets the preposition that opens the topic of a reported act ("warnte vor"), or -1.</summary>
    public int Topic { get; set; } = -1;

    /// <summary>Gets or sets the quote in whose words it stands in marks, or null.</summary>
    public Draft? Outer { get; set; }

    /// <summary>Gets or sets the unit that it stands in.</summary>
    public int Unit { get; set; }

    /// <summary>Gets the tokens from the first to the last of the quote.</summary>
    public TokenRange Cover => new(Quote.Min(range => range.From), Quote.Max(range => range.To));

    /// <summary>Adds a range to a part where it holds a token.</summary>
    public static void Add(List<TokenRange> part, int from, int to)
    {
        if (to > from)
        {
            part.Add(new(from, to));
        }
    }

    /// <summary>Adds the verb of a site as cue, without what stands between its parts.</summary>
    /// <param name="site">The verb.</param>
    /// <param name="with">One more token of it, as "es" in "heißt es", or -1.</param>
    public void AddCue(CueSite site, int with = -1)
    {
        int[] tokens = [site.Finite, site.Main, site.Prefix, with];
        Array.Sort(tokens);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at] >= 0 && (at == 0 || tokens[at] != tokens[at - 1]))
            {
                Cue.Add(new(tokens[at], tokens[at] + 1));
            }
        }

        CueLemma = site.Verb.Lemma;
    }

    /// <summary>Takes speaker, cue and frame of another statement; words in marks only from somebody who can say them.</summary>
    public void Inherit(Reading reading, Draft other, bool withCue)
    {
        Speaker.AddRange(Type == StatementType.Direct ? other.Speaker.FindAll(speaker => Voices.CanSpeak(reading, speaker)) : other.Speaker);
        if (withCue)
        {
            Cue.AddRange(other.Cue);
            Frame.AddRange(other.Frame);
            Addressee.AddRange(other.Addressee);
            CueLemma = other.CueLemma;
        }
    }
}
