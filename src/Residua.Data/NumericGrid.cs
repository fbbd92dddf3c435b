using System.Globalization;

namespace Residua.Data;

/// <summary>Values over two axes, such as the AP over intensity and sigma.</summary>
/// <remarks>As CSV: <c>intensity,&lt;sigma&gt;,&lt;sigma&gt;…</c>, then one line per intensity.</remarks>
/// <param name="RowName">What axis 0 measures, such as <c>intensity</c>; the first field of the header line.</param>
/// <param name="RowAxis">Positions along axis 0.</param>
/// <param name="ColumnAxis">Positions along axis 1.</param>
/// <param name="Values">(rows, columns).</param>
public sealed record NumericGrid(string RowName, double[] RowAxis, double[] ColumnAxis, double[,] Values)
{
    /// <summary>The grid as a table whose column names are the positions along axis 1.</summary>
    public NumericTable ToTable() => new(
        [RowName, .. ColumnAxis.Select(position => position.ToString("R", CultureInfo.InvariantCulture))],
        [.. RowAxis.Select((position, row) => (double[])[position, .. ColumnAxis.Select((_, column) => Values[row, column])])]);

    /// <summary>Writes the grid as CSV, whole or not at all.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Write(string path) => ToTable().Write(path);

    /// <summary>Reads a grid from CSV.</summary>
    /// <exception cref="BadInputException">
    /// As <see cref="NumericTable.Read(string)"/>, or a column name is not a number.
    /// </exception>
    public static NumericGrid Read(string path)
    {
        var table = NumericTable.Read(path);
        var columns = table.Columns.Skip(1).Select(name => Position(path, name)).ToArray();
        var values = new double[table.Rows.Length, columns.Length];
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                values[row, column] = table.Rows[row][column + 1];
            }
        }

        return new(table.Columns[0], [.. table.Rows.Select(row => row[0])], columns, values);
    }

    private static double Position(string path, string name) =>
        double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var position) && double.IsFinite(position)
            ? position
            : throw new BadInputException($"{path}:1", $"column name '{name}' is not a position on the grid's second axis");
}
