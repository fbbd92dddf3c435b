using Residua.Data;

namespace Residua.Papers;

/// <summary>Finds the row or column of Experiment 1 whose AP curve is nearest to another curve (Figures 1 (a) and 2).</summary>
public static class CurveMatching
{
    /// <summary>Sum over sigma of |difference| to every row (intensity).</summary>
    /// <param name="grid">AP over intensity and sigma.</param>
    /// <param name="sigmas">Of the curve; those of the grid.</param>
    /// <param name="curve">AP over sigma.</param>
    /// <exception cref="BadInputException">The sigmas differ.</exception>
    public static double[] ToRows(NumericGrid grid, double[] sigmas, double[] curve)
    {
        Require("reconstruction.sigma", "sigmas", grid.ColumnAxis, sigmas);
        return [.. grid.RowAxis.Select((_, row) => curve.Select((ap, column) => Math.Abs(ap - grid.Values[row, column])).Sum())];
    }

    /// <summary>Sum over intensity of |difference| to every column (sigma).</summary>
    /// <param name="grid">AP over intensity and sigma.</param>
    /// <param name="intensities">Of the curve; those of the grid.</param>
    /// <param name="curve">AP over intensity.</param>
    /// <exception cref="BadInputException">The intensities differ.</exception>
    public static double[] ToColumns(NumericGrid grid, double[] intensities, double[] curve)
    {
        Require("anomaly.intensity", "intensities", grid.RowAxis, intensities);
        return [.. grid.ColumnAxis.Select((_, column) => curve.Select((ap, row) => Math.Abs(ap - grid.Values[row, column])).Sum())];
    }

    /// <summary>Index of the smallest distance, the first of several.</summary>
    public static int Nearest(double[] distances) => Array.IndexOf(distances, distances.Min());

    private static void Require(string setting, string what, double[] grid, double[] curve)
    {
        if (!grid.SequenceEqual(curve))
        {
            throw new BadInputException(
                setting, $"curves over {curve.Length} {what} up to {curve[^1]} cannot be matched with a grid over {grid.Length} up to {grid[^1]}");
        }
    }
}
