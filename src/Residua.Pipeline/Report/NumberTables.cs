using System.Globalization;
using Residua.Data;

namespace Residua.Pipeline.Report;

/// <summary>Tables of results: some of the rows to read, all of them to download.</summary>
internal static class NumberTables
{
    private const int Shown = 11;

    /// <summary>One part to open for a table.</summary>
    /// <param name="name">File name of the table inside its experiment's results.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="link">Where the page finds it.</param>
    /// <exception cref="BadInputException">The table cannot be read.</exception>
    public static string Of(string name, string path, string link)
    {
        var table = TextTable.Read(path);
        var download = $"<a href=\"{Html.Text(link)}\">{Html.Text(name)}</a>";
        var size = $"{table.Rows.Length} rows, {table.Columns.Length} columns";
        return Html.Details(name, $"<p>{download} ({size}){Remark(table)}</p>{Excerpt(table, path)}");
    }

    private static string Remark(TextTable table) =>
        table.Rows.Length > Shown || table.Columns.Length - 1 > Shown ? "; here an excerpt, spread evenly and rounded" : "";

    // A grid of 10,000 numbers is for the file.
    private static string Excerpt(TextTable table, string path)
    {
        var rows = Evenly(table.Rows.Length);
        int[] columns = [0, .. Evenly(table.Columns.Length - 1).Select(index => index + 1)];
        return Html.Table(
            Path.GetFileName(path),
            columns.Select(column => Short(table.Columns[column])),
            rows.Select(row => columns.Select(column => Short(table.Rows[row][column]))));
    }

    private static int[] Evenly(int count) => count <= Shown
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, Shown).Select(i => i * (count - 1) / (Shown - 1))];

    private static string Short(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.####", CultureInfo.InvariantCulture)
            : cell;
}
