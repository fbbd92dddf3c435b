using System.Net;

namespace Residua.Pipeline.Report;

/// <summary>Small pieces of a page.</summary>
internal static class Html
{
    /// <summary>Text as text, whatever is in it.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A picture inside the page, so that the page is one file.</summary>
    /// <param name="png">The PNG file's bytes.</param>
    /// <param name="alternative">What the picture shows, for readers who cannot see it.</param>
    /// <param name="caption">Words under the picture.</param>
    public static string Picture(byte[] png, string alternative, string caption) =>
        $"""
        <figure>
          <img src="data:image/png;base64,{Convert.ToBase64String(png)}" alt="{Text(alternative)}" loading="lazy">
          <figcaption>{Text(caption)}</figcaption>
        </figure>

        """;

    /// <summary>A part that opens on a click or with the keyboard.</summary>
    public static string Details(string summary, string content) =>
        $"""
        <details>
          <summary>{Text(summary)}</summary>
          {content}
        </details>

        """;

    /// <summary>A table that scrolls by itself where the page is narrow.</summary>
    /// <param name="label">What the table holds, for readers who reach it with the keyboard.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">Cells, already HTML.</param>
    public static string Table(string label, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows) =>
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="{Text(label)}">
        <table>
          <thead><tr>{string.Concat(header.Select(name => $"<th scope=\"col\">{Text(name)}</th>"))}</tr></thead>
          <tbody>
          {string.Join("\n  ", rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}
          </tbody>
        </table>
        </div>

        """;
}
