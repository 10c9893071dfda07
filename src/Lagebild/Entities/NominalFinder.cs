using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>Finds noun phrases headed by role nouns and demonyms, with the body and the name that go with them. Not thread-safe.</summary>
internal sealed class NominalFinder(KnowledgeBase knowledge, Words words, List<NameSpan> names)
{
    private readonly int[] _nameAt = NamesByToken(words, names);

    /// <summary>Returns the phrases in text order.</summary>
    public List<Nominal> Find()
    {
        var nominals = new List<Nominal>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words.IsCapital(at) && !IsName(at) && TryNominal(at, out var nominal))
            {
                nominals.Add(nominal);
            }
        }

        return nominals;
    }

    /// <summary>Returns the index of the name that covers a token and is no part of a compound, or -1.</summary>
    public int NameAt(int token) => token >= 0 && token < _nameAt.Length && _nameAt[token] >= 0 && !names[_nameAt[token]].IsInner ? _nameAt[token] : -1;

    private static int[] NamesByToken(Words words, List<NameSpan> names)
    {
        var at = new int[words.Count];
        Array.Fill(at, -1);
        for (var index = 0; index < names.Count; index++)
        {
            at.AsSpan(names[index].First, names[index].End - names[index].First).Fill(index);
        }

        return at;
    }

    private bool IsName(int token) => NameAt(token) >= 0;

    private bool TryNominal(int head, out Nominal nominal)
    {
        nominal = null!;
        var word = words[head];
        var isRole = RoleNouns.TryFind(word, out var form, out var start);
        var isDemonym = !isRole && knowledge.TryDemonym(word, out _);
        if (!isRole && !isDemonym)
        {
            return false;
        }

        var body = isRole ? BodyOfCompound(head, word[..start]) : -1;
        var former = isRole && start > 0 && word.StartsWith("Ex", StringComparison.Ordinal);
        if (isRole && start > 0 && (word.StartsWith("Vize", StringComparison.Ordinal)))
        {
            return false; // the deputy is someone else
        }

        var first = Left(head, ref body, out var sense, out var definite, out var indefinite, out var bare);
        former |= sense == OfficeTime.Former;
        var end = Right(head, ref body, out var leads);
        var (gender, number) = isRole ? (form.Gender, form.Number) : DemonymForm(word, words[first], ref body);
        number = NumberOf(head, first, number);
        var (name, follows) = NameOf(first, head, end);
        nominal = new()
        {
            First = first, Head = head, End = end, Bare = bare, Span = words.Span(first, end), Noun = isRole ? form.Noun : null, Gender = gender, Number = number,
            IsDefinite = definite, IsIndefinite = indefinite, IsFormer = former, IsNext = sense == OfficeTime.Next, Body = body, Leads = leads, Prefix = start, Name = name, NameFollows = follows,
        };
        return true;
    }

    private (Gender Gender, Number Number) DemonymForm(ReadOnlySpan<char> word, ReadOnlySpan<char> article, ref int body)
    {
        knowledge.TryDemonym(word, out var demonym);
        body = demonym.State;
        if (word.EndsWith("e", StringComparison.Ordinal) ? WordSets.WeakNominatives.HasSmall(article) : word.EndsWith("en", StringComparison.Ordinal) && WordSets.WeakDatives.HasSmall(article))
        {
            return (Gender.Masc, Number.Sing); // "der Deutsche": declined like an adjective
        }

        return (demonym.Gender, demonym.Number);
    }

    private int BodyOfCompound(int head, ReadOnlySpan<char> prefix)
    {
        if (_nameAt[head] >= 0 && names[_nameAt[head]] is { IsInner: true, Known: >= 0 } inner)
        {
            return inner.Known;
        }

        return prefix is "Bundes" ? knowledge.IndexOf("state:de") : prefix.StartsWith("Kreml", StringComparison.Ordinal) ? knowledge.IndexOf("org:kreml") : -1;
    }

    /// <summary>Walks over attributes to the article or the genitive in front.</summary>
    private int Left(int head, ref int body, out OfficeTime time, out bool definite, out bool indefinite, out int bare)
    {
        var first = head;
        time = OfficeTime.Now;
        while (first > 0 && words.IsJoined(first) && words.IsAttribute(first - 1))
        {
            first--;
            body = body < 0 && StateOf(words[first]) is >= 0 and var state ? state : body;
            time = Adjectives.TimeOf(words[first]) is not OfficeTime.Now and var told ? told : time;
        }

        bare = first;
        (definite, indefinite) = (false, false);
        if (first == 0 || !words.IsJoined(first))
        {
            return first;
        }

        if (Determiners.Of(words[first - 1]) is var kind and not DeterminerKind.None)
        {
            definite = kind is not DeterminerKind.Indefinite;
            indefinite = kind is DeterminerKind.Indefinite;
            return kind is DeterminerKind.Contracted ? first : first - 1;
        }

        if (NameAt(first - 1) is >= 0 and var name && IsGenitive(names[name]))
        {
            definite = true;
            body = body < 0 ? names[name].Known : body;
            return bare = names[name].First;
        }

        return first;
    }

    private static bool HasGenitiveEnding(ReadOnlySpan<char> word) => word[^1] is 's' or '’' or '\'' or 'x' or 'z';

    private bool IsGenitive(NameSpan name) => HasGenitiveEnding(words.Document[name.Span]);

    /// <summary>Walks over a genitive or "von" behind the head: "der Sprecher des Pentagon", "der Leiter der amerikanischen Diplomatie".</summary>
    private int Right(int head, ref int body, out RoleNoun? leads)
    {
        leads = null;
        var next = head + 1;
        if (next >= words.Count || !words.IsJoined(next))
        {
            return next;
        }

        if (NameAt(next) is >= 0 and var direct && names[direct] is { Type: not EntityType.Per } && names[direct].First == next && IsGenitive(names[direct]))
        {
            body = body < 0 ? names[direct].Known : body;
            return names[direct].End;
        }

        if (!WordSets.GenitiveOpeners.Has(words[next]))
        {
            return next;
        }

        var at = next + 1;
        var state = -1;
        while (at < words.Count && words.IsJoined(at) && words.IsAttribute(at))
        {
            state = StateOf(words[at]) is >= 0 and var found ? found : state;
            at++;
        }

        if (NameAt(at) is >= 0 and var name && names[name].First == at && words.IsJoined(at))
        {
            body = body < 0 ? names[name].Known : body;
            return names[name].End;
        }

        if (at < words.Count && words.IsJoined(at) && words.IsCapital(at))
        {
            body = body < 0 && state >= 0 ? state : body;
            var isRole = RoleNouns.TryFind(words[at], out var led, out _);
            leads = isRole && led.Noun.Kind is RoleKind.Body or RoleKind.Domain ? led.Noun : null;
            return state >= 0 || isRole ? at + 1 : next;
        }

        return next;
    }

    private int StateOf(ReadOnlySpan<char> attribute) => Adjectives.TryStem(attribute, out var stem) && knowledge.TryAdjective(stem, out var state) ? state : -1;

    private Number NumberOf(int head, int first, Number number)
    {
        var article = words[first];
        var tagged = words.Token(head).Morphology.Number;
        return number != Number.None ? number
            : WordSets.SingularArticles.HasSmall(article) ? Number.Sing
            : WordSets.PluralArticles.HasSmall(article) ? Number.Plur // of a masculine form; feminine forms know their number
            : tagged;
    }

    /// <summary>Finds the person's name after the phrase, or before or behind a comma.</summary>
    private (int Name, bool Follows) NameOf(int first, int head, int end)
    {
        if (NameAt(end) is >= 0 and var direct && names[direct].First == end && names[direct].Type == EntityType.Per && words.IsJoined(end))
        {
            return (direct, true);
        }

        if (words[end] is "," && NameAt(end + 1) is >= 0 and var behind && names[behind] is { Type: EntityType.Per } after && after.First == end + 1 && words.SentenceOf(end) == words.SentenceOf(head)
            && (words[after.End] is "," or "." or ")" || (after.End < words.Count && words.IsVerb(after.End))))
        {
            return (behind, false);
        }

        return words[first - 1] is "," && NameAt(first - 2) is >= 0 and var before && names[before].Type == EntityType.Per && words.SentenceOf(first - 2) == words.SentenceOf(head)
            && (end >= words.Count || words[end] is "," or "." or ")" or ";" or ":" || words.SentenceOf(end) != words.SentenceOf(head))
            ? (before, false) : (-1, false);
    }
}
