using System.Text;

namespace Lagebild.Reports.Html;

/// <summary>One arrow of the drawing.</summary>
/// <param name="Anchor">The anchor of its row in the table.</param>
/// <param name="Supplier">The name at its tail.</param>
/// <param name="Recipient">The name at its head.</param>
/// <param name="Label">What is given.</param>
/// <param name="IsDashed">Whether it is planned, possible or denied.</param>
/// <param name="Origins">The number of origins, at least 1.</param>
/// <param name="Href">The link to its passage.</param>
internal sealed record Flow(string Anchor, string Supplier, string Recipient, string Label, bool IsDashed, int Origins, string Href);

/// <summary>Draws flows between suppliers on the left and recipients on the right. Every flow has a row of its own for its label, so nothing can overlap, however many there are.</summary>
internal sealed class FlowDrawing(double width, bool isNarrow)
{
    private readonly double _rowHeight = isNarrow ? 62 : 46;
    private readonly double _nodeWidth = isNarrow ? 86 : 170;
    private readonly double _labelEnd = isNarrow ? 232 : 600;
    private readonly int _labelLetters = isNarrow ? 20 : 52;
    private readonly int _nodeLetters = isNarrow ? 9 : 20;
    private readonly double _fontSize = isNarrow ? 12 : 15;

    public HtmlText Draw(IReadOnlyList<Flow> flows)
    {
        var rows = Ordered(flows);
        var height = (rows.Count * _rowHeight) + 16;
        var suppliers = Spans(rows.Select(flow => flow.Supplier)).ToList();
        var recipients = Recipients(rows, height);
        HtmlText drawing = $"""
            <svg class="flow {(isNarrow ? "narrow" : "broad")}" viewBox="0 0 {width} {height}" role="group" aria-label="Zeichnung: wer liefert wem was">
            {rows.Select((flow, row) => Arrow(flow, Middle(row), recipients[flow.Recipient].Entry[row]))}
            {suppliers.Select(node => Node(0, Middle(node.First), Middle(node.Last), node.Name))}
            {recipients.OrderBy(pair => pair.Value.Top).Select(pair => Node(width - _nodeWidth, pair.Value.Top, pair.Value.Bottom, pair.Key))}
            </svg>
            """;
        return drawing;
    }

    /// <summary>Groups the flows by supplier, those with most first, and within a supplier by recipient, so that arrows cross as little as this order allows.</summary>
    private static List<Flow> Ordered(IReadOnlyList<Flow> flows)
    {
        var weight = flows.GroupBy(flow => flow.Supplier).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Origins));
        return [.. flows.OrderByDescending(flow => weight[flow.Supplier])
            .ThenBy(flow => flow.Supplier, StringComparer.Ordinal).ThenBy(flow => flow.Recipient, StringComparer.Ordinal)
            .ThenBy(flow => flow.IsDashed).ThenByDescending(flow => flow.Origins)];
    }

    private static IEnumerable<(string Name, int First, int Last)> Spans(IEnumerable<string> names)
    {
        var (name, first, at) = ("", 0, 0);
        foreach (var next in names)
        {
            if (next != name || at == 0)
            {
                if (at > 0)
                {
                    yield return (name, first, at - 1);
                }

                (name, first) = (next, at);
            }

            at++;
        }

        if (at > 0)
        {
            yield return (name, first, at - 1);
        }
    }

    /// <summary>Places each recipient at the mean height of its arrows, pushes apart what would overlap, and spreads the arrows over its edge.</summary>
    private Dictionary<string, Target> Recipients(List<Flow> rows, double height)
    {
        var gap = _rowHeight * 0.8;
        var targets = rows.Select((flow, row) => (flow.Recipient, Row: row)).GroupBy(pair => pair.Recipient, pair => pair.Row)
            .Select(group => (Name: group.Key, Rows: group.ToList(), Mean: group.Average(Middle)))
            .OrderBy(target => target.Mean).ThenBy(target => target.Name, StringComparer.Ordinal).ToList();
        var step = Math.Min(_rowHeight * 0.5, (height - (gap * targets.Count)) / Math.Max(1, rows.Count));
        var needed = targets.Sum(target => (step * (target.Rows.Count - 1)) + gap);
        var placed = new Dictionary<string, Target>(StringComparer.Ordinal);
        var top = gap / 2;
        foreach (var (name, own, mean) in targets)
        {
            var extent = step * (own.Count - 1);
            // Not so low that those after it would not fit.
            var latest = height - (gap / 2) - needed + gap;
            var start = Math.Max(top, Math.Min(mean - (extent / 2), latest));
            placed[name] = new(start, start + extent, own.Select((row, index) => (row, start + (index * step))).ToDictionary());
            top = start + extent + gap;
            needed -= extent + gap;
        }

        return placed;
    }

    private HtmlText Arrow(Flow flow, double y, double entry)
    {
        var thickness = 1.2 + (Math.Min(flow.Origins, 5) * 1.1);
        var (start, turn, end) = (_nodeWidth + 10, _labelEnd, width - _nodeWidth - 8);
        var middle = (turn + end) / 2;
        var head = 5 + thickness;
        HtmlText arrow = $"""
            <a href="{flow.Href}" class="arrow{(flow.IsDashed ? " dashed" : "")}"><title>{flow.Supplier} an {flow.Recipient}: {flow.Label}</title>
            <path d="M{start} {y}H{turn}C{middle} {y} {middle} {entry} {end - head} {entry}" stroke-width="{thickness}"/>
            <path class="head" d="M{end} {entry}l{-head - 3} {-head * 0.7}v{head * 1.4}z"/>
            {Lines(flow.Label, _labelLetters, start + 4, y - (_fontSize * 0.55), isAbove: true)}
            </a>
            """;
        return arrow;
    }

    private HtmlText Node(double x, double top, double bottom, string name)
    {
        var padding = _rowHeight * 0.34;
        HtmlText node = $"""<g class="node"><title>{name}</title><rect x="{x}" y="{top - padding}" width="{_nodeWidth}" height="{bottom - top + (2 * padding)}" rx="2"/>{Lines(name, _nodeLetters, x + 8, ((top + bottom) / 2) + (_fontSize * 0.35), isAbove: false)}</g>""";
        return node;
    }

    /// <summary>Writes a text in at most two lines, above a height or centred on it.</summary>
    private HtmlText Lines(string text, int letters, double x, double y, bool isAbove)
    {
        var lines = Wrap(text, letters, isNarrow ? 2 : 1);
        var lift = (lines.Count - 1) * _fontSize * (isAbove ? 1.1 : 0.55);
        return HtmlText.Join("", lines.Select((line, index) => Line(line, x, y - lift + (index * _fontSize * 1.1))));
    }

    private HtmlText Line(string text, double x, double y)
    {
        HtmlText line = $"""<text x="{x}" y="{y}" font-size="{_fontSize}">{text}</text>""";
        return line;
    }

    private static List<string> Wrap(string text, int letters, int most)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        if (lines.Count > most)
        {
            lines = [.. lines.Take(most - 1), string.Join(' ', lines.Skip(most - 1))];
        }

        return lines.ConvertAll(part => part.Length > letters + 3 ? part[..(letters - 1)].TrimEnd() + "…" : part);
    }

    private double Middle(int row) => 8 + (_rowHeight * row) + (_rowHeight * 0.62);

    /// <summary>A recipient's place and where each row's arrow ends.</summary>
    private sealed record Target(double Top, double Bottom, Dictionary<int, double> Entry);
}
