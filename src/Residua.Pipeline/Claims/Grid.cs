using System.Globalization;
using Residua.Data;

namespace Residua.Pipeline.Claims;

/// <summary>A table of results as claims see it: labelled rows and columns of numbers.</summary>
/// <param name="Rows">(R) the values of the first column.</param>
/// <param name="Columns">(C) the numbers in the header; a single 0 where one column was picked by name.</param>
/// <param name="Values">(R, C).</param>
public sealed record Grid(double[] Rows, double[] Columns, double[,] Values)
{
    /// <summary>The whole table, whose header is numbers from the second cell on, or one named column of it.</summary>
    /// <exception cref="FormatException">There is no such column, or a header is not a number.</exception>
    public static Grid Of(NumericTable table, string? column)
    {
        var picked = column is null
            ? Enumerable.Range(1, table.Columns.Length - 1).ToArray()
            : [Array.IndexOf(table.Columns, column)];
        if (picked.Contains(-1))
            throw new FormatException($"has no column '{column}', only: {string.Join(", ", table.Columns)}");

        var values = new double[table.Rows.Length, picked.Length];
        for (var i = 0; i < table.Rows.Length; i++)
        {
            for (var j = 0; j < picked.Length; j++)
                values[i, j] = table.Rows[i][picked[j]];
        }

        return new(
            [.. table.Rows.Select(row => row[0])],
            column is null ? [.. picked.Select(j => Number(table.Columns[j]))] : [0],
            values);
    }

    private static double Number(string header) =>
        double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"has the column '{header}' where a number is expected");
}
