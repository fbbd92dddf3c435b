using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

internal enum ArgumentKind { None, Tensor, Int, Double, Bool, String, Ints, Doubles, Bools, Tensors, Device, Generator }

/// <summary>As in native/shim.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeArgument
{
    public ArgumentKind Kind;
    public int Count;
    public long Payload;
}

/// <summary>An argument of an operator; null stands for None. Lists and texts are copied beside the native arguments.</summary>
internal readonly struct Argument
{
    private readonly ArgumentKind _kind;
    private readonly long _bits;
    private readonly object? _object;

    private Argument(ArgumentKind kind, long bits, object? value = null) => (_kind, _bits, _object) = (kind, bits, value);

    private Argument(ArgumentKind kind, object? value) => (_kind, _object) = (value is null ? ArgumentKind.None : kind, value);

    public static implicit operator Argument(Tensor? value) => new(ArgumentKind.Tensor, value);

    public static implicit operator Argument(long value) => new(ArgumentKind.Int, value);

    public static implicit operator Argument(long? value) => value is { } number ? new(ArgumentKind.Int, number) : default;

    public static implicit operator Argument(double value) => new(ArgumentKind.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(bool value) => new(ArgumentKind.Bool, value ? 1 : 0);

    public static implicit operator Argument(string? value) =>
        new(ArgumentKind.String, value is null ? null : Encoding.UTF8.GetBytes(value));

    public static implicit operator Argument(long[]? value) => new(ArgumentKind.Ints, value);

    public static implicit operator Argument(double[]? value) => new(ArgumentKind.Doubles, value);

    public static implicit operator Argument(bool[]? value) => new(ArgumentKind.Bools, value);

    public static implicit operator Argument(Tensor[]? value) => new(ArgumentKind.Tensors, value);

    public static implicit operator Argument(ScalarType value) => new(ArgumentKind.Int, (long)value);

    public static implicit operator Argument(ScalarType? value) => value is { } type ? type : default(Argument);

    public static implicit operator Argument(Device? value) =>
        new(ArgumentKind.Device, value is null ? null : Encoding.UTF8.GetBytes(value.ToString()));

    public static implicit operator Argument(Generator? value) => new(ArgumentKind.Generator, value);

    public static implicit operator Argument(Scalar value) => value.Argument;

    /// <summary>How many 8-byte words a list or text takes.</summary>
    internal int Words => _object switch
    {
        byte[] text => (text.Length + 7) / 8,
        bool[] flags => (flags.Length + 7) / 8,
        Array list => list.Length,
        _ => 0,
    };

    /// <param name="memory">Pinned memory of <see cref="Words"/> words, which must outlive the result.</param>
    internal unsafe NativeArgument Write(Span<long> memory)
    {
        var bytes = MemoryMarshal.AsBytes(memory);
        var native = new NativeArgument { Kind = _kind, Payload = _bits };
        switch (_object)
        {
            case null: return native;
            case Tensor tensor: native.Payload = tensor.Handle; return native;
            case Generator generator: native.Payload = generator.Handle; return native;
            case byte[] text: text.CopyTo(bytes); break;
            case bool[] flags: MemoryMarshal.AsBytes<bool>(flags).CopyTo(bytes); break;
            case double[] numbers: MemoryMarshal.AsBytes<double>(numbers).CopyTo(bytes); break;
            case long[] numbers: numbers.CopyTo(memory); break;
            case Tensor?[] tensors: WriteHandles(tensors, memory); break;
            default: throw new InvalidOperationException($"no argument can be a {_object.GetType()}");
        }

        native.Count = ((Array)_object).Length;
        native.Payload = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory));
        return native;
    }

    /// <summary>Called after a native call: until here, no finalizer may free what it works on.</summary>
    internal void KeepAlive() => GC.KeepAlive(_object);

    /// <summary>Shapes of the tensors for an error, such as <c>(2, 3)</c>; null for other arguments.</summary>
    internal string? Shapes => _object switch
    {
        Tensor tensor => Text(tensor),
        Tensor?[] tensors => $"[{string.Join(", ", tensors.Select(Text))}]",
        _ => null,
    };

    private static string Text(Tensor? tensor) => tensor is null ? "none" : $"({string.Join(", ", tensor.shape)})";

    private static void WriteHandles(Tensor?[] tensors, Span<long> memory)
    {
        for (var i = 0; i < tensors.Length; i++)
        {
            memory[i] = tensors[i]?.Handle ?? 0;
        }
    }
}
