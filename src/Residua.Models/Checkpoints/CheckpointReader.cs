using System.Runtime.InteropServices;
using Residua.Data;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// Reads what a <see cref="CheckpointWriter"/> wrote; whatever is missing or of another form is an error that names it.
/// </summary>
public sealed class CheckpointReader
{
    private readonly string _path;
    private readonly IReadOnlyDictionary<string, StoredTensor> _tensors;
    private readonly string _prefix;
    private readonly HashSet<string> _read;

    internal CheckpointReader(
        string path, IReadOnlyDictionary<string, StoredTensor> tensors, string prefix, HashSet<string> read) =>
        (_path, _tensors, _prefix, _read) = (path, tensors, prefix, read);

    /// <summary>A reader for a part of this part.</summary>
    public CheckpointReader Part(string name) => new(_path, _tensors, $"{_prefix}{name}.", _read);

    /// <summary>Overwrites a tensor of the same type and shape.</summary>
    /// <exception cref="BadInputException">There is none, or it is of another type or shape.</exception>
    public void CopyTo(string name, Tensor target) => Find(name, StoredTensors.TypeOf(target), target.shape).CopyTo(target);

    /// <summary>A number; not NaN.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public double Number(string name) => One<double>(name, ElementType.Float64) is var number && !double.IsNaN(number)
        ? number
        : throw Broken($"has no number for {_prefix}{name}");

    /// <summary>A whole number from 0.</summary>
    /// <exception cref="BadInputException">There is none, or a negative one.</exception>
    public long WholeNumber(string name) => One<long>(name, ElementType.Int64) is var number && number >= 0
        ? number
        : throw Broken($"has {number} for {_prefix}{name}, which is at least 0");

    /// <summary>As many numbers as there are.</summary>
    /// <exception cref="BadInputException">There are none.</exception>
    public double[] Numbers(string name) =>
        MemoryMarshal.Cast<byte, double>(Find(name, ElementType.Float64, shape: null).Bytes.Span).ToArray();

    /// <summary>As many numbers as there are.</summary>
    /// <exception cref="BadInputException">There are none.</exception>
    public long[] WholeNumbers(string name) =>
        MemoryMarshal.Cast<byte, long>(Find(name, ElementType.Int64, shape: null).Bytes.Span).ToArray();

    /// <summary>As many bytes as there are.</summary>
    /// <exception cref="BadInputException">There are none.</exception>
    public byte[] Bytes(string name) => Find(name, ElementType.UInt8, shape: null).Bytes.ToArray();

    /// <summary>The error of something that makes no sense.</summary>
    /// <param name="reason">What is wrong, after the name of the file, such as <c>has a log without a header</c>.</param>
    /// <param name="cause">The exception behind it, if any.</param>
    public BadInputException Broken(string reason, Exception? cause = null) => new(_path, reason, cause);

    private T One<T>(string name, ElementType type)
        where T : struct =>
        MemoryMarshal.Read<T>(Find(name, type, []).Bytes.Span);

    private StoredTensor Find(string name, ElementType type, long[]? shape)
    {
        _read.Add(_prefix + name);
        var stored = _tensors.GetValueOrDefault(_prefix + name);
        if (stored?.Type == type && (shape is null ? stored.Shape.Length == 1 : stored.Shape.SequenceEqual(shape)))
        {
            return stored;
        }

        var wanted = shape is null ? $"a row of {type}" : StoredTensors.Describe(type, shape);
        throw Broken($"has {(stored is null ? "no" : $"{stored.Describe()} as")} {_prefix}{name}, which is {wanted} here");
    }
}
