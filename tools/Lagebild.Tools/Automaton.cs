using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Builds the minimal acyclic automaton of sorted words (Daciuk et al. 2000), with the number of words before each edge.</summary>
internal sealed class Automaton
{
    private readonly Dictionary<EdgeList, int> _register = [];
    private readonly List<(char Letter, int Target, bool IsFinal)[]> _nodes = [];
    private readonly List<List<(char Letter, int Target, bool IsFinal)>> _open = [[]];
    private string _last = "";

    private Automaton()
    {
    }

    /// <summary>Returns the edges as the lexicon stores them; the root's come first.</summary>
    /// <param name="words">Distinct words in ordinal order.</param>
    public static ulong[] Build(IReadOnlyList<string> words)
    {
        var automaton = new Automaton();
        foreach (var word in words)
        {
            automaton.Add(word);
        }

        automaton.Close(0);
        return automaton.Layout(automaton.Freeze(automaton._open[0]));
    }

    private void Add(string word)
    {
        var shared = 0;
        while (shared < word.Length && shared < _last.Length && word[shared] == _last[shared])
        {
            shared++;
        }

        Close(shared);
        for (var at = shared; at < word.Length; at++)
        {
            _open[at].Add((word[at], -1, at == word.Length - 1));
            _open.Add([]);
        }

        _last = word;
    }

    private void Close(int depth)
    {
        for (var at = _open.Count - 1; at > depth; at--)
        {
            var target = Freeze(_open[at]);
            var (letter, _, isFinal) = _open[at - 1][^1];
            _open[at - 1][^1] = (letter, target, isFinal);
            _open.RemoveAt(at);
        }
    }

    private int Freeze(List<(char Letter, int Target, bool IsFinal)> edges)
    {
        if (edges.Count == 0)
        {
            return -1;
        }

        var key = new EdgeList([.. edges]);
        if (!_register.TryGetValue(key, out var node))
        {
            node = _nodes.Count;
            _nodes.Add(key.Edges);
            _register.Add(key, node);
        }

        return node;
    }

    private ulong[] Layout(int root)
    {
        var words = new int[_nodes.Count];
        for (var node = 0; node < _nodes.Count; node++) // targets are frozen before their sources
        {
            words[node] = _nodes[node].Sum(edge => Words(edge));
        }

        var starts = new int[_nodes.Count];
        Array.Fill(starts, -1);
        var (order, stack, length) = (new List<int>(), new Stack<int>([root]), 0);
        while (stack.TryPop(out var node))
        {
            if (starts[node] >= 0)
            {
                continue;
            }

            (starts[node], length) = (length, length + _nodes[node].Length);
            order.Add(node);
            _nodes[node] = [.. _nodes[node].OrderByDescending(Words).ThenBy(edge => edge.Letter)];
            foreach (var edge in _nodes[node].Reverse())
            {
                if (edge.Target >= 0)
                {
                    stack.Push(edge.Target);
                }
            }
        }

        var edges = new List<ulong>(length);
        foreach (var node in order)
        {
            var skip = 0;
            for (var at = 0; at < _nodes[node].Length; at++)
            {
                var edge = _nodes[node][at];
                edges.Add(LexiconFormat.Edge(edge.Letter, edge.Target < 0 ? LexiconFormat.NoNode : starts[edge.Target], skip, edge.IsFinal, at == _nodes[node].Length - 1));
                skip += Words(edge);
            }
        }

        return [.. edges];

        int Words((char Letter, int Target, bool IsFinal) edge) => (edge.IsFinal ? 1 : 0) + (edge.Target < 0 ? 0 : words[edge.Target]);
    }

    private sealed class EdgeList((char Letter, int Target, bool IsFinal)[] edges) : IEquatable<EdgeList>
    {
        public (char Letter, int Target, bool IsFinal)[] Edges => edges;

        public bool Equals(EdgeList? other) => other is not null && edges.AsSpan().SequenceEqual(other.Edges);

        public override bool Equals(object? obj) => Equals(obj as EdgeList);

        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var (letter, target, isFinal) in edges)
            {
                hash = unchecked((((hash * 31) + letter) * 31) + (target * 2) + (isFinal ? 1 : 0));
            }

            return hash;
        }
    }
}
