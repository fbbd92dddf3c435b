using System.Runtime.InteropServices;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Gathers slices into one tensor that is used again for every batch.</summary>
/// <param name="slices">The whole set, in one block.</param>
/// <param name="most">Slices in the largest batch.</param>
/// <param name="device">Where the batches are wanted.</param>
internal sealed class SliceBatches(SliceStack slices, int most, Device device) : IDisposable
{
    private readonly Tensor _images = empty([most, 1, slices.Height, slices.Width]).DetachFromDisposeScope();

    /// <returns>(B, 1, H, W) in the order of <paramref name="indices"/>; the next call overwrites it.</returns>
    public Tensor Gather(ReadOnlySpan<long> indices)
    {
        var size = slices.Height * slices.Width;
        var target = MemoryMarshal.Cast<byte, float>(_images.bytes);
        for (var i = 0; i < indices.Length; i++)
        {
            slices[(int)indices[i]].Pixels.Span.CopyTo(target[(i * size)..]);
        }

        return _images.narrow(0, 0, indices.Length).to(device);
    }

    public void Dispose() => _images.Dispose();
}
