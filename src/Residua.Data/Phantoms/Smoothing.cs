using System.Runtime.Intrinsics;

namespace Residua.Data.Phantoms;

/// <summary>
/// Nearly Gaussian smoothing by three running means per axis ("extended box", Gwosdek et al. 2011). Unlike a Gaussian kernel
/// it needs no exponential, so its results are the same bits everywhere, and its cost does not grow with sigma.
/// </summary>
internal static class Smoothing
{
    private const int Passes = 3;

    // Rows at once: each of them is summed as it would be alone.
    private const int Lanes = 8;

    /// <summary>Smooths (H, W) <paramref name="image"/> in place, 8×8 or larger; sigmas in pixels, edges repeat.</summary>
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
        var padded = new (Vector256<double> Low, Vector256<double> High)[width + (2 * reach)];
        for (var block = 0; block < height; block += Lanes)
        {
            // The last rows are done with some of those before them: twice, with the same result.
            var y = Math.Min(block, height - Lanes);
            Pad(source, y, width, padded, reach);
            var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var k = 1; k <= length; k++)
            {
                (low, high) = (low + padded[k].Low, high + padded[k].High);
            }

            for (var x = 0; x < width; x++)
            {
                var (before, first, after) = (padded[x], padded[x + 1], padded[x + length + 1]);
                var means = Vector256.Narrow(
                    (low + (edge * (before.Low + after.Low))) * scale, (high + (edge * (before.High + after.High))) * scale);
                means.CopyTo(transposed, (x * height) + y);
                (low, high) = (low + (after.Low - first.Low), high + (after.High - first.High));
            }
        }
    }

    private static void Pad(
        float[] source, int y, int width, (Vector256<double> Low, Vector256<double> High)[] padded, int reach)
    {
        for (var x = 0; x < width; x++)
        {
            var i = (y * width) + x;
            padded[reach + x] = (
                Vector256.Create(source[i], source[i + width], source[i + (2 * width)], (double)source[i + (3 * width)]),
                Vector256.Create(
                    source[i + (4 * width)], source[i + (5 * width)], source[i + (6 * width)], (double)source[i + (7 * width)]));
        }

        Array.Fill(padded, padded[reach], 0, reach);
        Array.Fill(padded, padded[reach + width - 1], reach + width, reach);
    }
}
