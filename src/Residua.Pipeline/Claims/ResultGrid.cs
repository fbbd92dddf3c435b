using System.Globalization;
using Residua.Data;

namespace Residua.Pipeline.Claims;

/// <summary>The part of a table of results that a measure is about, as a grid.</summary>
internal static class ResultGrid
{
    /// <summary>The whole grid; or one named column of a table, or one cell of it, as a grid of one column.</summary>
    /// <exception cref="BadInputException">The table cannot be read, or a cell that counts is not a number.</exception>
    /// <exception cref="ArgumentException">There is no such column or row.</exception>
    public static NumericGrid Of(string path, Measure measure)
    {
        if (measure.Column is not { } column)
        {
            return NumericGrid.Read(path);
        }

        if (measure.Row is { } row)
        {
            return new(row, [0], [0], new[,] { { Cell(path, row, column) } });
        }

        var table = NumericTable.Read(path);
        var values = new double[table.Rows.Length, 1];
        foreach (var (i, value) in table.Column(column).Index())
        {
            values[i, 0] = value;
        }

        return new(table.Columns[0], [.. table.Rows.Select(cells => cells[0])], [0], values);
    }

    private static double Cell(string path, string row, string column)
    {
        var table = TextTable.Read(path);
        var text = table.Column(table.Columns[0]).Zip(table.Column(column)).Where(cell => cell.First == row).Select(cell => cell.Second).FirstOrDefault()
            ?? throw new ArgumentException($"no row '{row}'", nameof(row));
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new BadInputException(path, $"'{text}' in row '{row}', column '{column}' is not a number");
    }
}
