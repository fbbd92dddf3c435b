using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>What MorphAEus' deformation is trained by.</summary>
internal static class DeformationLosses
{
    private const int Window = 9;
    private const double Pixels = Window * Window;

    /// <summary>1 less the mean squared local correlation of two batches, in windows of 9×9.</summary>
    /// <remarks>
    /// Balakrishnan et al. 2019, eq. 5, in the original's order of operations, which decides the result where images are flat.
    /// Windows that reach over the border count 81 pixels all the same; those outside are 0.
    /// </remarks>
    /// <param name="images">(B, 1, H, W).</param>
    /// <param name="others">(B, 1, H, W).</param>
    /// <returns>One number, 0 for equal images with contrast everywhere.</returns>
    public static Tensor Ncc(Tensor images, Tensor others)
    {
        using var scope = NewDisposeScope();
        var (i, j) = (images, others);
        var box = ones([1, 1, Window, Window], images.dtype, images.device);
        var (rows, columns) = (Band(images.shape[2], images), Band(images.shape[3], images));
        var (sumI, sumJ) = (Sum(i), Sum(j));
        var (sumII, sumJJ, sumIJ) = (Sum(i * i), Sum(j * j), Sum(i * j));
        var (meanI, meanJ) = (sumI / Pixels, sumJ / Pixels);
        var cross = sumIJ - meanJ * sumI - meanI * sumJ + meanI * meanJ * Pixels;
        var varianceI = sumII - 2 * meanI * sumI + meanI * meanI * Pixels;
        var varianceJ = sumJJ - 2 * meanJ * sumJ + meanJ * meanJ * Pixels;
        var correlation = cross * cross / ((varianceI * varianceJ).clamp_min(0) + 1e-5);
        return (1 - correlation.mean()).MoveToOuterDisposeScope();

        // The gradient of a convolution takes ten times as long as that of two products of matrices, which are the same sums. The
        // sums themselves are the convolution's: their rounding decides.
        Tensor Sum(Tensor values)
        {
            Tensor sums;
            using (no_grad())
            {
                sums = nn.functional.conv2d(values, box, padding: [Window / 2, Window / 2]);
            }

            if (!is_grad_enabled() || !values.requires_grad)
            {
                return sums;
            }

            var same = rows.matmul(values).matmul(columns);
            return sums + (same - same.detach());
        }
    }

    /// <summary>Half the mean squared gradient of a field, by central differences inside its border.</summary>
    /// <param name="field">(B, 2, H, W).</param>
    /// <returns>One number.</returns>
    public static Tensor Roughness(Tensor field)
    {
        using var scope = NewDisposeScope();
        long height = field.shape[2], width = field.shape[3];
        var rows = (Part(2, 1) - Part(0, 1)) / 2;
        var columns = (Part(1, 2) - Part(1, 0)) / 2;
        return ((rows * rows + columns * columns).mean() / 2).MoveToOuterDisposeScope();

        Tensor Part(int row, int column) => field.narrow(2, row, height - 2).narrow(3, column, width - 2);
    }

    // (n, n): 1 where two places are in a window.
    private static Tensor Band(long length, Tensor like)
    {
        using var scope = NewDisposeScope();
        var places = arange(length, like.dtype, like.device);
        var apart = (places.unsqueeze(0) - places.unsqueeze(1)).abs();
        return (Window / 2 + 0.5 - apart).sign().clamp_min(0).MoveToOuterDisposeScope();
    }
}
