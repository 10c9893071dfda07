using System.Text;
using System.Xml;

namespace Lagebild.Reports.Exports;

/// <summary>How this program writes XML: UTF-8 without byte order mark, LF, and nothing that XML 1.0 cannot hold.</summary>
internal static class XmlText
{
    public static XmlWriter Writer(Stream output) =>
        XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false });

    /// <summary>Returns a text with what XML 1.0 forbids (controls, halves of surrogate pairs) as U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (text.All(character => XmlConvert.IsXmlChar(character)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                clean.Append(text[at]).Append(text[++at]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\ufffd');
            }
        }

        return clean.ToString();
    }

    /// <summary>Writes an element with text.</summary>
    public static void Element(this XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>Writes an attribute with text.</summary>
    public static void Attribute(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, Clean(text));
}
