using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A random slice of each volume, drawn anew every time from torch's generator, after the volume.</summary>
/// <param name="volumes">The volumes.</param>
public sealed class RandomSlices(IVolumes volumes) : ISamples
{
    /// <inheritdoc />
    public int Count => volumes.Count;

    /// <inheritdoc />
    public int Height => volumes.Height;

    /// <inheritdoc />
    public int Width => volumes.Width;

    /// <inheritdoc />
    public void Draw(int index, Span<float> pixels)
    {
        var (slice, make) = Next(index);
        make(slice, pixels);
    }

    /// <inheritdoc />
    public void Draw(ReadOnlySpan<long> indices, Span<float> pixels)
    {
        var drawn = new (int Slice, SliceOfVolume Make)[indices.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = Next((int)indices[i]);
        }

        var size = Height * Width;
        var made = new float[drawn.Length][];
        Parallel.For(0, drawn.Length, i => drawn[i].Make(drawn[i].Slice, made[i] = new float[size]));
        for (var i = 0; i < made.Length; i++)
        {
            made[i].CopyTo(pixels.Slice(i * size, size));
        }
    }

    private (int Slice, SliceOfVolume Make) Next(int index)
    {
        var make = volumes.Draw(index);
        using var slice = empty([1], int64);
        return ((int)slice.random_(0, volumes.Depth).item<long>(), make);
    }
}
