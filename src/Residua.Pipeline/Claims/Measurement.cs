using Residua.Data;

namespace Residua.Pipeline.Claims;

/// <summary>Reads the number of a <see cref="Measure"/> off a grid of results.</summary>
public static class Measurement
{
    /// <summary>The number; NaN where nothing in the table counts or no crossing exists.</summary>
    /// <param name="measure">What to read.</param>
    /// <param name="grid">The results: row labels, column labels, values.</param>
    /// <param name="reference">The published grid of the same shape, for the measures that are distances.</param>
    public static double Of(Measure measure, NumericGrid grid, NumericGrid? reference)
    {
        var cells = Cells(measure, grid).ToList();
        if (cells.Count == 0 || cells.Exists(cell => double.IsNaN(cell.Value)))
        {
            return double.NaN;
        }

        var below = cells.Where(cell => cell.Value < measure.Level).ToList();
        return measure.Kind switch
        {
            MeasureKind.MeanAbsoluteDifference => cells.Average(cell => Math.Abs(cell.Value - reference!.Values[cell.I, cell.J])),
            MeasureKind.Minimum => cells.Min(cell => cell.Value),
            MeasureKind.Maximum => cells.Max(cell => cell.Value),
            MeasureKind.Mean => cells.Average(cell => cell.Value),
            MeasureKind.RowOfMinimum => RowOfMinimum(cells, grid),
            MeasureKind.FirstColumnBelow => Least(below.Select(cell => grid.ColumnAxis[cell.J])),
            MeasureKind.FirstRowBelow => Least(below.Select(cell => grid.RowAxis[cell.I])),
            MeasureKind.LastRowBelow => -Least(below.Select(cell => -grid.RowAxis[cell.I])),
            MeasureKind.Asymmetry => cells.Average(cell => Math.Abs(cell.Value - grid.Values[grid.RowAxis.Length - 1 - cell.I, cell.J])),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Kind, "unknown measure"),
        };
    }

    private static IEnumerable<(int I, int J, double Value)> Cells(Measure measure, NumericGrid grid) =>
        from i in Enumerable.Range(0, grid.RowAxis.Length)
        where measure.Rows.Contains(grid.RowAxis[i])
        from j in Enumerable.Range(0, grid.ColumnAxis.Length)
        where measure.Columns.Contains(grid.ColumnAxis[j])
        select (i, j, grid.Values[i, j]);

    private static double RowOfMinimum(List<(int I, int J, double Value)> cells, NumericGrid grid)
    {
        var least = cells.Min(cell => cell.Value);
        return cells.Where(cell => cell.Value == least).Average(cell => grid.RowAxis[cell.I]);
    }

    private static double Least(IEnumerable<double> labels) => labels.DefaultIfEmpty(double.NaN).Min();
}
