using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Reads one document from names over nominals to pronouns. Used once; not thread-safe.</summary>
internal sealed class EntityAnalysis
{
    private readonly Words _words;
    private readonly EntityDrafts _drafts;
    private readonly KnowledgeBase _knowledge;
    private readonly PublicationRange _published;
    private readonly List<NameSpan> _names;
    private readonly int[] _entityOf;
    private readonly NameLinker _linker;
    private readonly OfficeFinder _offices;
    private readonly NominalFinder _finder;
    private readonly NominalResolver _resolver;
    private readonly PronounResolver _pronouns;

    public EntityAnalysis(Document document, KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _words = new(document);
        _drafts = new(knowledge);
        _published = PublicationRange.Of(document);
        _names = new NameFinder(knowledge, _words).Find();
        _linker = new(_words, _drafts, _published);
        _entityOf = _linker.Link(_names);
        _offices = new(_words, _drafts, _published);
        _finder = new(knowledge, _words, _names);
        _resolver = new(_words, _drafts, _offices);
        _pronouns = new(_words, _drafts);
    }

    public (ImmutableArray<Mention> Mentions, ImmutableArray<Entity> Entities) Run(CancellationToken cancellationToken)
    {
        var nominals = _finder.Find();
        ReadNamed(nominals);
        LinkByOffice(nominals);
        var (name, nominal) = (0, 0);
        for (var at = 0; at < _words.Count; at++)
        {
            if ((at & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            for (; nominal < nominals.Count && nominals[nominal].Head == at; nominal++)
            {
                Add(nominals[nominal]);
            }

            for (; name < _names.Count && _names[name].First == at; name++)
            {
                Add(name);
            }

            AddPronoun(at);
        }

        for (var at = 0; at < _words.Count; at++)
        {
            Imply(at); // after all else, so that nothing is resolved to what has no mention
        }

        foreach (var draft in _drafts.All)
        {
            draft.Actor ??= ActorOf(draft);
        }

        return _drafts.Freeze();
    }

    /// <summary>Takes role, gender and body from every phrase with a name before anything is resolved, so that later words help earlier ones.</summary>
    private void ReadNamed(List<Nominal> nominals)
    {
        foreach (var nominal in nominals)
        {
            if (nominal.Name >= 0)
            {
                _resolver.Resolve(nominal, _entityOf[nominal.Name]);
            }
        }
    }

    /// <summary>Gives a family name that several known persons bear to the one whom the text calls by an office: "der britische Premierminister … Johnson".</summary>
    private void LinkByOffice(List<Nominal> nominals)
    {
        var holders = new SortedSet<int>();
        foreach (var nominal in nominals)
        {
            if (nominal is { Name: < 0, IsFormer: false, IsIndefinite: false, Noun.Kind: RoleKind.Person, Number: not Language.Number.Plur } && _offices.Find(nominal) is >= 0 and var holder)
            {
                holders.Add(holder);
            }
        }

        if (holders.Count > 0)
        {
            _linker.Relink(_names, _entityOf, holders);
        }
    }

    private void Add(Nominal nominal)
    {
        var named = nominal.Name >= 0 ? _entityOf[nominal.Name] : -1;
        var (entity, rule) = _resolver.Resolve(nominal, named);
        if (entity < 0)
        {
            return;
        }

        var span = nominal.NameFollows ? new TextSpan(_words.Start(nominal.Bare), _names[nominal.Name].Span.End) : nominal.Span;
        if (named < 0)
        {
            _drafts.All[entity].Aliases.Add(_words.Text(nominal.Bare, nominal.End).ToString());
        }

        _drafts.Mention(span, _drafts.All[entity].Type, MentionKind.Nominal, entity, rule);
        Touch(entity, nominal.Head, nominal.First);
    }

    private void Add(int name)
    {
        var entity = _entityOf[name];
        _drafts.Mention(_names[name].Span, _names[name].Type, MentionKind.Name, entity, _names[name].Rule);
        if (!_names[name].IsInner && entity >= 0)
        {
            Touch(entity, _names[name].First, _names[name].First);
        }
    }

    private void AddPronoun(int token)
    {
        var entity = _pronouns.Resolve(token);
        var rule = "pronoun";
        if (entity < 0 && token > 1 && _words[token - 1] is "," && _finder.NameAt(token - 2) is >= 0 and var name && _names[name].End == token - 1)
        {
            entity = _pronouns.ResolveRelative(token, _entityOf[name]);
            rule = "relative pronoun";
        }

        // "Er (Putin) muss": the report explains its pronoun.
        if (rule == "pronoun" && PronounForms.Of(_words[token]).Length > 0 && _words[token + 1] is "(" && _finder.NameAt(token + 2) is >= 0 and var explained && _words[_names[explained].End] is ")")
        {
            (entity, rule) = (_entityOf[explained], "pronoun explained in brackets");
        }

        if (entity >= 0)
        {
            _drafts.Mention(_words.Token(token).Span, _drafts.All[entity].Type, MentionKind.Pronoun, entity, rule);
            Touch(entity, token, token);
        }
    }

    // "Russische Luftangriffe", "der Abzug der Franzosen": the text names the state by an adjective or its people only.
    private void Imply(int token)
    {
        ref readonly var word = ref _words.Token(token);
        var state = word.Upos == Language.Upos.ADJ && Adjectives.TryStem(_words[token], out var stem) && _knowledge.TryAdjective(stem, out var named) ? named
            : word.Upos is Language.Upos.NOUN or Language.Upos.PROPN && _knowledge.TryDemonym(_words[token], out var people) ? people.State
            : -1;
        if (state >= 0)
        {
            _drafts.Imply(word.Span, _drafts.OfKnown(state));
        }
    }

    private void Touch(int entity, int token, int first)
    {
        _drafts.Touch(entity);
        var draft = _drafts.All[entity];
        draft.FirstToken = draft.FirstToken < 0 ? token : draft.FirstToken;
        draft.LastToken = token;
        draft.WasSubject = SubjectTest.IsSubject(_words, token, first);
        if (draft.WasSubject)
        {
            draft.LastSubjectToken = token;
        }
    }

    /// <summary>Finds for whom a known person speaks: the body of the office held at publication; without a date only where all offices agree.</summary>
    private string? ActorOf(EntityDraft draft)
    {
        if (draft.Known < 0 || _knowledge.Entries[draft.Known].Terms is { IsEmpty: true } or { IsDefault: true })
        {
            return null;
        }

        string? actor = null;
        foreach (var term in _knowledge.Entries[draft.Known].Terms)
        {
            if (_published.Allows(term))
            {
                var body = _knowledge.IndexOf(term.Body) is >= 0 and var index ? _knowledge.Entries[index].Actor : null;
                if (actor is not null && actor != body)
                {
                    return null;
                }

                actor = body;
            }
        }

        return actor;
    }

}
