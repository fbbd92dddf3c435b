using System.Numerics.Tensors;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Foreground is what is above 0; the rest is background.</summary>
public static class Foreground
{
    /// <summary>
    /// Sets background pixels to 0. The original multiplies a slice with a disk by (slice &gt; 0); textures are left as they are.
    /// </summary>
    public static void Clip(Span<float> pixels) => TensorPrimitives.Max(pixels, 0f, pixels);

    /// <summary>Row-major indices of the foreground, ascending.</summary>
    public static int[] Indices(ReadOnlySpan<float> pixels)
    {
        var indices = new List<int>();
        for (var index = 0; index < pixels.Length; index++)
        {
            if (pixels[index] > 0)
            {
                indices.Add(index);
            }
        }

        return [.. indices];
    }
}
