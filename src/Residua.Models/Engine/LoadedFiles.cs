using System.Diagnostics;
using System.Security.Cryptography;

namespace Residua.Models;

/// <summary>The native libraries of this process.</summary>
internal static class LoadedFiles
{
    private const int Samples = 256;
    private const int SampleLength = 16 << 10;

    /// <summary>Paths of all loaded libraries, their symbolic links followed.</summary>
    public static string[] All()
    {
        using var process = Process.GetCurrentProcess();
        return [.. process.Modules.Cast<ProcessModule>().Select(module => module.FileName)];
    }

    /// <summary>Names the build of libtorch, and of the oneDNN that it calls for convolutions, among some libraries.</summary>
    /// <returns>Twelve hexadecimal digits; <c>unknown build</c> where no library of libtorch is among the files.</returns>
    public static string LibTorchBuild(IEnumerable<string> files)
    {
        string[] libraries =
        [
            .. files.Where(IsLibTorch).OrderBy(Path.GetFileName, StringComparer.Ordinal),
        ];
        if (libraries.Length == 0)
        {
            return "unknown build";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var library in libraries)
        {
            Sample(library, hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    // libtorch_cuda is loaded with the first use of a GPU only; it is built together with libtorch_cpu.
    private static bool IsLibTorch(string path) =>
        Path.GetFileName(path) is var name
        && (name.Contains("torch_cpu", StringComparison.Ordinal) || name.Contains("dnnl", StringComparison.Ordinal))
        && File.Exists(path); // not after an upgrade of the system beneath the process

    // Libraries of 100 to 500 MB, in every process that trains: 256 places instead of all bytes take milliseconds. Another build
    // has another length, or its code lies elsewhere.
    private static void Sample(string path, IncrementalHash hash)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        hash.AppendData(BitConverter.GetBytes(length));
        var sample = new byte[SampleLength];
        for (var i = 0; i < Samples; i++)
        {
            var place = Math.Max(0, length - SampleLength) / (double)(Samples - 1) * i;
            var read = RandomAccess.Read(file, sample, (long)place);
            hash.AppendData(sample, 0, read);
        }
    }
}
