using System.Runtime.InteropServices;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Writes a part of a checkpoint. No name may be used twice.</summary>
public sealed class CheckpointWriter
{
    private readonly OrderedDictionary<string, StoredTensor> _tensors;
    private readonly string _prefix;

    internal CheckpointWriter(OrderedDictionary<string, StoredTensor> tensors, string prefix) =>
        (_tensors, _prefix) = (tensors, prefix);

    /// <summary>A writer for a part of this part.</summary>
    public CheckpointWriter Part(string name) => new(_tensors, $"{_prefix}{name}.");

    /// <summary>Adds a tensor: float32, int64 or bytes. Not copied: it must live until the checkpoint is written.</summary>
    public void Add(string name, Tensor tensor) => _tensors.Add(_prefix + name, StoredTensors.Of(tensor));

    /// <summary>Adds a number.</summary>
    public void Add(string name, double number) => Add(name, ElementType.Float64, [], [number]);

    /// <summary>Adds a number.</summary>
    public void Add(string name, long number) => Add(name, ElementType.Int64, [], [number]);

    /// <summary>Adds numbers.</summary>
    public void Add(string name, ReadOnlySpan<double> numbers) => Add(name, ElementType.Float64, [numbers.Length], numbers);

    /// <summary>Adds numbers.</summary>
    public void Add(string name, ReadOnlySpan<long> numbers) => Add(name, ElementType.Int64, [numbers.Length], numbers);

    /// <summary>Adds bytes.</summary>
    public void Add(string name, ReadOnlySpan<byte> bytes) => Add(name, ElementType.UInt8, [bytes.Length], bytes);

    private void Add<T>(string name, ElementType type, long[] shape, ReadOnlySpan<T> values)
        where T : struct =>
        _tensors.Add(_prefix + name, new(type, shape, MemoryMarshal.AsBytes(values).ToArray()));
}
