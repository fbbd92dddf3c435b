namespace Residua.Numerics;

/// <summary>The structural similarity (SSIM) of two volumes around each voxel, in a 3-D Gaussian window.</summary>
/// <remarks>
/// Wang et al. 2004, eq. 13, with K₁ = 0.01 and K₂ = 0.03; torchmetrics' SSIM without its cropping. The window reaches ⌊3.5σ + ½⌋
/// voxels to each side, the border reflects around the edge voxels, and the range of the data is taken over the whole volume.
/// Immutable, so one instance serves all threads.
/// </remarks>
public sealed class StructuralSimilarity
{
    private const double Truncation = 3.5;
    private const float K1 = 0.01f;
    private const float K2 = 0.03f;

    private readonly SsimArithmetic _arithmetic;
    private readonly double[] _half;

    /// <summary>Prepares the window.</summary>
    /// <param name="sigma">Standard deviation of the window in voxels.</param>
    /// <param name="arithmetic">How maps are computed. Default in double.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> is not positive, NaN or more than 10⁴.</exception>
    public StructuralSimilarity(double sigma, SsimArithmetic arithmetic = SsimArithmetic.DoublePrecision)
    {
        if (!(sigma > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(sigma), sigma, "An SSIM window's sigma is more than 0.");
        }

        (Sigma, _arithmetic) = (sigma, arithmetic);
        _half = GaussianKernel.Half(sigma, Truncation);
    }

    /// <summary>The sigmas of Behrendt et al. 2024, whose maps are combined.</summary>
    public static IReadOnlyList<double> PublishedSigmas { get; } = [0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.7];

    /// <summary>Standard deviation of the window in voxels.</summary>
    public double Sigma { get; }

    /// <summary>Voxels from one side of the window to the other; 3 for σ = 0.3, 13 for σ = 1.7.</summary>
    public int Width => (2 * Radius) + 1;

    private int Radius => _half.Length - 1;

    /// <summary>The map of the similarities, about −1 (opposite) to 1 (alike).</summary>
    /// <param name="one">A volume.</param>
    /// <param name="other">Another of the same shape.</param>
    /// <param name="threads">Slices computed at once; the result does not depend on it. Default 1.</param>
    /// <returns>One value per voxel. Of two constant volumes, 2ab / (a² + b²), and 1 if both are 0.</returns>
    /// <exception cref="ArgumentException">The shapes differ, or a voxel is not finite.</exception>
    public float[] Map(Volume one, Volume other, int threads = 1)
    {
        one.Require(nameof(one));
        other.Require(nameof(other));
        if (one.Shape != other.Shape)
        {
            throw new ArgumentException($"One volume is {one.Shape}, the other {other.Shape}.", nameof(other));
        }

        var map = GC.AllocateUninitializedArray<float>(one.Shape.Length);
        var range = Math.Max(RangeOf(one), RangeOf(other));
        if (range == 0)
        {
            map.AsSpan().Fill(OfConstants(one.Voxels.Span[0], other.Voxels.Span[0]));
        }
        else if (_arithmetic == SsimArithmetic.DoublePrecision)
        {
            FillInDouble(one, other, range, map, threads);
        }
        else
        {
            FillInSingle(one, other, range, map, threads);
        }

        return map;
    }

    private void FillInDouble(Volume one, Volume other, double range, float[] map, int threads)
    {
        var (c1, c2) = (0.01 * range * (0.01 * range), 0.03 * range * (0.03 * range));
        var shape = one.Shape;
        Slices.ForEach(shape.Z, threads, () => new WindowMoments(one, other, _half), (moments, z) =>
        {
            moments.Begin(z);
            for (var y = 0; y < shape.Y; y++)
            {
                moments.Compare(y, c1, c2, map.AsSpan(shape.IndexOf(0, y, z), shape.X));
            }
        });
    }

    private void FillInSingle(Volume one, Volume other, float range, float[] map, int threads)
    {
        var products = new PaddedProducts(one, other, Radius, DenseWindow.Block);
        var (c1, c2) = (K1 * range * (K1 * range), K2 * range * (K2 * range));
        var window = new DenseWindow(products, SingleWindow.Line(Sigma, Radius), c1, c2);
        var shape = one.Shape;
        Slices.ForEach(shape.Y, threads, static () => 0, (_, y) =>
        {
            for (var z = 0; z < shape.Z; z += 2)
            {
                var lower = map.AsSpan(shape.IndexOf(0, y, z), shape.X);
                var upper = z + 1 < shape.Z ? map.AsSpan(shape.IndexOf(0, y, z + 1), shape.X) : default;
                window.Compare(y, z, lower, upper);
            }
        });
    }

    private static float RangeOf(Volume volume)
    {
        var range = IntensityRange.Of(volume.Voxels.Span);
        return range.Maximum - range.Minimum;
    }

    // Without a range nothing stabilises the quotient of the variances, which are rounding errors then.
    private static float OfConstants(double one, double other) =>
        one == other ? 1 : (float)(2 * one * other / ((one * one) + (other * other)));
}
