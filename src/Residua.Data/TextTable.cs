using System.Globalization;

namespace Residua.Data;

/// <summary>Named columns of text and numbers; as CSV with a header line.</summary>
/// <param name="Columns">Names, all different.</param>
/// <param name="Rows">Each as long as <paramref name="Columns"/>; numbers in invariant culture with all their digits.</param>
public sealed record TextTable(string[] Columns, string[][] Rows)
{
    /// <summary>Reads any table that <see cref="NumericTable"/> or this type wrote.</summary>
    /// <exception cref="BadInputException">The file is missing or not a table; names file and line.</exception>
    public static TextTable Read(string path)
    {
        var (columns, rows) = CsvTable.Read(path, (_, cells) => cells);
        return new(columns, [.. rows]);
    }

    /// <summary>The cells of one column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public string[] Column(string name)
    {
        var index = Array.IndexOf(Columns, name);
        return index >= 0
            ? [.. Rows.Select(row => row[index])]
            : throw new ArgumentException($"no column '{name}' among {string.Join(", ", Columns)}", nameof(name));
    }

    /// <summary>The numbers of one column.</summary>
    /// <inheritdoc cref="Column" path="/exception"/>
    /// <exception cref="FormatException">A cell is no number.</exception>
    public double[] Numbers(string name) => [.. Column(name).Select(Number)];

    /// <summary>A number as a cell, with all its digits.</summary>
    public static string Cell(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Numbers as cells, see <see cref="Cell"/>.</summary>
    public static string[] Cells(params IEnumerable<double> values) => [.. values.Select(Cell)];

    /// <summary>The number that a cell says.</summary>
    /// <exception cref="FormatException">It says none.</exception>
    public static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Writes the table, whole or not at all.</summary>
    /// <exception cref="ArgumentException">A row is not as long as the header, or two columns have one name.</exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Write(string path) => CsvTable.Write(path, Columns, Rows, (csv, text) => csv.WriteField(text));
}
