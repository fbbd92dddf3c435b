using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>The coloured facets of a surface, the farthest first.</summary>
internal static class Surface
{
    // matplotlib shows at most 50 × 50 facets: every second row and column of a 100 × 100 grid.
    private const int Most = 50;

    public static IEnumerable<Mark> Draw(Projection projection, double[,] values, double[] columns, double[] rows)
    {
        var facets = Facets(values, columns, rows).ToArray();
        if (facets.Length == 0)
        {
            return [];
        }

        var means = new double[1, facets.Length];
        for (var i = 0; i < facets.Length; i++)
        {
            means[0, i] = facets[i].Average(point => point.Z);
        }

        var limits = ColourLimits.Of(means);
        return facets
            .Select((facet, i) => (
                Corners: facet.Select(projection.Project).ToArray(),
                Colour: Coolwarm.Shape(means[0, i], (limits.Low, limits.High))))
            .OrderByDescending(facet => facet.Corners.Average(corner => corner.Depth))
            .Select(facet => new PolygonMark([.. facet.Corners.Select(corner => corner.At)], facet.Colour));
    }

    // A facet is the outline of a block of cells; one with a missing value is left out.
    private static IEnumerable<Vector[]> Facets(double[,] values, double[] columns, double[] rows)
    {
        var (rowCuts, columnCuts) = (Cuts(rows.Length), Cuts(columns.Length));
        foreach (var (top, bottom) in rowCuts.Zip(rowCuts.Skip(1)))
        {
            foreach (var (left, right) in columnCuts.Zip(columnCuts.Skip(1)))
            {
                Vector[] facet = [.. Outline(top, bottom, left, right).Select(At)];
                if (facet.All(point => double.IsFinite(point.Z)))
                {
                    yield return facet;
                }
            }
        }

        Vector At((int Row, int Column) cell) => new(columns[cell.Column], rows[cell.Row], values[cell.Row, cell.Column]);
    }

    private static IEnumerable<(int Row, int Column)> Outline(int top, int bottom, int left, int right)
    {
        for (var c = left; c < right; c++)
        {
            yield return (top, c);
        }

        for (var r = top; r < bottom; r++)
        {
            yield return (r, right);
        }

        for (var c = right; c > left; c--)
        {
            yield return (bottom, c);
        }

        for (var r = bottom; r > top; r--)
        {
            yield return (r, left);
        }
    }

    private static int[] Cuts(int count)
    {
        var stride = Math.Max(1, (count + Most - 1) / Most);
        return [.. Enumerable.Range(0, count - 1).Where(i => i % stride == 0), count - 1];
    }
}
