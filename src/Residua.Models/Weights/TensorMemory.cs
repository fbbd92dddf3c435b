using System.Buffers;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>The memory of a contiguous tensor on the CPU, of use while the tensor lives.</summary>
/// <param name="tensor">Belongs to the caller.</param>
internal sealed class TensorMemory(Tensor tensor) : MemoryManager<byte>
{
    public override Span<byte> GetSpan() => tensor.bytes;

    /// <summary>libtorch's memory does not move: nobody needs this.</summary>
    public override MemoryHandle Pin(int elementIndex = 0) =>
        throw new NotSupportedException("the memory of a tensor is not pinned");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
