namespace Residua.Data.Phantoms;

/// <summary>A rising, piecewise linear map from structure values to intensities, constant beyond its ends.</summary>
/// <param name="from">Structure values, rising.</param>
/// <param name="to">Intensities at these values, rising.</param>
internal sealed class ToneCurve(double[] from, double[] to)
{
    /// <summary>The intensity of structure value <paramref name="value"/>.</summary>
    public double At(double value)
    {
        if (value <= from[0])
        {
            return to[0];
        }

        if (value >= from[^1])
        {
            return to[^1];
        }

        var found = Array.BinarySearch(from, value);
        var k = found >= 0 ? found : ~found - 1;
        return to[k] + ((value - from[k]) / (from[k + 1] - from[k]) * (to[k + 1] - to[k]));
    }
}
