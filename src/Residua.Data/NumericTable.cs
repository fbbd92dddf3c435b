namespace Residua.Data;

/// <summary>Named columns of numbers; as CSV with a header line, invariant culture, every digit kept.</summary>
/// <param name="Columns">Names, all different.</param>
/// <param name="Rows">Each as long as <paramref name="Columns"/>.</param>
public sealed partial record NumericTable(string[] Columns, double[][] Rows)
{
    /// <summary>The values of one column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public double[] Column(string name)
    {
        var index = Array.IndexOf(Columns, name);
        return index >= 0
            ? [.. Rows.Select(row => row[index])]
            : throw new ArgumentException($"no column '{name}' among {string.Join(", ", Columns)}", nameof(name));
    }

    /// <summary>Writes the table, whole or not at all.</summary>
    /// <exception cref="ArgumentException">A row is not as long as the header, or two columns have one name.</exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Write(string path) =>
        // Invariant, and the shortest text that reads back exactly.
        CsvTable.Write(path, Columns, Rows, (csv, value) => csv.WriteField(value));
}
