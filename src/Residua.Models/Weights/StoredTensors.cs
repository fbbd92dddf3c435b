using Residua.Data.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Tensors to and from the form that files hold.</summary>
internal static class StoredTensors
{
    /// <summary>A tensor as files hold it: its own memory if it is contiguous and on the CPU, else a copy.</summary>
    /// <remarks>A checkpoint of copies would take three times the memory of the network, at the peak of a training.</remarks>
    public static StoredTensor Of(Tensor tensor)
    {
        if (tensor.device_type == DeviceType.CPU && tensor.is_contiguous())
        {
            return new(TypeOf(tensor), tensor.shape, new TensorMemory(tensor).Memory);
        }

        using var scope = NewDisposeScope();
        var plain = tensor.detach().cpu().contiguous();
        return new(TypeOf(plain), plain.shape, plain.bytes.ToArray());
    }

    /// <summary>Overwrites a tensor of the same type and shape, wherever it is.</summary>
    public static void CopyTo(this StoredTensor stored, Tensor target)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var plain = empty(stored.Shape, target.dtype);
        stored.Bytes.Span.CopyTo(plain.bytes);
        target.copy_(plain);
    }

    /// <summary>Whether a stored tensor could be copied to this one.</summary>
    public static bool Fits(this StoredTensor stored, Tensor target) =>
        stored.Type == TypeOf(target) && stored.Shape.SequenceEqual(target.shape);

    /// <summary>Type and shape in words, such as <c>Float32 (64, 512)</c>.</summary>
    public static string Describe(this StoredTensor stored) => Describe(stored.Type, stored.Shape);

    /// <inheritdoc cref="Describe(StoredTensor)"/>
    public static string Describe(Tensor tensor) => Describe(TypeOf(tensor), tensor.shape);

    /// <inheritdoc cref="Describe(StoredTensor)"/>
    public static string Describe(ElementType type, long[] shape) => $"{type} ({string.Join(", ", shape)})";

    /// <summary>The type that its elements have in a file.</summary>
    public static ElementType TypeOf(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Float32 => ElementType.Float32,
        ScalarType.Int64 => ElementType.Int64,
        ScalarType.Byte => ElementType.UInt8,
        var other => throw new NotSupportedException($"no checkpoint holds tensors of {other}"),
    };
}
