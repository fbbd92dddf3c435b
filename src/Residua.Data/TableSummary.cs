using System.Globalization;
using Residua.Numerics;

namespace Residua.Data;

/// <summary>One table of several that hold the same numbers measured again: mean, spread and interval of each.</summary>
public static class TableSummary
{
    private static readonly string[] Suffixes = ["mean", "std", "low", "high"];

    /// <summary>
    /// The first column as it is, then for each other column <c>c</c> the columns <c>c_mean</c>, <c>c_std</c>, <c>c_low</c> and
    /// <c>c_high</c>, as <see cref="MeanInterval"/> defines them.
    /// </summary>
    /// <returns>
    /// Null where the tables differ in more than their numbers, or a column after the first holds anything else.
    /// </returns>
    /// <exception cref="ArgumentException">There is no table.</exception>
    public static TextTable? Of(IReadOnlyList<TextTable> tables)
    {
        if (tables.Count == 0)
        {
            throw new ArgumentException("There is nothing to sum up.", nameof(tables));
        }

        var first = tables[0];
        double[][]?[] values = [.. tables.Select(Numbers)];
        if (values.Contains(null) || !tables.All(table => HasLabelsOf(first, table)))
        {
            return null;
        }

        return new(
            [first.Columns[0], .. first.Columns.Skip(1).SelectMany(name => Suffixes.Select(suffix => $"{name}_{suffix}"))],
            [.. first.Rows.Select((row, i) => (string[])
                [row[0], .. row.Skip(1)
                    .SelectMany((_, j) => Cells(MeanInterval.Of([.. values.Select(table => table![i][j])])))])]);
    }

    private static bool HasLabelsOf(TextTable first, TextTable table) =>
        table.Columns.SequenceEqual(first.Columns)
            && table.Rows.Select(row => row[0]).SequenceEqual(first.Rows.Select(row => row[0]));

    // Null if a cell after the first is no number.
    private static double[][]? Numbers(TextTable table)
    {
        double?[][] cells = [.. table.Rows.Select(row => row.Skip(1).Select(Number).ToArray())];
        return cells.All(row => row.All(cell => cell is not null))
            ? [.. cells.Select(row => row.Select(cell => cell!.Value).ToArray())]
            : null;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IEnumerable<string> Cells(MeanInterval sample) =>
        new[] { sample.Mean, sample.StandardDeviation, sample.Low, sample.High }
            .Select(value => value.ToString("R", CultureInfo.InvariantCulture));
}
