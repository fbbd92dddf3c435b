namespace Residua.Models;

/// <summary>
/// The matrix library that libtorch calls; it decides the speed of training and the last digits of its numbers.
/// </summary>
/// <param name="Name">With its version where the file's name tells, such as <c>OpenBLAS 0.3.21 (OpenMP)</c>.</param>
/// <param name="Slowness">Why training is slow with it; null where it is not.</param>
public sealed record Blas(string Name, string? Slowness)
{
    /// <summary>The command that mends <see cref="Slowness"/> on Debian and Ubuntu.</summary>
    public const string Mend = "apt-get install -y libopenblas0-openmp";

    // The real path of a library says which it is: Debian's alternatives all bear the name libblas.so.3.
    private static readonly (string Part, string Name)[] Known =
    [
        ("/openblas-openmp/", "OpenBLAS{0} (OpenMP)"),
        ("/openblas-pthread/", "OpenBLAS{0} (pthread)"),
        ("/openblas-serial/", "OpenBLAS{0} (serial)"),
        ("libmkl_", "MKL"),
        ("/blas/libblas", "reference BLAS"),
    ];

    /// <summary>Finds the library among the files that the process has loaded.</summary>
    /// <param name="loadedFiles">Paths, such as those of <c>/proc/self/maps</c>.</param>
    public static Blas Among(IEnumerable<string> loadedFiles)
    {
        string[] files = [.. loadedFiles];
        foreach (var (part, name) in Known)
        {
            if (files.Any(file => file.Contains(part, StringComparison.Ordinal)))
            {
                return new(string.Format(null, name, Version(files)), Complaint(name));
            }
        }

        return new("built into libtorch", null);
    }

    // libopenblasp-r0.3.21.so
    private static string Version(string[] files)
    {
        var file = files.Select(Path.GetFileNameWithoutExtension).FirstOrDefault(
            name => name!.Contains("openblas", StringComparison.Ordinal) && name.Contains("-r", StringComparison.Ordinal));
        return file is null ? "" : $" {file[(file.IndexOf("-r", StringComparison.Ordinal) + 2)..]}";
    }

    private static string? Complaint(string name) => name switch
    {
        "reference BLAS" => "libtorch uses the reference BLAS, with which training takes about 14 times as long",
        "OpenBLAS{0} (pthread)" => "libtorch uses an OpenBLAS with threads of its own, which get in the way of libtorch's",
        "OpenBLAS{0} (serial)" => "libtorch uses an OpenBLAS without threads",
        _ => null,
    };
}
