using System.Globalization;
using Residua.Data;

namespace Residua.Pipeline.Claims;

/// <summary>The tables that claims are about, and published ones; each is read once, for many claims are about one.</summary>
internal sealed class ResultTables
{
    // Of the positions of an axis, relative to its length: the rounding of a linspace, and of its text in a published table.
    private const double Rounding = 1e-6;

    private readonly Dictionary<string, TextTable> _texts = [];
    private readonly Dictionary<string, NumericTable> _numbers = [];
    private readonly Dictionary<string, NumericGrid> _grids = [];

    /// <summary>A table with the text of its cells.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public TextTable Text(string path) => Once(_texts, path, TextTable.Read);

    /// <summary>A table of numbers.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public NumericTable Numbers(string path) => Once(_numbers, path, NumericTable.Read);

    /// <summary>A table with numbers for its column names too.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public NumericGrid Grid(string path) => Once(_grids, path, NumericGrid.Read);

    /// <summary>Rows and columns of a grid that count; or those of one named column of a table, or one cell of it.</summary>
    /// <exception cref="BadInputException">The table cannot be read, or a cell that counts is not a number.</exception>
    /// <exception cref="ArgumentException">There is no such column or row.</exception>
    public NumericGrid Counting(string path, Measure measure) => measure switch
    {
        { Column: null } => Cut(Grid(path), measure.Rows, measure.Columns),
        { Row: { } row, Column: { } column } => new(row, [0], [0], new[,] { { Cell(path, row, column) } }),
        { Column: { } column } => Cut(Column(path, column), measure.Rows, new()),
    };

    /// <summary>The rows of a published grid that count, and those of its columns that do.</summary>
    public NumericGrid Published(string path, Measure measure) => Cut(Grid(path), measure.Rows, measure.Columns);

    /// <summary>Whether two axes have the same positions.</summary>
    public static bool SameAxis(double[] first, double[] second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        var allowed = Rounding * (first.Concat(second).Select(Math.Abs).DefaultIfEmpty(0).Max() + 1e-300);
        return first.Zip(second).All(pair => Math.Abs(pair.First - pair.Second) <= allowed);
    }

    private static NumericGrid Cut(NumericGrid grid, Interval rows, Interval columns)
    {
        int[] i = [.. Within(rows, grid.RowAxis)];
        int[] j = [.. Within(columns, grid.ColumnAxis)];
        var values = new double[i.Length, j.Length];
        for (var row = 0; row < i.Length; row++)
        {
            for (var column = 0; column < j.Length; column++)
            {
                values[row, column] = grid.Values[i[row], j[column]];
            }
        }

        return new(
            grid.RowName, [.. i.Select(row => grid.RowAxis[row])], [.. j.Select(column => grid.ColumnAxis[column])], values);
    }

    private static IEnumerable<int> Within(Interval interval, double[] axis) =>
        Enumerable.Range(0, axis.Length).Where(index => interval.Contains(axis[index]));

    private NumericGrid Column(string path, string column)
    {
        var table = Numbers(path);
        var values = new double[table.Rows.Length, 1];
        foreach (var (i, value) in table.Column(column).Index())
        {
            values[i, 0] = value;
        }

        return new(table.Columns[0], [.. table.Rows.Select(cells => cells[0])], [0], values);
    }

    private double Cell(string path, string row, string column)
    {
        var table = Text(path);
        var text = table.Column(table.Columns[0]).Zip(table.Column(column))
            .Where(cell => cell.First == row).Select(cell => cell.Second).FirstOrDefault()
            ?? throw new ArgumentException($"no row '{row}'", nameof(row));
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new BadInputException(path, $"'{text}' in row '{row}', column '{column}' is not a number");
    }

    private static T Once<T>(Dictionary<string, T> known, string path, Func<string, T> read)
    {
        if (!known.TryGetValue(path, out var table))
        {
            known[path] = table = read(path);
        }

        return table;
    }
}
