using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Figures.Tests.Infra;

/// <summary>Small charts and ways to look at them.</summary>
internal static class Samples
{
    public static double[] Steps(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1))];

    /// <summary>values[r, c] = r + 10 c / columns: rises to the right and upwards.</summary>
    public static double[,] Grid(int rows, int columns)
    {
        var grid = new double[rows, columns];
        for (var i = 0; i < grid.Length; i++)
        {
            grid[i / columns, i % columns] = (double)(i / columns) / rows + 0.1 * (i % columns) / columns;
        }

        return grid;
    }

    public static HeatMap HeatMap(int rows = 4, int columns = 5) => new()
    {
        Values = Grid(rows, columns),
        Columns = Steps(0, 5, columns),
        Rows = Steps(0, 1, rows),
        Reference = null,
    };

    public static Landscape Landscape(int rows = 100, int columns = 100) => new()
    {
        Values = Grid(rows, columns),
        Columns = Steps(0, 5, columns),
        Rows = Steps(0, 1, rows),
    };

    public static Curves Curves(params Curve[] lines) => new() { Lines = lines, XLabel = "intensity" };

    public static (int R, int G, int B) At(this Image<Rgba32> image, int x, int y) =>
        (image[x, y].R, image[x, y].G, image[x, y].B);

    public static (int, int, int) PixelOf(this Figure figure, int x, int y)
    {
        using var image = figure.ToImage();
        return image.At(x, y);
    }
}
