using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number whose type is known when it is used.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(Argument argument, torch.ScalarType type) => (Argument, Type) = (argument, type);

    public torch.ScalarType Type { get; }

    internal Argument Argument { get; }

    public static implicit operator Scalar(int value) => new((long)value, torch.ScalarType.Int64);

    public static implicit operator Scalar(long value) => new(value, torch.ScalarType.Int64);

    public static implicit operator Scalar(float value) => new((double)value, torch.ScalarType.Float64);

    public static implicit operator Scalar(double value) => new(value, torch.ScalarType.Float64);

    public static implicit operator Scalar(bool value) => new(value, torch.ScalarType.Bool);

    // Holds nothing here; the package's holds native memory, so code that is written against it disposes.
    public void Dispose()
    {
    }
}
