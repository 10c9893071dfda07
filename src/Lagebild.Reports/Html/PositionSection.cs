using Lagebild.Pictures;
using Lagebild.Reports.Json;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>Who holds what: a matrix of claims and actors, with sign and word; the disputed claims first.</summary>
internal static class PositionSection
{
    public static HtmlText Write(ReportContext context)
    {
        var claims = context.Picture.Positions.Select((claim, index) => (Claim: claim, Index: index)).ToList();
        var shared = claims.Where(pair => pair.Claim.By.Select(held => held.Actor).Distinct().Count() > 1)
            .OrderBy(pair => !Headlines.IsContested(pair.Claim)).ThenBy(pair => pair.Index).ToList();
        var single = claims.Where(pair => !shared.Contains(pair)).ToList();
        HtmlText more = $"<h3>Einzelne Positionen</h3><ul class=\"plain\">{single.Select(pair => Single(context, pair.Claim, pair.Index))}</ul>";
        HtmlText section = $"{(shared.Count > 0 ? Matrix(context, shared) : HtmlText.Empty)}{(single.Count > 0 ? more : HtmlText.Empty)}";
        return section;
    }

    private static HtmlText Matrix(ReportContext context, List<(ContestedClaim Claim, int Index)> claims)
    {
        var actors = claims.SelectMany(pair => pair.Claim.By).GroupBy(held => held.Actor).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).ToList();
        HtmlText table = $"""
            <div class="wide" role="region" aria-label="Tabelle der Positionen" tabindex="0"><table class="matrix">
            <thead><tr><th scope="col">Behauptung</th>{actors.Select(actor => Column(context, actor))}</tr></thead>
            <tbody>{claims.Select(pair => Row(context, pair.Claim, pair.Index, actors))}</tbody>
            </table></div>

            """;
        return table;
    }

    private static HtmlText Column(ReportContext context, int actor)
    {
        HtmlText head = $"<th scope=\"col\"><bdi>{context.Name(actor)}</bdi></th>";
        return head;
    }

    private static HtmlText Row(ReportContext context, ContestedClaim claim, int index, List<int> actors)
    {
        HtmlText badge = $" <span class=\"badge contested\">umstritten</span>";
        HtmlText row = $"<tr id=\"pos-{index + 1}\"><th scope=\"row\"><bdi>{claim.Claim}</bdi>{(Headlines.IsContested(claim) ? badge : HtmlText.Empty)}</th>{actors.Select(actor => Cell(context, claim, index, actor))}</tr>\n";
        return row;
    }

    private static HtmlText Cell(ReportContext context, ContestedClaim claim, int index, int actor)
    {
        var held = claim.By.Where(position => position.Actor == actor).ToList();
        HtmlText empty = $"<td class=\"none\"></td>";
        HtmlText cell = $"<td data-actor=\"{context.Name(actor)}\">{HtmlText.Join("<br/>", held.Select(position => Held(context, position, index)))}</td>";
        return held.Count == 0 ? empty : cell;
    }

    private static HtmlText Held(ReportContext context, HeldPosition position, int index)
    {
        HtmlText when = $" <span class=\"when\">{GermanDates.Date(position.When)}</span>";
        HtmlText held = $"<span class=\"stance {position.Stance.Lower()}\"><span class=\"sign\" aria-hidden=\"true\">{position.Stance.Sign()}</span> {position.Stance.Label()}</span>{context.Citations.Marks(position.Evidence, $"pos-{index + 1}", $"Position {context.Name(position.Actor)}")}{(position.When is null ? HtmlText.Empty : when)}";
        return held;
    }

    private static HtmlText Single(ReportContext context, ContestedClaim claim, int index)
    {
        HtmlText item = $"<li id=\"pos-{index + 1}\"><bdi>{claim.Claim}</bdi>: {HtmlText.Join("; ", claim.By.Select(position => Named(context, position, index)))}</li>\n";
        return item;
    }

    private static HtmlText Named(ReportContext context, HeldPosition position, int index)
    {
        HtmlText named = $"<b><bdi>{context.Name(position.Actor)}</bdi></b> {Held(context, position, index)}";
        return named;
    }
}
