namespace Residua.Data.Phantoms;

/// <summary>
/// Small bright spots along the surface and the folds: vessels cut across. They are what hides bright anomalies.
/// </summary>
internal sealed class Vessels(Raster raster, PhantomCalibration calibration, ulong key)
{
    private const double Deep = 24; // reference pixels inside the brain where vessels have become as rare as they get
    private readonly NoiseField _field = new(Dice.Branch(key, RandomStream.Vessels), raster, calibration.VesselSigma, spacing: 3);

    /// <summary>Raises the canvas' level; needs depth and pial distance.</summary>
    public void Draw(Canvas canvas, int z)
    {
        _field.Fill(z, canvas.Scratch);
        for (var i = 0; i < canvas.Level.Length; i++)
        {
            if (canvas.Depth[i] <= 0 || canvas.Pial[i] >= calibration.VesselReach)
            {
                continue;
            }

            var inwards = Math.Min(1, canvas.Depth[i] / Deep);
            var excess = canvas.Scratch[i] - calibration.VesselThreshold - (calibration.VesselFade * inwards);
            if (excess <= 0)
            {
                continue;
            }

            var level = calibration.VesselLevel + (calibration.VesselGain * excess);
            canvas.Level[i] += (float)(SoftStep.At(excess - 0.15, 0.3) * (level - canvas.Level[i]));
        }
    }
}
