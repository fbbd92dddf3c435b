namespace Residua.Numerics;

/// <summary>Smooths a volume by moving its level surfaces with their curvature: flat tissue blurs, edges stay.</summary>
/// <remarks>
/// Sethian 1996 as in ITK's <c>CurvatureFlowImageFilter</c>: central differences in units of the voxel spacing, the border
/// repeats, all voxels step at once. Derivatives are double, voxels float32, as there. At sharp edges it overshoots: beside
/// tissue a background of 0 can become negative.
/// </remarks>
public static class CurvatureFlow
{
    /// <summary>Smooths a volume.</summary>
    /// <param name="volume">All finite.</param>
    /// <param name="spacing">Distance between voxel centres along each axis, above 0.</param>
    /// <param name="iterations">Steps, at least 0. Default 3, as published.</param>
    /// <param name="timeStep">
    /// How far each goes, above 0; stable up to about 1/8 of the squared spacing. Default 0.125, as published.
    /// </param>
    /// <param name="threads">Slices computed at once; the result does not depend on it. Default 1.</param>
    /// <returns>A volume with memory of its own.</returns>
    /// <exception cref="ArgumentException">A voxel is not finite, or the memory does not fit the shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A spacing or the time step is not above 0, or another number makes no sense.
    /// </exception>
    public static Volume Smooth(
        Volume volume, (double X, double Y, double Z) spacing, int iterations = 3, float timeStep = 0.125f, int threads = 1)
    {
        volume.Require(nameof(volume));
        foreach (var length in (double[])[spacing.X, spacing.Y, spacing.Z])
        {
            RequirePositive(length, nameof(spacing));
        }

        RequirePositive(timeStep, nameof(timeStep));
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        var (shape, from) = (volume.Shape, volume.Voxels.ToArray());
        var to = new float[from.Length];
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var (source, target) = (from, to);
            Slices.ForEach(
                shape.Z, threads, () => new CurvatureWindow(shape, spacing, timeStep),
                (window, z) => window.Step(source, target, z));
            (from, to) = (to, from);
        }

        return new(from, shape);
    }

    private static void RequirePositive(double number, string parameter)
    {
        if (!(number > 0 && double.IsFinite(number)))
        {
            throw new ArgumentOutOfRangeException(parameter, number, "Spacings and time steps are above 0.");
        }
    }
}
