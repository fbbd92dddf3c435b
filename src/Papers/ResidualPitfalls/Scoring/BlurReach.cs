using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>How far a blur spreads a single pixel: scipy's Gaussian filter is cut off at four standard deviations.</summary>
internal static class BlurReach
{
    /// <summary>One row for each sigma: to how many pixels on each side of a bright one the blur reaches.</summary>
    public const string FileName = "blur-reach.csv";

    // The float32 weights of a blur beyond σ = 1 are above 10⁻⁵ where it is cut off; a margin for blurs that reach too far.
    private const int Margin = 2;

    /// <summary>The table.</summary>
    /// <param name="sigmas">Standard deviations of the blurs, in pixels.</param>
    /// <param name="blurs">One for each.</param>
    public static NumericTable Of(double[] sigmas, Reconstruction[] blurs) =>
        new(["sigma", "pixels"], [.. sigmas.Zip(blurs, (sigma, blur) => (double[])[sigma, Pixels(sigma, blur)])]);

    private static int Pixels(double sigma, Reconstruction blur)
    {
        var most = (int)Math.Ceiling(4 * sigma) + Margin;
        var size = 2 * most + 1;
        var (pixels, blurred) = (new float[size * size], new float[size * size]);
        pixels[most * size + most] = 1;
        blur(new(pixels, size, size), blurred);
        return Enumerable.Range(0, most + 1).Last(distance => distance == 0 || blurred[most * size + most + distance] > 0);
    }
}
