namespace Residua.Data.Phantoms;

/// <summary>
/// What is not anatomy: the receive coil's slow shading, tissue texture at two scales, and noise from slice to slice.
/// </summary>
internal sealed class Texture(Raster raster, PhantomCalibration calibration, ulong key)
{
    private readonly NoiseField _coarse =
        new(Dice.Branch(key, RandomStream.CoarseTexture), raster, calibration.CoarseSigma, spacing: 2.5);
    private readonly NoiseField _coarser =
        new(Dice.Branch(key, RandomStream.CoarserTexture), raster, 3, spacing: 5);
    private readonly NoiseField _fine =
        new(Dice.Branch(key, RandomStream.FineTexture), raster, calibration.FineSigma, spacing: 1);
    private readonly NoiseField _shading =
        new(Dice.Branch(key, RandomStream.Shading), raster, calibration.BiasSigma, spacing: 40);

    /// <summary>Adds to the canvas' level; needs roughness.</summary>
    public void Draw(Canvas canvas, int z)
    {
        Add(canvas, _shading, z, static (level, _, noise, amount) => level * (1 + (amount * noise)), calibration.Bias);
        Add(canvas, _coarse, z, static (level, rough, noise, amount) => level + (amount * rough * noise), 0.85);
        Add(canvas, _coarser, z, static (level, rough, noise, amount) => level + (amount * rough * noise), 0.5);
        Add(canvas, _fine, z, static (level, rough, noise, amount) => level + (amount * rough * noise), calibration.FineShare);
    }

    private static void Add(
        Canvas canvas, NoiseField field, int z, Func<double, double, double, double, double> mix, double amount)
    {
        field.Fill(z, canvas.Scratch);
        for (var i = 0; i < canvas.Level.Length; i++)
        {
            if (canvas.Depth[i] > 0)
            {
                canvas.Level[i] = (float)mix(canvas.Level[i], canvas.Roughness[i], canvas.Scratch[i], amount);
            }
        }
    }
}
