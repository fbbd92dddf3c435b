using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Ways to read a number off a table that only this paper's claims need.</summary>
internal static class PitfallsMeasures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } =
    [
        // Half the sum of |measured − published| shares of a histogram, on the published bins: 0 equal, 1 disjoint.
        new("total-variation", ComparedWith.Table, table =>
            HistogramDistance.TotalVariation(NumericTable.Read(table.Path), NumericTable.Read(table.PublishedPath!))),
        // Mean of |cell − its mirror image|, first row against last.
        new("asymmetry", ComparedWith.Nothing, table => Asymmetry(table.Results())),
    ];

    private static double Asymmetry(NumericGrid grid)
    {
        var (rows, columns) = (grid.RowAxis.Length, grid.ColumnAxis.Length);
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                sum += Math.Abs(grid.Values[row, column] - grid.Values[rows - 1 - row, column]);
            }
        }

        return sum / (rows * columns);
    }
}
