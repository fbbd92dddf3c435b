namespace Residua.Data.Phantoms;

/// <summary>
/// The edge of the skull-stripped brain: an egg with flattened sides, notched at the midline, wobbling a little.
/// </summary>
internal sealed class Outline(Raster raster, ulong key)
{
    private const double Wobble = 1.6; // standard deviation, reference pixels
    private const int Vault = 90; // slices from the scored one at which top and bottom begin to close
    private readonly NoiseField _wobble = new(Dice.Branch(key, RandomStream.Outline), raster, 12, spacing: 14);

    /// <summary>Fills the canvas' depth.</summary>
    public void Draw(Canvas canvas, Traits traits, int z)
    {
        _wobble.Fill(z, canvas.Depth);
        var closed = Math.Max(0, Math.Abs(z - BrainPhantom.ScoredSlice) - Vault);
        for (int x = 0, i = 0; x < raster.Size; x++)
        {
            for (var y = 0; y < raster.Size; y++, i++)
            {
                var depth = Egg(raster.At(x) - traits.CentreU, raster.At(y) - traits.CentreV, traits);
                canvas.Depth[i] = (float)(depth + (Wobble * canvas.Depth[i]) - closed);
            }
        }
    }

    // p² + q² - box·p²q² = r² is the egg scaled by r; dividing by its slope turns r into a distance, to first order.
    private static double Egg(double u, double v, Traits traits)
    {
        var half = traits.HalfWidth * (1 - (traits.Narrowing * v / traits.HalfLength));
        double p = u / half, q = v / traits.HalfLength;
        double pp = p * p, qq = q * q;
        var r = Math.Sqrt(pp + qq - (traits.Boxiness * pp * qq));
        if (!(r > 1e-3))
        {
            return traits.HalfWidth;
        }

        double slopeU = p * (1 - (traits.Boxiness * qq)) / (half * r);
        double slopeV = q * (1 - (traits.Boxiness * pp)) / (traits.HalfLength * r);
        var depth = (1 - r) / Math.Sqrt((slopeU * slopeU) + (slopeV * slopeV) + 1e-12);
        return Math.Min(depth, traits.HalfWidth) - Notch(u, v);
    }

    private static double Notch(double u, double v)
    {
        var near = Math.Max(0, 1 - (u * u / 64));
        return (v > 0 ? 5 : 4) * near * near;
    }
}
