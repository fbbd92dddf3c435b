using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// Normal noise of a low resolution, stretched over the image and shifted round; there is none where an image is black.
/// </summary>
/// <remarks>Kascenas et al. 2022, section 3.1.</remarks>
internal static class CoarseNoise
{
    // Sum of the channels up to which a pixel counts as background.
    private const double Background = 0.01;

    /// <summary>Draws noise from torch's CPU generator, and by how much the whole batch is shifted from NumPy's.</summary>
    /// <param name="images">(B, C, H, W).</param>
    /// <param name="deviation">Standard deviation before it is stretched.</param>
    /// <param name="resolution">Edge of the noise in pixels before it is stretched.</param>
    /// <param name="shifts">Gives the shift of the rows, then that of the columns.</param>
    /// <returns>(B, C, H, W), not clipped.</returns>
    public static Tensor AddTo(Tensor images, double deviation, int resolution, NumpyRandom shifts)
    {
        using var scope = NewDisposeScope();
        var (height, width) = (images.shape[2], images.shape[3]);
        var coarse = empty([images.shape[0], images.shape[1], resolution, resolution]).normal_(0, deviation);
        var noise = nn.functional.interpolate(
            coarse.to(images.device), size: [height, width], mode: InterpolationMode.Bilinear, align_corners: true);
        long[] shift = [shifts.RandInt(0, height), shifts.RandInt(0, width)];
        var foreground = images.sum(1, keepdim: true).gt(Background).to(images.dtype);
        return (images + noise.roll(shift, [2, 3]) * foreground).MoveToOuterDisposeScope();
    }
}
