using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled("aten::zeros", [size], dtype, device, requires_grad);

    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled("aten::zeros", size, dtype, device, requires_grad);

    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled("aten::ones", size, dtype, device, requires_grad);

    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Operator.Call("aten::empty.memory_format", size, dtype, default, device).requires_grad_(requires_grad);

    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled("aten::rand", size, dtype, device, requires_grad);

    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Filled("aten::randn", size, dtype, device, requires_grad);

    public static Tensor ones_like(Tensor input) => Operator.Call("aten::ones_like", input);

    public static Tensor zeros_like(Tensor input) => Operator.Call("aten::zeros_like", input);

    /// <summary>A permutation of 0 … n − 1, int64 unless <paramref name="dtype"/> says otherwise.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Operator.Call("aten::randperm.generator", n, generator, dtype ?? ScalarType.Int64, default, device)
            .requires_grad_(requires_grad);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Operator.Call("aten::arange", stop, dtype, default, device).requires_grad_(requires_grad);

    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        FromMemory([scalar], [], null, device, requires_grad);

    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromMemory<float>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(
        float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        FromMemory<float>(rawArray, dimensions, dtype, device, requires_grad);

    public static Tensor tensor(long scalar, Device? device = null, bool requires_grad = false) =>
        FromMemory([scalar], [], null, device, requires_grad);

    public static Tensor tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromMemory<long>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    private static Tensor Filled(string name, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requiresGrad) =>
        Operator.Call(name, size.ToArray(), dtype, default, device).requires_grad_(requiresGrad);

    private static unsafe Tensor FromMemory<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requiresGrad)
        where T : unmanaged
    {
        var count = 1L;
        foreach (var size in shape)
        {
            count = checked(count * size);
        }

        if (count != values.Length)
        {
            throw new ArgumentException($"{values.Length} values do not fill the shape ({string.Join(", ", shape.ToArray())})");
        }

        nint handle;
        fixed (T* memory = values)
        fixed (long* sizes = shape)
        {
            handle = Failure.IfNull(Shim.FromMemory(memory, sizes, shape.Length, (int)ToScalarType(typeof(T))));
        }

        var result = new Tensor(handle);
        if (dtype is { } type && type != result.dtype)
        {
            result = result.to(type, disposeAfter: true);
        }

        if (device is not null && device.type != DeviceType.CPU)
        {
            result = result.to(device, disposeAfter: true);
        }

        return result.requires_grad_(requiresGrad);
    }
}
