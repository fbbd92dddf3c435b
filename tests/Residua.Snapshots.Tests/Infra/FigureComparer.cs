using System.Globalization;
using Residua.Figures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>Compares the pixels of two PNG files; how they are compressed does not matter.</summary>
internal static class FigureComparer
{
    /// <summary>Allowed for a single colour channel, 0 … 255.</summary>
    /// <remarks>
    /// Neighbours in the colour map are at most 5 apart, and an edge that moves by a rounding error changes its shade by 1:
    /// a cell on the border of two colours is forgiven, a line that is one pixel off (100 and more) is not.
    /// </remarks>
    public const int Max = 5;

    /// <summary>Allowed for the mean over all channels and pixels, 0 … 255.</summary>
    /// <remarks>About five cells of a smoke heat map in the neighbouring colour; a map in which all are is off by 0.5.</remarks>
    public const double Mean = 0.02;

    /// <summary>How far the pictures are apart; null if they are the same within the tolerances.</summary>
    /// <param name="received">PNG.</param>
    /// <param name="verified">PNG.</param>
    /// <param name="max">Allowed for a single colour channel, 0 … 255.</param>
    /// <param name="mean">Allowed for the mean over all channels and pixels, 0 … 255.</param>
    public static string? Difference(byte[] received, byte[] verified, int max = Max, double mean = Mean)
    {
        try
        {
            using var left = Image.Load<Rgba32>(received);
            using var right = Image.Load<Rgba32>(verified);
            return Difference(left, right, max, mean);
        }
        catch (ImageFormatException exception)
        {
            return $"Not a picture: {exception.Message}";
        }
    }

    private static string? Difference(Image<Rgba32> received, Image<Rgba32> verified, int max, double mean)
    {
        if ((received.Width, received.Height) != (verified.Width, verified.Height))
        {
            return $"{received.Width} × {received.Height} pixels; verified are {verified.Width} × {verified.Height}.";
        }

        var difference = ImageDifference.Between(received, verified);
        return difference.IsWithin(max, mean) ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{difference.DifferingPixels} of {received.Width * received.Height} pixels differ, "
            + $"a channel by up to {difference.Max} (allowed: {max}), the mean by {difference.Mean:0.####} (allowed: {mean}).");
    }
}
