using System.Buffers;

namespace Residua.Numerics;

/// <summary>A Gaussian filter equal to <c>scipy.ndimage.gaussian_filter</c> for float32 images, bit for bit.</summary>
/// <remarks>
/// Order 0, reflecting border, axis 0 before axis 1; sums in double, each pass stored as float32.
/// Immutable, so one instance serves all threads; a call allocates nothing.
/// </remarks>
public sealed class GaussianBlur
{
    private readonly double[] _half;

    /// <summary>Prepares the kernel.</summary>
    /// <param name="sigma">Standard deviation in pixels; 0 copies the image.</param>
    /// <param name="truncate">The kernel is cut off at this many standard deviations. Default 4, as scipy's.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> is negative, NaN or more than 10⁴.</exception>
    public GaussianBlur(double sigma, double truncate = 4)
    {
        Sigma = sigma;
        _half = GaussianKernel.Half(sigma, truncate);
    }

    /// <summary>Standard deviation in pixels.</summary>
    public double Sigma { get; }

    /// <summary>The kernel reaches this many pixels to each side; 0 leaves the image as it is.</summary>
    public int Radius => _half.Length - 1;

    /// <summary>Weights of the centre and of 1 … <see cref="Radius"/> pixels from it.</summary>
    public ReadOnlySpan<double> Weights => _half;

    /// <summary>Blurs into <paramref name="blurred"/>, which may be the image's own memory.</summary>
    /// <param name="image">(H, W) intensities.</param>
    /// <param name="blurred">(H · W) receives the result.</param>
    /// <exception cref="ArgumentException">The pixels or <paramref name="blurred"/> are not H · W long.</exception>
    public void Apply(Slice image, Span<float> blurred)
    {
        var pixels = image.Pixels.Span;
        if (pixels.Length != image.Height * image.Width)
        {
            throw new ArgumentException($"{pixels.Length} pixels are not {image.Height} × {image.Width}.", nameof(image));
        }

        if (blurred.Length != pixels.Length)
        {
            throw new ArgumentException($"{blurred.Length} places for {pixels.Length} pixels.", nameof(blurred));
        }

        if (Radius == 0 || pixels.IsEmpty)
        {
            pixels.CopyTo(blurred);
            return;
        }

        var scratch = ArrayPool<double>.Shared.Rent(SymmetricFilter.ScratchLength(image.Height, image.Width, Radius));
        SymmetricFilter.AlongColumns(pixels, image.Height, image.Width, _half, scratch, blurred);
        SymmetricFilter.AlongRows(image.Height, image.Width, _half, scratch, blurred);
        ArrayPool<double>.Shared.Return(scratch);
    }
}
