namespace Residua.Numerics;

/// <summary>A map of intensities under which the foreground's histogram becomes flat.</summary>
/// <remarks>
/// The float32 values of <c>skimage.exposure.equalize_hist(image, nbins, mask=image &gt; 0) * (image &gt; 0)</c>,
/// scikit-image 0.19. Fitted once to a whole stack it is the global map, fitted to each slice the per-image one.
/// </remarks>
public sealed class HistogramEqualisation
{
    private readonly float[] _centres;
    private readonly float[] _cumulative;
    private readonly EqualBins _bins;

    private HistogramEqualisation(EqualBins bins, float[] cumulative)
    {
        _bins = bins;
        _centres = bins.Centres();
        _cumulative = cumulative;
    }

    /// <summary>Fits the map to the foreground: every pixel &gt; 0.</summary>
    /// <param name="pixels">Intensities of one slice or of several in one block; 0, negative and NaN are background.</param>
    /// <param name="bins">
    /// Bins of equal width from the darkest to the brightest foreground pixel; at least 1, default 256.
    /// </param>
    /// <exception cref="ArgumentException">No pixel is foreground, or one is infinite.</exception>
    public static HistogramEqualisation Fit(ReadOnlySpan<float> pixels, int bins = 256)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        float darkest = float.PositiveInfinity, brightest = 0;
        foreach (var pixel in pixels)
        {
            if (!(pixel > 0))
            {
                continue;
            }

            darkest = Math.Min(darkest, pixel);
            brightest = Math.Max(brightest, pixel);
        }
        if (brightest == 0)
        {
            throw new ArgumentException("No pixel is foreground (> 0): there is nothing to equalise.", nameof(pixels));
        }

        if (float.IsInfinity(brightest))
        {
            throw new ArgumentException("A pixel is infinite.", nameof(pixels));
        }

        var equal = new EqualBins(darkest, brightest, bins);
        var counts = new long[bins];
        foreach (var pixel in pixels)
        {
            if (pixel > 0)
            {
                counts[equal.IndexOf(pixel)]++;
            }
        }

        return new HistogramEqualisation(equal, Cumulative(counts));
    }

    /// <summary>Maps the foreground into (0, 1]; background becomes 0.</summary>
    /// <param name="pixels">Intensities; beyond the fitted range the map is constant.</param>
    /// <param name="equalised">Receives the result; may be the same memory.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Apply(ReadOnlySpan<float> pixels, Span<float> equalised)
    {
        if (pixels.Length != equalised.Length)
        {
            throw new ArgumentException($"{equalised.Length} places for {pixels.Length} pixels.", nameof(equalised));
        }

        for (var i = 0; i < pixels.Length; i++)
        {
            equalised[i] = pixels[i] > 0 ? (float)Interpolate(pixels[i]) : 0;
        }
    }

    private static float[] Cumulative(long[] counts)
    {
        double total = counts.Sum();
        var sum = 0L;
        return [.. counts.Select(count => (float)((sum += count) / total))];
    }

    // numpy.interp: linear between the bins' centres, in double.
    private double Interpolate(float pixel)
    {
        // The guess is at most a bin off; the last centre not above the pixel is what counts.
        var bin = _bins.IndexOf(Math.Clamp(pixel, _bins.First, _bins.Last));
        while (bin + 1 < _centres.Length && _centres[bin + 1] <= pixel)
        {
            bin++;
        }

        while (bin >= 0 && _centres[bin] > pixel)
        {
            bin--;
        }

        if (bin < 0)
        {
            return _cumulative[0];
        }

        if (bin == _centres.Length - 1 || _centres[bin] == pixel)
        {
            return _cumulative[bin];
        }

        var slope = ((double)_cumulative[bin + 1] - _cumulative[bin]) / ((double)_centres[bin + 1] - _centres[bin]);
        return slope * ((double)pixel - _centres[bin]) + _cumulative[bin];
    }
}
