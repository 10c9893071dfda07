using System.Xml.Linq;
using Xunit;

namespace Lagebild.Tests.Exports;

/// <summary>GraphML (structural rules of its primer and schema) and GEXF 1.3.</summary>
public sealed class GraphExportTests
{
    [Fact]
    public void GraphML_declares_every_key_and_every_edge_joins_two_nodes()
    {
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        var root = XDocument.Parse(Exported.Text("graphml")).Root!;

        Assert.Equal(ns + "graphml", root.Name);
        var keys = root.Elements(ns + "key").ToDictionary(key => (string)key.Attribute("id")!, key => (string)key.Attribute("for")!);
        var graph = Assert.Single(root.Elements(ns + "graph"));
        Assert.Equal("directed", (string?)graph.Attribute("edgedefault"));
        var nodes = graph.Elements(ns + "node").Select(node => (string)node.Attribute("id")!).ToList();
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.NotEmpty(graph.Elements(ns + "edge"));
        Assert.All(graph.Elements(ns + "edge"), edge => Assert.True(nodes.Contains((string)edge.Attribute("source")!) && nodes.Contains((string)edge.Attribute("target")!)));
        Assert.All(graph.Descendants(ns + "data"), data => Assert.Equal(data.Parent!.Name.LocalName, keys[(string)data.Attribute("key")!]));
    }

    [Fact]
    public void Gexf_declares_its_attributes_and_its_times_are_days()
    {
        XNamespace ns = "http://gexf.net/1.3";
        var root = XDocument.Parse(Exported.Text("gexf")).Root!;

        Assert.Equal((ns + "gexf", "1.3"), (root.Name, (string?)root.Attribute("version")));
        var graph = Assert.Single(root.Elements(ns + "graph"));
        Assert.Equal(("directed", "dynamic", "date"), ((string?)graph.Attribute("defaultedgetype"), (string?)graph.Attribute("mode"), (string?)graph.Attribute("timeformat")));
        var nodes = graph.Element(ns + "nodes")!.Elements().Select(node => (string)node.Attribute("id")!).ToHashSet();
        var edges = graph.Element(ns + "edges")!.Elements(ns + "edge").ToList();
        Assert.All(edges, edge => Assert.True(nodes.Contains((string)edge.Attribute("source")!) && nodes.Contains((string)edge.Attribute("target")!)));
        Assert.All(edges.Attributes("timestamp"), day => Assert.True(DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", out _)));
        foreach (var (holder, name) in new[] { ("node", "nodes"), ("edge", "edges") })
        {
            var declared = graph.Elements(ns + "attributes").Single(list => (string?)list.Attribute("class") == holder).Elements().Select(attribute => (string)attribute.Attribute("id")!).ToHashSet();
            Assert.All(graph.Element(ns + name)!.Descendants(ns + "attvalue"), value => Assert.Contains((string)value.Attribute("for")!, declared));
        }
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("atom")]
    public void What_xml_cannot_hold_does_not_break_it(string format) => Assert.NotNull(XDocument.Parse(Exported.Text(format, "Ein \u0001 Titel <b>&\ud83d\ude00")).Root);
}
