namespace Residua.Numerics;

/// <summary>Faint copies of an organ along one axis, as its motion leaves them in a magnetic resonance image.</summary>
/// <remarks>
/// TorchIO's <c>Ghosting</c>: every so many planes of the centred spectrum are weakened, the central one is not. Planes across
/// one axis are frequencies along it alone, so that the rest of the three-dimensional transform cancels: each line is convolved,
/// circularly, with the real part of the weakened unit impulse.
/// </remarks>
public static class Ghosting
{
    /// <summary>Adds ghosts to a volume, in place.</summary>
    /// <param name="voxels">Intensities.</param>
    /// <param name="shape">Of the volume.</param>
    /// <param name="axis">Along which the ghosts lie: 0, 1 or 2.</param>
    /// <param name="ghosts">Every so many planes of the spectrum are weakened; at least 1.</param>
    /// <param name="intensity">What is taken from them, from 0: nothing, to 1: all.</param>
    /// <exception cref="ArgumentException">The memory does not fit the shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Another number makes no sense.</exception>
    public static void Apply(Span<float> voxels, VolumeShape shape, int axis, int ghosts, double intensity)
    {
        shape.Require(voxels.Length, nameof(voxels));
        ArgumentOutOfRangeException.ThrowIfNegative(axis);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(axis, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(ghosts, 1);
        var kernel = Kernel(axis switch { 0 => shape.X, 1 => shape.Y, _ => shape.Z }, ghosts, intensity);
        VolumeLines.Replace(voxels, shape, axis, (line, ghosted) => Convolve(line, kernel, ghosted));
    }

    // The real part of the inverse transform of the planes' factors: at distance j the mean of factor · cos(2π f j / N).
    private static double[] Kernel(int length, int ghosts, double intensity)
    {
        var kernel = new double[length];
        for (var plane = 0; plane < length; plane++)
        {
            var frequency = plane - (length / 2);
            var factor = plane % ghosts == 0 && frequency != 0 ? 1 - intensity : 1;
            for (var j = 0; j < length; j++)
            {
                kernel[j] += factor * Math.Cos(2 * Math.PI * frequency * j / length) / length;
            }
        }

        return kernel;
    }

    private static void Convolve(ReadOnlySpan<float> line, double[] kernel, Span<float> result)
    {
        var length = line.Length;
        for (var i = 0; i < length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < length; j++)
            {
                sum += line[j] * kernel[i >= j ? i - j : i - j + length];
            }

            result[i] = (float)sum;
        }
    }
}
