using System.Runtime.InteropServices;

namespace Residua.Benchmarks.Infra;

internal static class Binary
{
    /// <summary>Writes plain values, little-endian on the machines that run this, for numpy.fromfile.</summary>
    public static void Write<T>(string folder, string name, T[] values)
        where T : struct
    {
        using var file = File.Create(Path.Combine(folder, name));
        file.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
