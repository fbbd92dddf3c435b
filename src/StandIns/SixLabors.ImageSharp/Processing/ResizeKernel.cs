using System.Numerics;

namespace SixLabors.ImageSharp.Processing;

/// <summary>The source pixels that make one target pixel, and their weights, which sum to one.</summary>
internal readonly record struct ResizeKernel(int Start, float[] Weights)
{
    // A pixel that lies on the kernel's edge but for rounding belongs to it.
    private const double Tolerance = 1e-8;

    public static ResizeKernel[] All(IResampler sampler, int sourceLength, int targetLength)
    {
        var ratio = (double)sourceLength / targetLength;
        var scale = Math.Max(1, ratio); // when shrinking, the kernel widens
        var radius = (int)Math.Ceiling((scale * sampler.Radius) - Tolerance);
        return [.. Enumerable.Range(0, targetLength).Select(i => At(((i + 0.5) * ratio) - 0.5))];

        ResizeKernel At(double center)
        {
            var first = Math.Max(0, (int)Math.Ceiling(center - radius - Tolerance));
            var last = Math.Min(sourceLength - 1, (int)Math.Floor(center + radius + Tolerance));
            var values = Enumerable.Range(first, last - first + 1)
                .Select(j => (double)sampler.GetValue((float)((j - center) / scale)))
                .ToArray();
            var sum = values.Sum();
            return new(first, [.. values.Select(value => (float)(value / sum))]);
        }
    }

    public Vector4 Apply(ReadOnlySpan<Vector4> line)
    {
        var sum = Vector4.Zero;
        for (var i = 0; i < Weights.Length; i++)
            sum += line[Start + i] * Weights[i];

        return sum;
    }
}
