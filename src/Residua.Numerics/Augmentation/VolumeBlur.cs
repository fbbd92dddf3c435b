namespace Residua.Numerics;

/// <summary>A Gaussian blur with another sigma along each axis of a volume.</summary>
/// <remarks>
/// As SciPy's <c>gaussian_filter</c> on float32: one axis after the other, cut at 4σ, the border reflecting behind the edge.
/// </remarks>
public static class VolumeBlur
{
    private const double Truncate = 4;
    private const double Least = 1e-15; // SciPy leaves such an axis out

    /// <summary>Blurs a volume in place.</summary>
    /// <param name="voxels">Intensities.</param>
    /// <param name="shape">Of the volume.</param>
    /// <param name="sigma">Along each axis, in voxels; at least 0.</param>
    /// <exception cref="ArgumentException">The memory does not fit the shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A sigma is below 0 or absurd.</exception>
    public static void Apply(Span<float> voxels, VolumeShape shape, (double X, double Y, double Z) sigma)
    {
        shape.Require(voxels.Length, nameof(voxels));
        double[] sigmas = [sigma.X, sigma.Y, sigma.Z];
        for (var axis = 0; axis < 3; axis++)
        {
            var weights = GaussianKernel.Half(sigmas[axis], Truncate);
            if (sigmas[axis] > Least)
            {
                VolumeLines.Replace(voxels, shape, axis, (line, blurred) => Blur(line, weights, blurred));
            }
        }
    }

    private static void Blur(ReadOnlySpan<float> line, double[] weights, Span<float> blurred)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var sum = line[i] * weights[0];
            for (var d = weights.Length - 1; d > 0; d--)
            {
                sum += weights[d]
                    * ((double)line[Reflection.BehindEdge(i - d, line.Length)] + line[Reflection.BehindEdge(i + d, line.Length)]);
            }

            blurred[i] = (float)sum;
        }
    }
}
