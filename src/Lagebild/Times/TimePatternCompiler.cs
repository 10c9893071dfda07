namespace Lagebild.Times;

/// <summary>Compiles the patterns of grammar.txt into nodes, in the way of Thompson (1968).</summary>
internal sealed class TimePatternCompiler(TimeLexicon lexicon, Dictionary<string, string> macros)
{
    private readonly List<TimeNode> _nodes = [new(TimeStep.Accept, 0, null, 0, false, false, 0, 0)];
    private List<string> _symbols = [];
    private int _at;
    private bool _isContext;

    /// <summary>Gets the nodes made so far; node 0 accepts.</summary>
    public List<TimeNode> Nodes => _nodes;

    /// <summary>Compiles one pattern and returns its first node.</summary>
    /// <exception cref="FormatException">The pattern cannot be read.</exception>
    public int Compile(string pattern)
    {
        (_symbols, _at, _isContext) = ([], 0, false);
        Expand(pattern, _symbols, 0);
        var sequence = ParseAlternatives();
        return _at == _symbols.Count ? Emit(sequence, 0, false) : throw new FormatException($"Cannot read '{pattern}' from '{_symbols[_at]}' on.");
    }

    private void Expand(string pattern, List<string> into, int depth)
    {
        foreach (var symbol in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (symbol[0] == '$' && depth < 8)
            {
                var name = symbol.TrimEnd('?', '*');
                into.Add("(");
                Expand(macros[name], into, depth + 1);
                into.Add(")" + symbol[name.Length..]);
            }
            else if (symbol == "~(")
            {
                into.Add("~(");
            }
            else
            {
                into.Add(symbol);
            }
        }
    }

    private Part ParseAlternatives()
    {
        var alternatives = new List<Part> { ParseSequence() };
        while (_at < _symbols.Count && _symbols[_at] == "|")
        {
            _at++;
            alternatives.Add(ParseSequence());
        }

        return alternatives.Count == 1 ? alternatives[0] : new(null, false, alternatives, true);
    }

    private Part ParseSequence()
    {
        var parts = new List<Part>();
        while (_at < _symbols.Count && _symbols[_at] is not "|" && _symbols[_at][0] != ')')
        {
            var symbol = _symbols[_at++];
            if (symbol is "<" or ">")
            {
                _isContext = symbol == "<";
            }
            else if (symbol is "(" or "~(")
            {
                var inner = ParseAlternatives();
                var closing = _symbols[_at++];
                parts.Add(new(closing[1..], _isContext, [inner], false) { IsGlued = symbol[0] == '~' });
            }
            else
            {
                parts.Add(new(symbol, _isContext, null, false) { IsBefore = parts.Count == 0 && _at == 1 });
            }
        }

        return new(null, false, parts, false);
    }

    private int Emit(Part part, int next, bool isGlued)
    {
        if (part.Inner is null)
        {
            return EmitSymbol(part, next, isGlued);
        }

        if (part.IsChoice)
        {
            return part.Inner.Select(inner => Emit(inner, next, isGlued)).Aggregate((left, right) => Add(new(TimeStep.Split, 0, null, 0, false, false, left, right)));
        }

        if (part.Symbol is "*")
        {
            var loop = Add(default);
            _nodes[loop] = new(TimeStep.Split, 0, null, 0, false, false, Emit(part.Inner[0], loop, isGlued), next);
            return loop;
        }

        var entry = next;
        for (var at = part.Inner.Count - 1; at >= 0; at--)
        {
            entry = Emit(part.Inner[at], entry, at == 0 && (isGlued || part.IsGlued));
        }

        return part.Symbol is "?" ? Add(new(TimeStep.Split, 0, null, 0, false, false, entry, next)) : entry;
    }

    private int EmitSymbol(Part part, int next, bool isGlued)
    {
        var symbol = part.Symbol!;
        if (symbol[0] == '@')
        {
            var (name, value) = Pair(symbol[1..]);
            return Add(new(TimeStep.Fill, 0, Enum.Parse<TimeSlot>(name, ignoreCase: true), TimeNames.NumberOf(value!), false, false, next, 0));
        }

        var isOptional = symbol[^1] == '?';
        symbol = symbol.TrimEnd('?');
        isGlued |= symbol[0] == '~';
        var isNot = symbol[0] == '!';
        var (category, slot) = Pair(symbol.TrimStart('~', '!'));
        var number = lexicon.CategoryOf(category, isLiteral: !char.IsUpper(category[0]) || category.Any(char.IsLower));
        var step = !isNot ? TimeStep.Read : part.IsBefore ? TimeStep.NotBefore : TimeStep.NotNext;
        var entry = Add(new(step, number, slot is null ? null : Enum.Parse<TimeSlot>(slot), 0, isGlued, part.IsContext, next, 0));
        return isOptional ? Add(new(TimeStep.Split, 0, null, 0, false, false, entry, next)) : entry;
    }

    private int Add(TimeNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private static (string Name, string? Value) Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (text[..at], text[(at + 1)..]) : (text, null);

    private sealed record Part(string? Symbol, bool IsContext, List<Part>? Inner, bool IsChoice)
    {
        public bool IsGlued { get; init; }

        public bool IsBefore { get; init; }
    }
}
