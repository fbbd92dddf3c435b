using System.Runtime.InteropServices;

namespace TorchSharp.Utils;

/// <summary>Copies elements out of a tensor.</summary>
public sealed class TensorAccessor<T>(torch.Tensor tensor)
    where T : unmanaged
{
    public long Count => tensor.NumberOfElements;

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    public void CopyTo(Span<T> array)
    {
        using var scope = torch.NewDisposeScope();
        MemoryMarshal.Cast<byte, T>(tensor.cpu().contiguous().bytes).CopyTo(array);
    }
}
