using Residua.Data;

namespace Residua.Papers;

/// <summary>A grid over the replicates of an experiment.</summary>
public static class ReplicatedGrid
{
    /// <summary>The mean of grids over the same two axes; of one grid that grid.</summary>
    public static NumericGrid Mean(IReadOnlyList<NumericGrid> replicates)
    {
        if (replicates.Count == 1)
        {
            return replicates[0];
        }

        var first = replicates[0];
        var mean = new double[first.RowAxis.Length, first.ColumnAxis.Length];
        for (var row = 0; row < first.RowAxis.Length; row++)
        {
            for (var column = 0; column < first.ColumnAxis.Length; column++)
            {
                mean[row, column] = replicates.Average(grid => grid.Values[row, column]);
            }
        }

        return first with { Values = mean };
    }
}
