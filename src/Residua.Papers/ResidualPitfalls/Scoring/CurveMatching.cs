using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Finds the row of Experiment 1 whose AP curve over sigma is nearest to another curve (Figure 2).</summary>
public static class CurveMatching
{
    /// <summary>Sum over sigma of |difference| for every intensity.</summary>
    /// <param name="grid">AP over intensity and sigma.</param>
    /// <param name="sigmas">Of the curve; those of the grid.</param>
    /// <param name="curve">AP over sigma.</param>
    /// <exception cref="BadInputException">The sigmas differ.</exception>
    public static double[] Distances(NumericGrid grid, double[] sigmas, double[] curve)
    {
        if (!grid.ColumnAxis.SequenceEqual(sigmas))
        {
            throw new BadInputException(
                "reconstruction.sigma",
                $"curves over {sigmas.Length} sigmas up to {sigmas[^1]} cannot be matched with a grid over {grid.ColumnAxis.Length} up to {grid.ColumnAxis[^1]}");
        }

        return [.. grid.RowAxis.Select((_, row) => curve.Select((ap, column) => Math.Abs(ap - grid.Values[row, column])).Sum())];
    }

    /// <summary>Row of the smallest distance, the first of several.</summary>
    public static int Nearest(double[] distances) => Array.IndexOf(distances, distances.Min());
}
