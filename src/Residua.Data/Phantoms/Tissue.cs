namespace Residua.Data.Phantoms;

/// <summary>
/// Turns distances into fluid, cortex, white matter, deep nuclei and ventricles, blurred by the scanner's point spread.
/// </summary>
internal sealed class Tissue(Raster raster, PhantomCalibration calibration, ulong key)
{
    private const double Bend = 2.5; // reference pixels by which deep structures follow the shift of the anatomy
    private readonly NoiseField _ribbonField = new(Dice.Branch(key, RandomStream.Ribbon), raster, 6, spacing: 8);
    private readonly float[] _ribbon = new float[raster.Count];

    /// <summary>Fills the canvas' level and roughness; needs depth, shifts and pial distance.</summary>
    public void Draw(Canvas canvas, Traits traits, int z)
    {
        _ribbonField.Fill(z, _ribbon);
        Array.Clear(canvas.Level);
        for (int x = 0, i = 0; x < raster.Size; x++)
        {
            for (var y = 0; y < raster.Size; y++, i++)
            {
                if (canvas.Depth[i] <= 0)
                {
                    continue;
                }

                double u = raster.At(x) - traits.CentreU + (Bend * canvas.ShiftU[i]);
                double v = raster.At(y) - traits.CentreV + (Bend * canvas.ShiftV[i]);
                // The ribbon's own noise also keeps the great fissures from being straight.
                var fissure = Fissures.Distance(u + (1.5 * _ribbon[i]), v - (2 * _ribbon[i]), traits);
                canvas.Pial[i] = Math.Min(canvas.Pial[i], (float)fissure);
                var level = Level(canvas.Pial[i], _ribbon[i], u, v, traits);
                canvas.Level[i] = (float)level;
                canvas.Roughness[i] = (float)Roughness(level, traits);
            }
        }

        var sigma = calibration.PointSpread * raster.Scale;
        Smoothing.Blur(canvas.Level, canvas.Scratch, raster.Size, raster.Size, sigma, sigma);
    }

    private double Level(double pial, double ribbon, double u, double v, Traits traits)
    {
        double grey = calibration.GreyLevel + traits.GreyOffset, white = calibration.WhiteLevel + traits.WhiteOffset;
        var deep = calibration.DeepGreyLevel + traits.GreyOffset;
        var inside = white + (DeepGrey.Share(u, v, traits) * (deep - white));
        var thickness = calibration.Ribbon + (calibration.RibbonSpread * ribbon);
        var level = grey + (SoftStep.At(pial - thickness, 2 * calibration.WhiteEdge) * (inside - grey));
        var fluid = Math.Max(
            1 - SoftStep.At(pial, 2 * calibration.PialEdge), SoftStep.At(-Ventricles.Distance(u, v, traits), 2.2));
        return level + (fluid * (calibration.CsfLevel - level));
    }

    private double Roughness(double level, Traits traits)
    {
        double csf = calibration.CsfLevel, grey = calibration.GreyLevel + traits.GreyOffset;
        var white = calibration.WhiteLevel + traits.WhiteOffset;
        return level < grey
            ? Between(calibration.CoarseCsf, calibration.CoarseGrey, (level - csf) / (grey - csf))
            : Between(calibration.CoarseGrey, calibration.CoarseWhite, (level - grey) / (white - grey));
    }

    private static double Between(double low, double high, double share) => low + (Math.Clamp(share, 0, 1) * (high - low));
}
