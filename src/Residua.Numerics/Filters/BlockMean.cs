namespace Residua.Numerics;

/// <summary>A smaller image, every pixel of which is the mean of a block of n×n pixels.</summary>
public static class BlockMean
{
    /// <summary>Writes the means; sums in double, so that a block of one value keeps it.</summary>
    /// <param name="image">(H, W) intensities.</param>
    /// <param name="n">Edge of a block in pixels, a divisor of H and W; 1 copies the image.</param>
    /// <param name="means">(H/n · W/n) receives the result; not the image's own memory.</param>
    /// <exception cref="ArgumentException">
    /// Blocks do not fill the image, or <paramref name="means"/> has another length.
    /// </exception>
    public static void Apply(Slice image, int n, Span<float> means)
    {
        if (n < 1 || image.Height % n != 0 || image.Width % n != 0)
        {
            throw new ArgumentException($"Blocks of {n}×{n} do not fill {image.Height}×{image.Width} pixels.", nameof(n));
        }

        if (means.Length * n * n != image.Pixels.Length)
        {
            throw new ArgumentException($"{means.Length} places for {image.Pixels.Length / n / n} blocks.", nameof(means));
        }

        var pixels = image.Pixels.Span;
        var columns = image.Width / n;
        for (var i = 0; i < means.Length; i++)
        {
            var corner = (i / columns * n * image.Width) + (i % columns * n);
            var sum = 0.0;
            for (var row = 0; row < n; row++)
            {
                foreach (var pixel in pixels.Slice(corner + (row * image.Width), n))
                {
                    sum += pixel;
                }
            }

            means[i] = (float)(sum / (n * n));
        }
    }
}
