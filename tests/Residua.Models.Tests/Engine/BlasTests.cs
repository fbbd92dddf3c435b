namespace Residua.Models.Tests;

public class BlasTests
{
    private const string Lib = "/usr/lib/x86_64-linux-gnu";

    [Theory]
    [InlineData("OpenBLAS 0.3.21 (OpenMP)", false, Lib + "/openblas-openmp/libblas.so.3",
        Lib + "/openblas-openmp/libopenblasp-r0.3.21.so")]
    [InlineData("OpenBLAS 0.3.21 (pthread)", true, Lib + "/openblas-pthread/libblas.so.3",
        Lib + "/openblas-pthread/libopenblasp-r0.3.21.so")]
    [InlineData("OpenBLAS (serial)", true, Lib + "/openblas-serial/libblas.so.3")]
    [InlineData("reference BLAS", true, Lib + "/blas/libblas.so.3.11.0")]
    [InlineData("MKL", false, "/opt/libtorch/lib/libmkl_core.so.2")]
    [InlineData("built into libtorch", false, "/opt/libtorch/lib/libtorch_cpu.so")]
    public void The_files_of_a_process_tell_its_blas(string name, bool slow, params string[] files)
    {
        var blas = Blas.Among(["/usr/bin/dotnet", .. files]);

        Assert.Equal(name, blas.Name);
        Assert.Equal(slow, blas.Slowness is not null);
    }
}
