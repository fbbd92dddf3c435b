namespace Residua.Numerics;

/// <summary>Raises intensities to a power.</summary>
/// <remarks>TorchIO's <c>Gamma</c>: of a volume with a negative voxel the magnitudes are raised and the signs kept.</remarks>
public static class GammaCorrection
{
    /// <summary>Changes a volume in place.</summary>
    /// <param name="voxels">Intensities.</param>
    /// <param name="gamma">The exponent, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is not above 0.</exception>
    public static void Apply(Span<float> voxels, double gamma)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gamma);
        var exponent = (float)gamma;
        foreach (ref var voxel in voxels)
        {
            voxel = MathF.CopySign(MathF.Pow(MathF.Abs(voxel), exponent), voxel);
        }
    }
}
