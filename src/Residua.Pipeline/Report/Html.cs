using System.Net;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>Small pieces of a page.</summary>
internal static class Html
{
    /// <summary>Text as text, whatever is in it; also inside a quoted attribute.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A link to the part of the page with the given id.</summary>
    public static string Link(string id, string text) => $"<a href=\"#{Text(Uri.EscapeDataString(id))}\">{Text(text)}</a>";

    /// <summary>Where the table has the row of a claim.</summary>
    public static string Anchor(Verdict verdict) => Text($"claim-{verdict.Claim.Id}");

    /// <summary>Where the table has the claims of one kind of evidence.</summary>
    public static string Anchor(PaperVerdicts paper, Evidence evidence) =>
        Text($"{paper.Paper.Name}-{evidence}".ToLowerInvariant());

    /// <summary>A part that opens on a click or with the keyboard.</summary>
    public static string Details(string summary, string content) =>
        $"""
        <details>
          <summary>{Text(summary)}</summary>
          {content}
        </details>

        """;

    /// <summary>Names and what they stand for; those that stand for nothing are left out.</summary>
    public static string Definitions(params IEnumerable<(string Name, string Text)> entries) =>
        $"<dl>{string.Concat(entries.Where(entry => entry.Text.Length > 0)
            .Select(entry => $"<dt>{Text(entry.Name)}</dt><dd>{Text(entry.Text)}</dd>"))}</dl>";

    /// <summary>
    /// A table of numbers or words, the first of each row its name, that scrolls by itself where the page is narrow.
    /// </summary>
    /// <param name="label">What the table holds, for readers who reach it with the keyboard.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">Cells.</param>
    public static string Table(string label, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows) =>
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="{Text(label)}">
        <table>
          <thead><tr>{string.Concat(header.Select(name => $"<th scope=\"col\">{Text(name)}</th>"))}</tr></thead>
          <tbody>
          {string.Join("\n  ", rows.Select(row => $"<tr>{string.Concat(row.Select(Cell))}</tr>"))}
          </tbody>
        </table>
        </div>

        """;

    private static string Cell(string text, int column) =>
        column == 0 ? $"<th scope=\"row\">{Text(text)}</th>" : $"<td>{Text(text)}</td>";
}
