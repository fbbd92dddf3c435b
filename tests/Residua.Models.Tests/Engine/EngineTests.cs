using Residua.Data;
using TorchSharp;

namespace Residua.Models.Tests;

public class EngineTests
{
    [Fact]
    public void It_says_what_changes_numbers()
    {
        var build = LoadedFiles.LibTorchBuild(LoadedFiles.All());

        var expected = $"libtorch {Engine.Version} ({build}), {Engine.Blas.Name}, 3 threads, cpu";
        Assert.StartsWith(expected, Engine.Identity(3, "cpu"), StringComparison.Ordinal);
        Assert.Contains(", 1 thread, ", Engine.Identity(1, "cpu"), StringComparison.Ordinal);
        Assert.Equal("cpu", Engine.Devices[0]);
    }

    // __version__ of the real TorchSharp is a constant, whatever library was loaded.
    [Fact]
    public void The_loaded_libtorch_is_found() => Assert.Matches("^[0-9a-f]{12}$", LoadedFiles.LibTorchBuild(LoadedFiles.All()));

    [Fact]
    public void It_names_the_packages_it_was_built_with() => Assert.Matches(
        Upstream.IsInUse ? @"^Cake\.Frosting 6\.0\.0, .*TorchSharp 0\.106\.0.* libtorch-" : "^stand-ins for .*TorchSharp",
        Engine.Packages);

    // A process asks for these when libtorch is loaded: set here, they change nothing else.
    [Theory]
    [InlineData("ATEN_CPU_CAPABILITY")]
    [InlineData("OPENBLAS_CORETYPE")]
    [InlineData("OPENBLAS_L2_SIZE")]
    [InlineData("ONEDNN_MAX_CPU_ISA")]
    [InlineData("DNNL_MAX_CPU_ISA")]
    public void What_makes_sums_come_out_otherwise_is_part_of_the_identity(string variable)
    {
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, "some value");
        var with = Engine.Identity(1, "cpu");
        Environment.SetEnvironmentVariable(variable, null);
        var without = Engine.Identity(1, "cpu");
        Environment.SetEnvironmentVariable(variable, before);

        Assert.Contains($", {variable}=some value", with, StringComparison.Ordinal);
        Assert.DoesNotContain(variable, without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cpu", true)]
    [InlineData("cuda", true)]
    [InlineData("cuda:1", true)]
    [InlineData("cuda:", false)]
    [InlineData("cuda:-1", false)]
    [InlineData("cuda: 1", false)]
    [InlineData("CPU", false)]
    [InlineData("gpu", false)]
    public void Device_names_are_cpu_and_cuda(string name, bool right) => Assert.Equal(right, Engine.IsDeviceName(name));

    [Theory]
    [InlineData("gpu", "'gpu' is not a device; it is cpu, cuda or cuda:n")]
    [InlineData("cuda:99", "not cuda:99; for a GPU: Li")]
    public void A_device_that_is_not_there_is_refused(string name, string reason)
    {
        var error = Assert.Throws<BadInputException>(() => Engine.Device(name));

        Assert.Equal("--device", error.Culprit);
        Assert.Contains(reason, error.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Threads_are_set_for_the_process()
    {
        var before = torch.get_num_threads();
        Engine.UseThreads(before + 1);
        Assert.Equal(before + 1, torch.get_num_threads());
        Engine.UseThreads(before);

        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.UseThreads(0));
    }
}
