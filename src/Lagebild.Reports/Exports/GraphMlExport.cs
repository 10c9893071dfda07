using System.Globalization;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>GraphML (http://graphml.graphdrawing.org/specification.html): a directed graph of the actors.</summary>
internal sealed class GraphMlExport : IPictureExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("name", "node", "string"), ("type", "node", "string"), ("role", "node", "string"), ("kb", "node", "string"), ("kind", "edge", "string"), ("label", "edge", "string"),
        ("act", "edge", "string"), ("when", "edge", "string"), ("reality", "edge", "string"), ("origins", "edge", "int"), ("passage", "edge", "string"), ("document", "edge", "string"),
    ];

    /// <inheritdoc />
    public string Format => "graphml";

    /// <inheritdoc />
    public string Description => "graph of the actors for yEd, Gephi, networkx";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var xml = XmlText.Writer(output);
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, holder, type) in Keys)
        {
            xml.WriteStartElement("key");
            xml.Attribute("id", id);
            xml.Attribute("for", holder);
            xml.Attribute("attr.name", id);
            xml.Attribute("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph");
        xml.Attribute("id", "lagebild");
        xml.Attribute("edgedefault", "directed");
        foreach (var entity in picture.Entities)
        {
            xml.WriteStartElement("node");
            xml.Attribute("id", entity.Id);
            Data(xml, ("name", entity.Name), ("type", entity.Type.Upper()), ("role", entity.Role), ("kb", entity.Kb));
            xml.WriteEndElement();
        }

        foreach (var (at, edge) in ActorGraph.Edges(picture).Index())
        {
            xml.WriteStartElement("edge");
            xml.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"edge{at + 1}"));
            xml.Attribute("source", picture.Entities[edge.Source].Id);
            xml.Attribute("target", picture.Entities[edge.Target].Id);
            Data(xml, ("kind", edge.Kind), ("label", edge.Label), ("act", edge.Type), ("when", edge.When), ("reality", edge.Reality), ("origins", edge.Origins.ToString(CultureInfo.InvariantCulture)), ("passage", edge.Evidence[0].Exact), ("document", picture[edge.Evidence[0].Document].Name));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Data(System.Xml.XmlWriter xml, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        foreach (var (key, value) in values)
        {
            if (value is not null)
            {
                xml.WriteStartElement("data");
                xml.Attribute("key", key);
                xml.WriteString(XmlText.Clean(value));
                xml.WriteEndElement();
            }
        }
    }
}
