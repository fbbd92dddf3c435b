using Residua.Numerics;

namespace Residua.Models.Tests;

/// <summary>Nine volumes of 16×16×6 that a formula gives, brighter or darker at random where there is a stream.</summary>
internal sealed class SmallVolumes(
    NumpyRandom? random = null, int count = 9, int height = SmallVolumes.Edge, int width = SmallVolumes.Edge) : IVolumes
{
    public const int Edge = 16;

    public int Count => count;

    public int Height => height;

    public int Width => width;

    public int Depth => 6;

    public SliceOfVolume Draw(int index)
    {
        var gain = random?.Uniform(0.8, 1.2) ?? 1;
        return (slice, pixels) =>
        {
            for (var i = 0; i < pixels.Length; i++)
            {
                pixels[i] = (float)(gain * (0.5 + 0.4 * Math.Sin(0.3 * (i / Edge) + slice) * Math.Cos(0.2 * (i % Edge) + index)));
            }
        };
    }
}
