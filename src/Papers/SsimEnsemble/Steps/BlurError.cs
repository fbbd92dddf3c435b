using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble;

/// <summary>What a Gaussian blur of the axial slices loses of a volume: a model that loses more has learnt nothing.</summary>
internal static class BlurError
{
    private static readonly GaussianBlur Blur = new(sigma: 2);

    /// <summary>Mean absolute error over all voxels.</summary>
    public static double Of(Volume volume)
    {
        var (pixels, size) = (AxialSlices.ReadAll(volume), volume.Shape.SliceLength);
        var (blurred, sum) = (new float[size], 0.0);
        for (var z = 0; z < volume.Shape.Z; z++)
        {
            var slice = pixels.AsMemory(z * size, size);
            Blur.Apply(new(slice, volume.Shape.X, volume.Shape.Y), blurred);
            for (var i = 0; i < size; i++)
            {
                sum += Math.Abs(blurred[i] - slice.Span[i]);
            }
        }

        return sum / pixels.Length;
    }
}
