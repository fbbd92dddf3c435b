namespace Residua.Data.Phantoms;

/// <summary>
/// A smooth random field of unit variance: independent noise planes every few slices, and each slice a rotation from one
/// plane to the next, so that neighbouring slices are alike and no slice is smoother or weaker than another.
/// </summary>
/// <param name="key">Names the field; the same key gives the same field.</param>
/// <param name="height">Length of axis 0, pixels.</param>
/// <param name="width">Length of axis 1, pixels.</param>
/// <param name="sigma0">Smoothing along axis 0, pixels.</param>
/// <param name="sigma1">Smoothing along axis 1, pixels.</param>
/// <param name="spacing">Slices from one independent plane to the next.</param>
/// <param name="outer">Where above 0: the same noise smoothed this many times wider is subtracted, which leaves one
/// wavelength.</param>
internal sealed class NoiseField(
    ulong key, int height, int width, double sigma0, double sigma1, double spacing, double outer = 0)
{
    private readonly float[] _scratch = new float[height * width];
    private readonly float[] _wide = new float[outer > 0 ? height * width : 0];
    private (long Number, float[] Pixels) _low = (long.MinValue, []);
    private (long Number, float[] Pixels) _high = (long.MinValue, []);

    /// <summary>A field over a slice, equally smooth along both axes; sigma in reference pixels.</summary>
    public NoiseField(ulong key, Raster raster, double sigma, double spacing, double outer = 0)
        : this(key, raster.Size, raster.Size, sigma * raster.Scale, sigma * raster.Scale, spacing, outer)
    {
    }

    /// <summary>Writes the field at height <paramref name="z"/> into <paramref name="target"/>.</summary>
    public void Fill(double z, float[] target)
    {
        var plane = z / spacing;
        var number = (long)Math.Floor(plane);
        if (_low.Number != number)
        {
            _low = _high.Number == number ? _high : (number, Plane(number));
            _high = (number + 1, Plane(number + 1));
        }

        var t = plane - number;
        var rise = t * t * (3 - (2 * t));
        var norm = 1 / Math.Sqrt((rise * rise) + ((1 - rise) * (1 - rise)));
        float low = (float)((1 - rise) * norm), high = (float)(rise * norm);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (low * _low.Pixels[i]) + (high * _high.Pixels[i]);
        }
    }

    private float[] Plane(long number)
    {
        var dice = new Dice(Dice.Branch(key, number));
        var pixels = new float[height * width];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = dice.Bell();
        }

        if (outer > 0)
        {
            pixels.CopyTo(_wide, 0);
            Smoothing.Blur(_wide, _scratch, height, width, outer * sigma0, outer * sigma1);
        }

        Smoothing.Blur(pixels, _scratch, height, width, sigma0, sigma1);
        for (var i = 0; i < _wide.Length; i++)
        {
            pixels[i] -= _wide[i];
        }

        Normalise(pixels);
        return pixels;
    }

    private static void Normalise(float[] pixels)
    {
        double squares = 0;
        foreach (var value in pixels)
        {
            squares += (double)value * value;
        }

        var scale = (float)(1 / Math.Sqrt(squares / pixels.Length));
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] *= scale;
        }
    }
}
