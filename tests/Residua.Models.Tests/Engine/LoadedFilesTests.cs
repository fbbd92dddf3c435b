namespace Residua.Models.Tests;

public class LoadedFilesTests
{
    [Fact]
    public void Another_build_of_libtorch_has_another_name()
    {
        using var folder = new TemporaryFolder();
        var library = new byte[8 << 20];
        var first = Build(folder, library);

        library[^1] = 1;
        var changed = Build(folder, library);
        var longer = Build(folder, [.. library, 0]);

        Assert.Equal(3, new HashSet<string> { first, changed, longer }.Count);
    }

    [Fact]
    public void Neither_folders_nor_other_libraries_nor_their_order_count()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var alone = Build(folder, [1, 2, 3]);
        Build(other, [1, 2, 3]);

        Assert.Equal(alone, LoadedFiles.LibTorchBuild([$"{other.Path}/libc.so.6", $"{other.Path}/libtorch_cpu.so.2"]));
    }

    [Theory]
    [InlineData]
    [InlineData("/usr/lib/libc.so.6")]
    [InlineData("/nowhere/libtorch_cpu.so")]
    public void Without_libtorch_the_build_is_unknown(params string[] files) =>
        Assert.Equal("unknown build", LoadedFiles.LibTorchBuild(files));

    private static string Build(TemporaryFolder folder, byte[] library)
    {
        var path = $"{folder.Path}/libtorch_cpu.so.2";
        File.WriteAllBytes(path, library);
        return LoadedFiles.LibTorchBuild([path]);
    }
}
