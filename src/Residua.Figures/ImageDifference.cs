using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Figures;

/// <summary>How far two pictures of the same size are apart.</summary>
/// <param name="Max">Largest difference of a colour channel, 0 … 255.</param>
/// <param name="Mean">Mean difference over all pixels and their three colour channels, 0 … 255.</param>
/// <param name="DifferingPixels">Number of pixels with any difference.</param>
public readonly record struct ImageDifference(int Max, double Mean, int DifferingPixels)
{
    /// <summary>Compares two pictures; opacity is not looked at.</summary>
    /// <exception cref="ArgumentException">The pictures differ in size.</exception>
    public static ImageDifference Between(Image<Rgba32> first, Image<Rgba32> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Width != second.Width || first.Height != second.Height)
        {
            throw new ArgumentException(
                $"{first.Width} × {first.Height} pixels against {second.Width} × {second.Height}.", nameof(second));
        }

        var (a, b) = (Pixels(first), Pixels(second));
        var (max, sum, differing) = (0, 0L, 0);
        for (var i = 0; i < a.Length; i++)
        {
            int[] distances = [Math.Abs(a[i].R - b[i].R), Math.Abs(a[i].G - b[i].G), Math.Abs(a[i].B - b[i].B)];
            max = Math.Max(max, distances.Max());
            sum += distances.Sum();
            differing += distances.Max() > 0 ? 1 : 0;
        }

        return new(max, sum / (3.0 * a.Length), differing);
    }

    /// <summary>Compares two picture files, such as a verified and a received snapshot.</summary>
    /// <inheritdoc cref="Between(Image{Rgba32}, Image{Rgba32})" path="/exception"/>
    public static ImageDifference Between(ReadOnlySpan<byte> firstPng, ReadOnlySpan<byte> secondPng)
    {
        using var first = Image.Load<Rgba32>(firstPng);
        using var second = Image.Load<Rgba32>(secondPng);
        return Between(first, second);
    }

    /// <summary>Whether both the largest and the mean difference stay within what is allowed.</summary>
    /// <param name="max">Allowed for a single channel, 0 … 255.</param>
    /// <param name="mean">Allowed for the mean, 0 … 255.</param>
    public bool IsWithin(int max, double mean) => Max <= max && Mean <= mean;

    private static Rgba32[] Pixels(Image<Rgba32> image)
    {
        var pixels = new Rgba32[image.Width * image.Height];
        image.CopyPixelDataTo(pixels);
        return pixels;
    }
}
