namespace Residua.Numerics;

/// <summary>Images of simplex noise in six octaves, as AnoDDPM and its successors add them to slices.</summary>
/// <remarks>
/// Not normalised: the standard deviation of an image is about 0.54, and its mean is not 0 but varies by about 0.21. Wyatt et al.
/// 2022, "AnoDDPM".
/// </remarks>
public static class SimplexImage
{
    private const int Octaves = 6;
    private const double Persistence = 0.8;
    private const double Wavelength = 64; // of the first octave, in pixels
    private const long SeedLimit = 10_000_000_000;

    /// <summary>An image in double precision.</summary>
    /// <param name="seed">Of the noise; any number.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns; as many as rows.</param>
    /// <returns>(H · W).</returns>
    /// <exception cref="ArgumentException">The image is not square, or empty.</exception>
    public static double[] FromSeed(long seed, int height, int width)
    {
        CheckSquare(height, width);
        var noise = new SimplexNoise(seed);
        var image = new double[height * width];
        Parallel.For(0, height, row => Fill(noise, row, image.AsSpan(row * width, width)));
        return image;
    }

    /// <summary>The next image of a random stream, with the values that float16 can hold.</summary>
    /// <param name="random">Gives two seeds, of which the second is used: the original seeds its noise twice.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns; as many as rows.</param>
    /// <returns>(H · W).</returns>
    /// <exception cref="ArgumentException">The image is not square, or empty; nothing was drawn.</exception>
    public static float[] Draw(NumpyRandom random, int height, int width)
    {
        CheckSquare(height, width);
        random.RandInt(-SeedLimit, SeedLimit);
        var image = FromSeed(random.RandInt(-SeedLimit, SeedLimit), height, width);
        // By way of float32, as the original: rounded at once, one or two pixels of an image would differ.
        return Array.ConvertAll(image, value => (float)(Half)(float)value);
    }

    // The original fails, too, and where there are more rows than columns it writes beyond its image.
    private static void CheckSquare(int height, int width)
    {
        if (height != width || height < 1)
        {
            throw new ArgumentException($"Simplex noise is made for square images, not for {height}×{width}.", nameof(height));
        }
    }

    private static void Fill(SimplexNoise noise, int row, Span<double> pixels)
    {
        pixels.Clear();
        var (amplitude, wavelength) = (1.0, Wavelength);
        for (var octave = 0; octave < Octaves; octave++)
        {
            for (var column = 0; column < pixels.Length; column++)
            {
                pixels[column] += amplitude * noise.At(column / wavelength, row / wavelength);
            }

            amplitude *= Persistence;
            wavelength /= 2;
        }
    }
}
