using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>The mean structural similarity (SSIM) of two images in a square window of equal weights.</summary>
/// <remarks>
/// Wang et al. 2004, eq. 13, with K₁ = 0.01 and K₂ = 0.03; the default of scikit-image's <c>structural_similarity</c> (0.19): 7×7
/// pixels, sample variances, and a mean over the pixels whose window does not reach over the border.
/// </remarks>
public static class ImageSimilarity
{
    /// <summary>Pixels from one side of the window to the other.</summary>
    public const int Window = 7;

    /// <summary>The mean similarity.</summary>
    /// <param name="one">An image, intensities of range 1.</param>
    /// <param name="other">Another of the same size.</param>
    /// <param name="arithmetic">
    /// Single precision, the default, rounds to float32 where scikit-image does for images of float32; in double it is what
    /// scikit-image gives for images of float64.
    /// </param>
    /// <returns>About −1 (opposite) to 1 (alike).</returns>
    /// <exception cref="ArgumentException">
    /// The sizes differ, the window does not fit into the images, or a pixel is not finite.
    /// </exception>
    public static double Mean(Slice one, Slice other, SsimArithmetic arithmetic = SsimArithmetic.SinglePrecision)
    {
        Require(one, nameof(one));
        Require(other, nameof(other));
        if (one.Height != other.Height || one.Width != other.Width)
        {
            throw new ArgumentException(
                $"One image is {one.Height}×{one.Width}, the other {other.Height}×{other.Width}.", nameof(other));
        }

        return arithmetic == SsimArithmetic.SinglePrecision
            ? new UniformWindow<float>(one, other).Mean()
            : new UniformWindow<double>(one, other).Mean();
    }

    private static void Require(Slice image, string name)
    {
        if (image.Height < Window || image.Width < Window || image.Pixels.Length != image.Height * image.Width)
        {
            throw new ArgumentException(
                $"An image of {image.Height}×{image.Width} with {image.Pixels.Length} pixels has no room for a window of "
                + $"{Window}×{Window}.", name);
        }

        // NaN wins over every magnitude.
        if (!float.IsFinite(TensorPrimitives.MaxMagnitude(image.Pixels.Span)))
        {
            throw new ArgumentException("A pixel is not finite.", name);
        }
    }
}
