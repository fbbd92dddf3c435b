using Residua.Data;

namespace Residua.Papers;

/// <summary>Finds the row or column of a grid that is nearest to a curve.</summary>
public static class CurveMatching
{
    /// <summary>Distance of a curve to every row: the sum of |difference| over the columns.</summary>
    /// <param name="grid">Values over two axes.</param>
    /// <param name="columns">Positions of the curve's values; those of the grid's columns.</param>
    /// <param name="curve">As many values.</param>
    /// <param name="setting">What decides the positions, for the error, such as <c>reconstruction.sigma</c>.</param>
    /// <exception cref="BadInputException">The positions differ.</exception>
    public static double[] ToRows(NumericGrid grid, double[] columns, double[] curve, string setting)
    {
        Require(setting, grid.ColumnAxis, columns);
        return [.. Enumerable.Range(0, grid.RowAxis.Length)
            .Select(row => curve.Select((value, column) => Math.Abs(value - grid.Values[row, column])).Sum())];
    }

    /// <summary>Distance of a curve to every column: the sum of |difference| over the rows.</summary>
    /// <param name="grid">Values over two axes.</param>
    /// <param name="rows">Positions of the curve's values; those of the grid's rows.</param>
    /// <param name="curve">As many values.</param>
    /// <param name="setting">What decides the positions, for the error, such as <c>anomaly.intensity</c>.</param>
    /// <exception cref="BadInputException">The positions differ.</exception>
    public static double[] ToColumns(NumericGrid grid, double[] rows, double[] curve, string setting)
    {
        Require(setting, grid.RowAxis, rows);
        return [.. Enumerable.Range(0, grid.ColumnAxis.Length)
            .Select(column => curve.Select((value, row) => Math.Abs(value - grid.Values[row, column])).Sum())];
    }

    /// <summary>Index of the smallest distance, the first of several.</summary>
    public static int Nearest(double[] distances) => Array.IndexOf(distances, distances.Min());

    private static void Require(string setting, double[] grid, double[] curve)
    {
        if (!grid.SequenceEqual(curve))
        {
            throw new BadInputException(
                setting,
                $"a curve of {curve.Length} values up to {curve[^1]} does not fit a grid of {grid.Length} up to {grid[^1]}");
        }
    }
}
