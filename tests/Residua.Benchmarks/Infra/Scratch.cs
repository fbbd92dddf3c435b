using System.Runtime.InteropServices;

namespace Residua.Benchmarks.Infra;

/// <summary>Files that a workload and its oracle share.</summary>
internal static class Scratch
{
    /// <summary>A folder of this process.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("residua-bench-").FullName;

    /// <summary>Writes plain values, little-endian on the machines that run this, for numpy.fromfile.</summary>
    public static void Write<T>(string name, ReadOnlySpan<T> values)
        where T : struct
    {
        using var file = File.Create(Path.Combine(Folder, name));
        file.Write(MemoryMarshal.AsBytes(values));
    }
}
