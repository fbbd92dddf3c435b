using Residua.Data;

namespace Residua.Models;

/// <summary>Checks that images can be halved as often as a network does it.</summary>
internal static class Halvings
{
    /// <summary>Edge of the feature maps behind the last halving of networks that end in a convolution of 4×4.</summary>
    public const int Smallest = 4;

    /// <summary>Checks that what is left of an image is as large as the next layer needs it.</summary>
    /// <param name="setting">The setting that decides how often the image is halved, such as <c>model.depth</c>.</param>
    /// <param name="imageSize">Edge of the square image.</param>
    /// <param name="halvings">How often it is halved.</param>
    /// <param name="smallest">The edge that is needed, or null for any from <paramref name="least"/> on.</param>
    /// <param name="least">The smallest edge that will do where any does.</param>
    /// <exception cref="BadInputException">It is not.</exception>
    public static void Check(string setting, int imageSize, int halvings, int? smallest = Smallest, int least = 1)
    {
        var left = imageSize >> halvings;
        if (left << halvings == imageSize && left >= least && (smallest is null || left == smallest))
        {
            return;
        }

        var needed = smallest is { } edge ? $"{edge}×{edge} must be left" : $"at least {least}×{least} must be left";
        throw new BadInputException(setting, $"halves images of {imageSize}×{imageSize} {halvings} times, after which {needed}");
    }
}
