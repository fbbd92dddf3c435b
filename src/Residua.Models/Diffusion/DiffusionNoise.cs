using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Draws noise for batches of slices.</summary>
/// <param name="kind">What kind.</param>
/// <param name="random">Seeds the simplex noise; Gaussian noise comes from torch's generator.</param>
internal sealed class DiffusionNoise(DiffusionNoiseKind kind, NumpyRandom random)
{
    /// <summary>The stream that seeds the simplex noise.</summary>
    public NumpyRandom Random => random;

    /// <param name="shape">(B, 1, H, W) of the slices.</param>
    /// <returns>(B, 1, H, W), or (1, 1, H, W) where all slices have the same noise; on the CPU.</returns>
    public Tensor Draw(long[] shape)
    {
        var count = kind == DiffusionNoiseKind.SimplexPerBatch ? 1 : (int)shape[0];
        var (height, width) = ((int)shape[2], (int)shape[3]);
        if (kind == DiffusionNoiseKind.Gaussian)
        {
            return randn([count, 1, height, width]);
        }

        var size = height * width;
        var pixels = new float[count * size];
        for (var i = 0; i < count; i++)
        {
            SimplexImage.Draw(random, height, width).CopyTo(pixels, i * size);
        }

        return tensor(pixels, [count, 1, height, width]);
    }
}
