namespace Residua.Data.Phantoms;

/// <summary>
/// Nearly Gaussian smoothing by three running means per axis ("extended box", Gwosdek et al. 2011). Unlike a Gaussian kernel
/// it needs no exponential, so its results are the same bits everywhere, and its cost does not grow with sigma.
/// </summary>
internal static class Smoothing
{
    private const int Passes = 3;

    /// <summary>Smooths (H, W) <paramref name="image"/> in place; sigmas in pixels, edges repeat.</summary>
    public static void Blur(float[] image, float[] scratch, int height, int width, double sigma0, double sigma1)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            // Each half writes its result transposed, so that one routine serves both axes.
            MeanAlongRows(image, scratch, height, width, sigma1);
            MeanAlongRows(scratch, image, width, height, sigma0);
        }
    }

    private static void MeanAlongRows(float[] source, float[] transposed, int height, int width, double sigma)
    {
        var variance = sigma * sigma / Passes;
        var radius = (int)((Math.Sqrt((12 * variance) + 1) - 1) / 2);
        var length = (2 * radius) + 1;
        // Weight of the two pixels just outside the window that makes the variance exact.
        var edge =
            ((variance * length) - (radius * (radius + 1) * length / 3.0)) / (2 * (((radius + 1) * (radius + 1)) - variance));
        var scale = 1 / (length + (2 * edge));
        var reach = radius + 1;
        var padded = new double[width + (2 * reach)];
        for (var y = 0; y < height; y++)
        {
            Pad(source.AsSpan(y * width, width), padded, reach);
            double sum = 0;
            for (var k = 1; k <= length; k++)
            {
                sum += padded[k];
            }

            for (var x = 0; x < width; x++)
            {
                double before = padded[x], after = padded[x + length + 1];
                transposed[(x * height) + y] = (float)((sum + (edge * (before + after))) * scale);
                sum += after - padded[x + 1];
            }
        }
    }

    private static void Pad(ReadOnlySpan<float> row, double[] padded, int reach)
    {
        Array.Fill(padded, row[0], 0, reach);
        for (var x = 0; x < row.Length; x++)
        {
            padded[reach + x] = row[x];
        }

        Array.Fill(padded, row[^1], reach + row.Length, reach);
    }
}
