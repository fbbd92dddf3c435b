using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>The ways to read a number off a table that every paper's claims may use.</summary>
public static class GenericMeasures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } =
    [
        Of("minimum", grid => Cells(grid).Min()),
        Of("maximum", grid => Cells(grid).Max()),
        Of("mean", grid => Cells(grid).Average()),
        // Row label of the smallest cell; the mean of several.
        Of("row-of-minimum", RowOfMinimum),
        // How far the values rise from the smallest cell on both sides of its row: 0 where they only rise or only fall.
        Of("valley-depth", ValleyDepth),
        // Smallest column label, or smallest or largest row label, with a cell below the level.
        Crossing("first-column-below", (grid, level) => Least(Below(grid, level).Select(cell => grid.ColumnAxis[cell.Column]))),
        Crossing("first-row-below", (grid, level) => Least(Below(grid, level).Select(cell => grid.RowAxis[cell.Row]))),
        Crossing("last-row-below", (grid, level) => -Least(Below(grid, level).Select(cell => -grid.RowAxis[cell.Row]))),
        // Mean over all cells of |measured − published|.
        new("mean-absolute-difference", ComparedWith.SameGrid, table => Difference(table.Results(), table.Published(), shift: 0)),
        // As above, against the column of the published grid that comes nearest.
        new("distance-to-nearest-column", ComparedWith.Columns, DistanceToNearestColumn),
    ];

    /// <summary>The kind of a name among the generic ones and a paper's own; null if there is none.</summary>
    public static MeasureKind? Find(string name, IPaper paper) => Known(paper).FirstOrDefault(kind => kind.Name == name);

    /// <summary>The generic ones and a paper's own.</summary>
    public static IEnumerable<MeasureKind> Known(IPaper paper) => All.Concat(paper.Measures);

    private static MeasureKind Of(string name, Func<NumericGrid, double> read) =>
        Crossing(name, (grid, _) => read(grid));

    private static MeasureKind Crossing(string name, Func<NumericGrid, double, double> read) => new(
        name, ComparedWith.Nothing, table => table.Results() is var grid && IsSound(grid) ? read(grid, table.Level) : double.NaN);

    private static double DistanceToNearestColumn(MeasuredTable table)
    {
        var (results, published) = (table.Results(), table.Published());
        return Enumerable.Range(0, published.ColumnAxis.Length).Select(column => Difference(results, published, column)).Min();
    }

    private static double Difference(NumericGrid results, NumericGrid published, int shift) => IsSound(results)
        ? Positions(results)
            .Average(cell => Math.Abs(results.Values[cell.Row, cell.Column] - published.Values[cell.Row, cell.Column + shift]))
        : double.NaN;

    // Nothing to read, or a result that is not a number.
    private static bool IsSound(NumericGrid grid) => grid.Values.Length > 0 && !Cells(grid).Any(double.IsNaN);

    private static double RowOfMinimum(NumericGrid grid)
    {
        var least = Cells(grid).Min();
        return Positions(grid).Where(cell => grid.Values[cell.Row, cell.Column] == least).Average(cell => grid.RowAxis[cell.Row]);
    }

    private static double ValleyDepth(NumericGrid grid)
    {
        var least = Positions(grid).MinBy(cell => grid.Values[cell.Row, cell.Column]);
        var floor = grid.Values[least.Row, least.Column];
        var highest = Positions(grid).GroupBy(cell => cell.Row < least.Row, cell => grid.Values[cell.Row, cell.Column])
            .ToDictionary(side => side.Key, side => side.Max());
        return Math.Min(highest.GetValueOrDefault(true, floor), highest[false]) - floor;
    }

    private static IEnumerable<(int Row, int Column)> Below(NumericGrid grid, double level) =>
        Positions(grid).Where(cell => grid.Values[cell.Row, cell.Column] < level);

    private static double Least(IEnumerable<double> labels) => labels.DefaultIfEmpty(double.NaN).Min();

    private static IEnumerable<double> Cells(NumericGrid grid)
    {
        foreach (var value in grid.Values)
        {
            yield return value;
        }
    }

    private static IEnumerable<(int Row, int Column)> Positions(NumericGrid grid) =>
        from row in Enumerable.Range(0, grid.RowAxis.Length)
        from column in Enumerable.Range(0, grid.ColumnAxis.Length)
        select (row, column);
}
