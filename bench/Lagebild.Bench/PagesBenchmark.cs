using System.Text;
using Lagebild.Sources;

namespace Lagebild.Bench;

/// <summary>A page of our own, built like a newspaper's (some 200 kB, most of it navigation, styles and teasers), to received text; the words are those of the report.</summary>
public sealed class PagesBenchmark : WordBenchmark
{
    private static readonly byte[] Page = Make();
    private readonly SourceReader _reader = new();

    /// <inheritdoc />
    public override int Words => 30 * 19;

    /// <inheritdoc />
    public override void Prepare()
    {
    }

    /// <inheritdoc />
    public override object Run() => _reader.Read("seite.html", Page).Single();

    private static byte[] Make()
    {
        var page = new StringBuilder("<!doctype html><html lang=\"de\"><head><title>Die zweite Brücke kommt doch | Blatt</title><style>");
        page.Append(new string(' ', 40_000)).Append("</style><meta property=\"og:title\" content=\"Die zweite Brücke kommt doch\"></head><body><nav>");
        for (var number = 0; number < 300; number++)
        {
            page.Append("<div class=\"nav-item nav-item--small js-track\" data-track=\"{&quot;a&quot;:1}\"><a href=\"/ort\"><span>Ein Ort der Region</span></a></div>");
        }

        page.Append("</nav><main class=\"page\"><article class=\"article article--wide\"><header><h1>Die zweite Brücke kommt doch</h1></header>");
        for (var number = 0; number < 30; number++)
        {
            page.Append("<p class=\"article__paragraph text-base\">Die Stadt hat am Dienstag den Bau der neuen Br&uuml;cke &uuml;ber den Kanal <a href=\"/kanal\">beschlossen</a>, und die Arbeiten beginnen im Mai.</p>");
        }

        page.Append("</article><aside class=\"sidebar\">");
        for (var number = 0; number < 400; number++)
        {
            page.Append("<article class=\"teaser teaser--small\"><a href=\"/meldung\"><h3>Eine Meldung aus der Stadt</h3><p>Was dazu zu sagen ist, steht hier.</p></a></article>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</aside></main><footer>Impressum</footer></body></html>").ToString());
    }
}
