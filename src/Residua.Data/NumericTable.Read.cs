using System.Globalization;

namespace Residua.Data;

public sealed partial record NumericTable
{
    /// <summary>Reads a table; every field below the header must be a number.</summary>
    /// <exception cref="BadInputException">The file is missing or not such a table; names file and line.</exception>
    public static NumericTable Read(string path)
    {
        var (columns, rows) = CsvTable.Read(path, Numbers);
        return new(columns, [.. rows]);
    }

    private static double[] Numbers(string[] columns, string[] cells)
    {
        var row = new double[cells.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Number(cells[i]) ?? throw new FormatException($"'{cells[i]}' in column '{columns[i]}' is not a number");
        }

        return row;
    }

    // Infinity must be spelt out: 1e999 would read as infinite too.
    private static double? Number(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && (double.IsFinite(value) || field is "NaN" or "Infinity" or "-Infinity")
            ? value
            : null;
}
