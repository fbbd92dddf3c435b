using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Gathers images into one tensor that is used again for every batch.</summary>
/// <param name="samples">The set.</param>
/// <param name="most">Images in the largest batch.</param>
/// <param name="device">Where the batches are wanted.</param>
internal sealed class Batches(ISamples samples, int most, Device device) : IDisposable
{
    private readonly Tensor _images = empty([most, 1, samples.Height, samples.Width]).DetachFromDisposeScope();

    /// <returns>(B, 1, H, W) in the order of <paramref name="indices"/>; the next call overwrites it.</returns>
    public Tensor Gather(ReadOnlySpan<long> indices)
    {
        var size = samples.Height * samples.Width;
        samples.Draw(indices, MemoryMarshal.Cast<byte, float>(_images.bytes)[..(indices.Length * size)]);
        return _images.narrow(0, 0, indices.Length).to(device);
    }

    public void Dispose() => _images.Dispose();
}
