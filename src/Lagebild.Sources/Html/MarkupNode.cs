namespace Lagebild.Sources.Html;

/// <summary>An element or a text of a page, with its place in the source.</summary>
internal sealed class MarkupNode(string name, int start, int end)
{
    /// <summary>Gets the name of an element in lower case; empty for text.</summary>
    public string Name { get; } = name;

    /// <summary>Gets where the start tag or the text begins.</summary>
    public int Start { get; } = start;

    /// <summary>Gets where the start tag or the text ends.</summary>
    public int End { get; } = end;

    /// <summary>Gets the element around this node; null for the root.</summary>
    public MarkupNode? Parent { get; private set; }

    /// <summary>Gets the first node inside, or null.</summary>
    public MarkupNode? FirstChild { get; private set; }

    /// <summary>Gets the next node with the same parent, or null.</summary>
    public MarkupNode? Next { get; private set; }

    /// <summary>Gets or sets what was counted in it, or null where it was passed over.</summary>
    public PageMeasure? Measure { get; set; }

    /// <summary>Gets or sets what its class says of it, once that was asked; reading it again for each text inside would take the square of a long class.</summary>
    public NamedRole? ClassRole { get; set; }

    /// <summary>Gets a value indicating whether this is text.</summary>
    public bool IsText => Name.Length == 0;

    private MarkupNode? LastChild { get; set; }

    /// <summary>Adds a node behind those already inside.</summary>
    public void Add(MarkupNode child)
    {
        child.Parent = this;
        if (LastChild is null)
        {
            FirstChild = child;
        }
        else
        {
            LastChild.Next = child;
        }

        LastChild = child;
    }

    /// <summary>Returns the nodes below this one in document order, without recursion.</summary>
    public IEnumerable<MarkupNode> Descendants()
    {
        var node = FirstChild;
        while (node is not null)
        {
            yield return node;
            node = node.FirstChild ?? node.After(this);
        }
    }

    /// <summary>Returns the node that follows this one and all in it, within <paramref name="root"/>.</summary>
    public MarkupNode? After(MarkupNode root)
    {
        var node = this;
        while (node != root && node.Next is null)
        {
            node = node.Parent!;
        }

        return node == root ? null : node.Next;
    }
}
