using System.Globalization;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>GEXF 1.3 (https://gexf.net/): a dynamic, directed graph of the actors; an edge of a known day stands on that day.</summary>
internal sealed class GexfExport : IPictureExport
{
    private const string Namespace = "http://gexf.net/1.3";
    private const int IsoDay = 10;

    private static readonly string[] NodeAttributes = ["type", "role", "kb"];
    private static readonly string[] EdgeAttributes = ["act", "when", "reality", "passage", "document"];

    /// <inheritdoc />
    public string Format => "gexf";

    /// <inheritdoc />
    public string Description => "dynamic graph of the actors for Gephi";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var xml = XmlText.Writer(output);
        xml.WriteStartElement("gexf", Namespace);
        xml.Attribute("version", "1.3");
        xml.WriteStartElement("graph");
        xml.Attribute("defaultedgetype", "directed");
        xml.Attribute("mode", "dynamic");
        xml.Attribute("timeformat", "date");
        xml.Attribute("timerepresentation", "timestamp");
        Declare(xml, "node", NodeAttributes);
        Declare(xml, "edge", EdgeAttributes);
        xml.WriteStartElement("nodes");
        foreach (var entity in picture.Entities)
        {
            xml.WriteStartElement("node");
            xml.Attribute("id", entity.Id);
            xml.Attribute("label", entity.Name);
            Values(xml, NodeAttributes, [entity.Type.Upper(), entity.Role, entity.Kb]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        foreach (var (at, edge) in ActorGraph.Edges(picture).Index())
        {
            xml.WriteStartElement("edge");
            xml.Attribute("id", (at + 1).ToString(CultureInfo.InvariantCulture));
            xml.Attribute("source", picture.Entities[edge.Source].Id);
            xml.Attribute("target", picture.Entities[edge.Target].Id);
            xml.Attribute("kind", edge.Kind);
            xml.Attribute("label", edge.Label);
            xml.Attribute("weight", Math.Max(1, edge.Origins).ToString(CultureInfo.InvariantCulture));
            if (edge.When is { Length: IsoDay } day)
            {
                xml.Attribute("timestamp", day);
            }

            Values(xml, EdgeAttributes, [edge.Type, edge.When, edge.Reality, edge.Evidence[0].Exact, picture[edge.Evidence[0].Document].Name]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare(System.Xml.XmlWriter xml, string holder, string[] names)
    {
        xml.WriteStartElement("attributes");
        xml.Attribute("class", holder);
        foreach (var (at, name) in names.Index())
        {
            xml.WriteStartElement("attribute");
            xml.Attribute("id", at.ToString(CultureInfo.InvariantCulture));
            xml.Attribute("title", name);
            xml.Attribute("type", "string");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(System.Xml.XmlWriter xml, string[] names, string?[] values)
    {
        xml.WriteStartElement("attvalues");
        for (var at = 0; at < names.Length; at++)
        {
            if (values[at] is { } value)
            {
                xml.WriteStartElement("attvalue");
                xml.Attribute("for", at.ToString(CultureInfo.InvariantCulture));
                xml.Attribute("value", value);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
