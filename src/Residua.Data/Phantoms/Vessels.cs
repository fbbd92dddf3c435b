namespace Residua.Data.Phantoms;

/// <summary>Small bright spots along the surface and the folds: vessels cut across. They are what hides bright anomalies.</summary>
internal sealed class Vessels(Raster raster, PhantomCalibration calibration, ulong key)
{
    private readonly NoiseField _field = new(Dice.Branch(key, 11), raster, calibration.VesselSigma, spacing: 3);

    /// <summary>Raises the canvas' level; needs depth and pial distance.</summary>
    public void Draw(Canvas canvas, int z)
    {
        _field.Fill(z, canvas.Scratch);
        for (var i = 0; i < canvas.Level.Length; i++)
        {
            var excess = canvas.Scratch[i] - calibration.VesselThreshold;
            if (excess <= 0 || canvas.Depth[i] <= 0 || canvas.Pial[i] >= calibration.VesselReach)
                continue;

            var level = calibration.VesselLevel + (calibration.VesselGain * excess);
            canvas.Level[i] += (float)(SoftStep.At(excess - 0.15, 0.3) * (level - canvas.Level[i]));
        }
    }
}
